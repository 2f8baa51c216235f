import { MAX_ACKNOWLEDGEMENT_DAYS } from '../../../../shared/lifecycle/aspects/acknowledgement.ts';
import { DAY, HOUR } from '../../../../shared/certificates/instant.ts';
import { CHANNELS, same } from './deployed.ts';
import type { Deployed } from './deployed.ts';
import { EXPIRED_WINDOW } from '../../../../shared/certificates/certificate-state.ts';
import { freshness, keptFor, secretIsUsedFor } from './measured.ts';
import {
  untilAlarmBegins,
  untilAlarmEnds,
  untilDeadlineIsFound,
  untilMissingRunsAlarm,
  untilNotificationIsSent,
  untilRefusalAlarms,
} from './worst-cases.ts';
import { MAX_AGE } from '../../../../examples/webhook-receiver/verify-message.ts';

/** A sentence that states a time. Its capture groups are durations in words. */
export interface Promised {
  readonly document: string;
  readonly sentence: RegExp;
  /** The real durations in milliseconds, one per capture group. */
  readonly real: (deployed: Deployed) => readonly number[];
  /**
   - `exactly`: the stated and the real time are equal
   - `at-most`: the stated time is the worst case, rounded up by at most a quarter
   */
  readonly is: 'exactly' | 'at-most';
}

const exactly = (document: string, sentence: RegExp, real: Promised['real']): Promised => ({
  ...{ document, sentence, real, is: 'exactly' },
});
const atMost = (document: string, sentence: RegExp, real: Promised['real']): Promised => ({
  ...{ document, sentence, real, is: 'at-most' },
});

const tryEvery = (deployed: Deployed) =>
  same(CHANNELS.map((channel) => deployed.queue(channel).tryEvery));
const triedFor = (deployed: Deployed) =>
  same(CHANNELS.map((channel) => deployed.queue(channel).tries * deployed.queue(channel).tryEvery));
const batchingWindow = (deployed: Deployed) =>
  Math.max(...CHANNELS.map((channel) => deployed.queue(channel).batchingWindow));
const thresholdOf = (name: string) => (deployed: Deployed) => [
  deployed.alarm(name).threshold * 1000,
];
const periodsOf = (name: string) => (deployed: Deployed) => {
  const { period, evaluationPeriods } = deployed.alarm(name);
  return [period * evaluationPeriods];
};
/** One week, if the cron expression has one minute, one hour and one day of the week. */
const summaryEvery = (deployed: Deployed) => {
  const { expression } = deployed.schedule('MonitorWeeklySummary');
  return [/^cron\(\d+ \d+ \? \* [A-Z]{3} \*\)$/.test(expression) ? 7 * DAY : Number.NaN];
};

