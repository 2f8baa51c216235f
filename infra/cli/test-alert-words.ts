import { QUEUE_CHANNELS } from '../../shared/notifications/channels/registry.ts';
import type { CleanedTestAlerts } from './test-alert-certificate.ts';
import type { TestAlertResult } from './test-alert.ts';
import type { Hop, Step } from './test-alert-steps.ts';

/** User-facing names of channels that differ from the names in the delivery log. */
const NAMES: Readonly<Record<string, string>> = { topic: 'email' };

/** A smaller difference between two clocks is not reported. Milliseconds. */
const MIN_CLOCK_DIFFERENCE = 1_000;

/** Headings of docs/how-to/runbook.md for a step that did not happen. */
const RUNBOOK: Readonly<Record<Hop, (channel: string | undefined) => readonly string[]>> = {
  'state saved': () => [],
  'event published': () => ['Events are published late', 'Events were not published'],
  'notification claimed': lateHeadings,
  delivered: lateHeadings,
};

/** Of a channel with a name of its own, the headings of all chats can apply. */
function lateHeadings(channel: string | undefined): readonly string[] {
  if (channel === undefined || channel === 'topic') {
    return ['Notifications are late', 'Notifications were not sent'];
  }
  const named = QUEUE_CHANNELS.filter(({ type }) => type === channel);
  return (named.length === 0 ? QUEUE_CHANNELS : named).flatMap(({ title }) => [
    `${title} messages are late`,
    `${title} messages were not sent`,
  ]);
}

/** `   0.85 s    +0.62 s  notification claimed  email     domain-validation-pending` */
export function formatStep({ hop, channel, what, after, took }: Step): string {
  const columns = [
    seconds(after)?.padStart(9) ?? '    never',
    (took === undefined ? '' : `+${seconds(took)}`).padStart(10),
    hop.padEnd(20),
    nameOf(channel).padEnd(8),
    what,
  ];
  return columns.join('  ').trimEnd();
}

const LATER = 'Notifications that are sent later are marked as a test.';

/** The result of a test alert, with the runbook headings to read after a failure. */
export function formatResult(result: TestAlertResult): string[] {
  const { steps, passed, eventsUnseen, certificate, left } = result;
  const remarks = [
    ...(eventsUnseen === undefined ? [] : [`Events could not be followed: ${eventsUnseen}`]),
    ...(result.clockAhead < MIN_CLOCK_DIFFERENCE
      ? []
      : [
          `The clock of this machine is at least ${seconds(result.clockAhead)} ahead of the functions: the times of notifications are too short by this amount.`,
        ]),
    ...(left?.split('\n') ?? [`${certificate} is removed.`]),
  ];
  if (passed) {
    const last = Math.max(...steps.map(({ after = 0 }) => after));
    return [`The test alert was delivered in ${seconds(last)}.`, ...remarks];
  }
  const missing = steps.filter(({ after }) => after === undefined);
  if (result.stopped) {
    return [
      'Stopped before the test alert was delivered. Steps that had not happened yet:',
      ...missing.map(formatStep),
      ...remarks,
      LATER,
    ];
  }
  const [first] = missing;
  return [
    'The test alert was not delivered. Steps that did not happen:',
    ...missing.map(formatStep),
    ...(first === undefined
      ? []
      : [
          `First missing step: ${first.hop}${first.channel === undefined ? '' : ` (${nameOf(first.channel)})`}.`,
          `See docs/how-to/runbook.md: ${headings(first, eventsUnseen !== undefined).join('; ')}.`,
        ]),
    ...(result.removedByOther
      ? ['Another process removed the certificate of this test alert.']
      : []),
    ...remarks,
    LATER,
  ];
}

/** What was removed of earlier test alerts. */
export function formatCleaned({ removed, left, followers = [] }: CleanedTestAlerts): string[] {
  return [
    ...removed.map(
      (key) => `${key} was left behind by an interrupted test alert and is now removed.`,
    ),
    ...followers.map((name) => `The rule and the queue ${name} of a test alert are removed.`),
    ...left.flatMap((problem) => problem.split('\n')),
  ];
}

/** If events could not be followed, a missing notification can have a missing event as its cause. */
function headings({ hop, channel }: Step, unseen: boolean): string[] {
  return [
    ...(unseen && hop === 'notification claimed' ? RUNBOOK['event published'](undefined) : []),
    ...RUNBOOK[hop](channel),
  ];
}

/** The channel in the delivery log for a user-facing name. */
export function channelNamed(name: string): string {
  return Object.entries(NAMES).find(([, shown]) => shown === name)?.[0] ?? name;
}

export function nameOf(channel = ''): string {
  return NAMES[channel] ?? channel;
}

function seconds(milliseconds: number): string;
function seconds(milliseconds: number | undefined): string | undefined;
function seconds(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : `${(milliseconds / 1000).toFixed(2)} s`;
}