/** The sentences with a time in the documents. */
export const PROMISES: readonly Promised[] = [
  // From a deadline to its event and its notification.
  atMost(
    'docs/reference/events.md',
    /`Certificate Expired` \| Within (.+?) of its notAfter/,
    (deployed) => [untilDeadlineIsFound(deployed)],
  ),
  atMost(
    'docs/explanation/thresholds.md',
    /each noticed within (.+?) of its moment/,
    (deployed) => [untilDeadlineIsFound(deployed)],
  ),
  atMost('docs/reference/notifications.md', /within (.+?) of the expiry/, (deployed) => [
    untilDeadlineIsFound(deployed) + untilNotificationIsSent(deployed),
  ]),
  exactly('docs/reference/notifications.md', /collected for up to (.+?)\./, (deployed) => [
    batchingWindow(deployed),
  ]),
  exactly(
    'docs/how-to/operate.md',
    /batches notifications for up to (.+?), .*`--timeout` \((.+?) by default\)/,
    (deployed) => [batchingWindow(deployed), keptFor.testAlertPatience],
  ),

  // Unavailable channels.
  exactly('docs/reference/notifications.md', /retried every (.+?) for (.+?);/, (deployed) => [
    tryEvery(deployed),
    triedFor(deployed),
  ]),
  atMost(
    'docs/reference/notifications.md',
    /accepts nothing, an alarm is raised within (.+?) for the topics, and within (.+?) for Slack/,
    (deployed) => [
      Math.max(
        untilRefusalAlarms(deployed, 'topic', 'Notifications are late (topic)'),
        untilRefusalAlarms(deployed, 'escalation', 'Notifications are late (escalation)'),
      ),
      Math.max(
        untilRefusalAlarms(deployed, 'slack', 'Slack messages are late'),
        untilRefusalAlarms(deployed, 'amazon-q', 'Amazon Q messages are late'),
      ),
    ],
  ),
  exactly(
    'docs/how-to/runbook.md',
    /notifications could not be sent for (.+?), or EventBridge/,
    (deployed) => [triedFor(deployed)],
  ),
  exactly('docs/how-to/runbook.md', /of Slack has messages, after (.+?) of retries/, (deployed) => [
    triedFor(deployed),
  ]),
  exactly(
    'docs/how-to/runbook.md',
    /of Amazon Q has messages, after (.+?) of retries/,
    (deployed) => [triedFor(deployed)],
  ),
  exactly('docs/how-to/runbook.md', /^Notifications are retried for (.+?)\.$/, (deployed) => [
    triedFor(deployed),
  ]),
  exactly('docs/faq.md', /for a day, events and notifications in queues for (.+?);/, (deployed) => [
    triedFor(deployed),
  ]),
  exactly('docs/how-to/runbook.md', /has waited for more than ([^,]{1,14})\.$/, (deployed) => [
    same([
      ...thresholdOf('Notifications are late (topic)')(deployed),
      ...thresholdOf('Notifications are late (escalation)')(deployed),
    ]),
  ]),
  exactly(
    'docs/how-to/runbook.md',
    /more than (.+?) to be posted/,
    thresholdOf('Slack messages are late'),
  ),
  exactly(
    'docs/how-to/runbook.md',
    /more than (.+?) to be sent to Amazon Q/,
    thresholdOf('Amazon Q messages are late'),
  ),
  atMost(
    'docs/how-to/runbook.md',
    /a thousand different notifications to ten addresses take (.+?)\.$/,
    () => [1000 * keptFor.notificationOf(10)],
  ),
  exactly(
    'docs/reference/notifications.md',
    /with four addresses, five notifications in (.+?)\.$/,
    () => [5 * keptFor.notificationOf(4)],
  ),

  // Changes that could not be published.
  exactly('docs/how-to/runbook.md', /state table for more than (.+?)\.$/, (deployed) => [
    // CloudWatch measures the iterator age in milliseconds.
    deployed.alarm('Events are published late').threshold,
  ]),
  exactly('docs/how-to/runbook.md', /fix the cause within (.+?)\.$/, ({ stream }) => [
    stream.givenUpAfter,
  ]),
  exactly('docs/how-to/runbook.md', /could not be published for (.+?),/, ({ stream }) => [
    stream.givenUpAfter,
  ]),

  // Alarms on the functions.
  atMost(
    'docs/how-to/runbook.md',
    /`check-deadlines` has not succeeded for (.+?)\.$/,
    (deployed) => [untilMissingRunsAlarm(deployed)],
  ),
  exactly('docs/how-to/runbook.md', /ends with the first (.+?) in which everything/, (deployed) => [
    untilAlarmEnds(deployed, 'A stored certificate cannot be read'),
  ]),
  atMost(
    'docs/how-to/runbook.md',
    /^For (.+?), every run of `check-deadlines` left a backlog/,
    (deployed) => [untilAlarmBegins(deployed, 'Deadlines are processed late')],
  ),
  exactly(
    'docs/how-to/runbook.md',
    /failed in each of (.+?) in a row/,
    periodsOf('publish-events keeps failing'),
  ),

  // Polls.
  exactly(
    'docs/explanation/unreachable-accounts.md',
    /waited for, (.+?) at most: up to (.+?) until it begins, and up to (.+?) until it has to end/,
    (deployed) => {
      const { window } = deployed.schedule('MonitorPoll');
      const { timeout } = deployed.function('MonitorPoll');
      return [window + timeout, window, timeout];
    },
  ),
  exactly(
    'docs/explanation/unreachable-accounts.md',
    /Hourly polls have at least (.+?), and less than (.+?), for it/,
    () => {
      const max = 3 * freshness('1 hour');
      return [max - HOUR, max];
    },
  ),
  exactly(
    'docs/how-to/operate.md',
    /calls the function of the provider account and waits for it, (.+?) at most/,
    (deployed) => [deployed.function('MonitorPoll').timeout],
  ),
  exactly('docs/how-to/deploy.md', /read the new value within (.+?)\.$/, () => [secretIsUsedFor]),
  exactly('docs/how-to/runbook.md', /reads the secret again within (.+?)\.$/, () => [
    secretIsUsedFor,
  ]),

  // The weekly summary.
  ...[
    ['docs/explanation/weekly-summary.md', /^Once (.+?), one notification per provider account/],
    ['docs/explanation/weekly-summary.md', /^The function reads, once (.+?),/],
    ['docs/reference/events.md', /`Weekly Summary Generated` \| once (.+?) for each account/],
    ['docs/reference/notifications.md', /`weekly-summary` .* once (.+?), if/],
  ].map(([document, sentence]) =>
    exactly(String(document), new RegExp(sentence ?? ''), summaryEvery),
  ),
  exactly('docs/how-to/runbook.md', /could not invoke the function for (.+?)\.$/, (deployed) => [
    deployed.schedule('MonitorWeeklySummary').givenUpAfter,
  ]),

  exactly('docs/reference/json.md', /or expired more than (.+?) ago/, () => [EXPIRED_WINDOW]),

  // Retention.
  exactly('docs/faq.md', /^\| AutoDNS messages.*\| (.+?) +\|$/, () => [keptFor.messages]),
  exactly(
    'docs/reference/notifications.md',
    /keeps each entry for (.+?) after the delivery/,
    () => [keptFor.deliveryLog],
  ),
  exactly('docs/faq.md', /delivery log table +\| (.+?); recoverable for (.+?) \|/, (deployed) => [
    keptFor.deliveryLog,
    keptFor.recovery(deployed),
  ]),
  exactly('docs/faq.md', /permanently; recoverable for (.+?) \|/, (deployed) => [
    keptFor.recovery(deployed),
  ]),
  exactly('docs/faq.md', /archive of the bus \| (.+?),/, (deployed) => [keptFor.archive(deployed)]),
  exactly('docs/faq.md', /CloudWatch Logs \| (.+?),/, (deployed) => [keptFor.logs(deployed)]),
  exactly('docs/faq.md', /dead-letter queues \| (.+?) \|/, ({ deadLettersKeptFor }) => [
    deadLettersKeptFor,
  ]),
  exactly('docs/how-to/operate.md', /the queue is empty after (.+?)\.$/, () => [keptFor.followed]),

  // Acknowledgements, replacements, DNS checks.
  ...[
    ['docs/reference/notifications.md', /^Until that date, for (.+?) at most, you get no/],
    ['docs/how-to/operate.md', /ends automatically, at most (.+?) ahead/],
  ].map(([document, sentence]) =>
    exactly(String(document), new RegExp(sentence ?? ''), () => [MAX_ACKNOWLEDGEMENT_DAYS * DAY]),
  ),
  exactly('docs/reference/notifications.md', /if a replacement is issued within (.+?) \|/, () => [
    keptFor.lateReplacement,
  ]),
  exactly('docs/reference/notifications.md', /expires at least (.+?) later/, () => [
    keptFor.outlivesBy,
  ]),
  exactly('docs/explanation/thresholds.md', /with (.+?) of grace/, () => [keptFor.grace]),
  exactly('docs/explanation/dns-checks.md', /^A query takes (.+?) at most/, () => [
    keptFor.dnsCheck,
  ]),
  exactly('README.md', /with `--once`, it stops polling an account after (.+?)\.$/, () => [
    keptFor.onceTimeLimit,
  ]),
  exactly('docs/how-to/https-endpoint.md', /`Timestamp` is at most (.+?) ago/, () => [MAX_AGE]),
  exactly('docs/how-to/operate.md', /that expires in (.+?) and has a pending validation/, () => [
    keptFor.testAlertCertificate,
  ]),
];
