import type { CleanedTestAlerts } from './clean-test-alerts.ts';
import type { TestAlertResult } from './test-alert.ts';
import type { Hop, Step } from './test-alert-steps.ts';

/** What people call the channels of the ledger, where that is not how the ledger calls them. */
const NAMES: Readonly<Record<string, string>> = { topic: 'email' };

/** Milliseconds by which any two clocks may differ. */
const WORTH_A_WORD = 1_000;

/** What to look at where a hop never came: headings of docs/how-to/runbook.md, by the channel where it differs. */
const RUNBOOK: Readonly<Record<Hop, (channel: string | undefined) => readonly string[]>> = {
  'item written': () => [],
  'event published': () => ['Changes are published late', 'Changes were not published'],
  'notice claimed': lateness,
  'channel took it': lateness,
};

function lateness(channel: string | undefined): readonly string[] {
  switch (channel) {
    case 'slack':
      return ['Slack posts are late', 'Slack posts failed'];
    case 'amazon-q':
      return ['Amazon Q is told late', 'Amazon Q was not told'];
    default:
      return ['Notices are late', 'Notices were not sent'];
  }
}

/** `   0.85 s    +0.62 s  notice claimed   email     domain-validation-pending` */
export function stepLine({ hop, channel, what, after, took }: Step): string {
  const columns = [
    seconds(after)?.padStart(9) ?? '    never',
    (took === undefined ? '' : `+${seconds(took)}`).padStart(10),
    hop.padEnd(15),
    nameOf(channel).padEnd(8),
    what,
  ];
  return columns.join('  ').trimEnd();
}

const LATER = 'What comes of it later is still said, and marked as a drill.';

/** What came of a drill, and what to look at. */
export function resultOf(result: TestAlertResult): string[] {
  const { steps, passed, eventsUnseen, certificate, left } = result;
  const beside = [
    ...(eventsUnseen === undefined
      ? []
      : [`The events themselves could not be watched: ${eventsUnseen}`]),
    ...(result.clockAhead < WORTH_A_WORD
      ? []
      : [
          `The clock here is at least ${seconds(result.clockAhead)} ahead of the functions': times of notices are that much too short.`,
        ]),
    ...(left?.split('\n') ?? [`${certificate} is removed again.`]),
  ];
  if (passed) {
    const last = Math.max(...steps.map(({ after = 0 }) => after));
    return [`The drill went all the way, in ${seconds(last)}.`, ...beside];
  }
  const missing = steps.filter(({ after }) => after === undefined);
  if (result.stopped) {
    return [
      'Stopped before it had arrived. What had not come yet:',
      ...missing.map(stepLine),
      ...beside,
      LATER,
    ];
  }
  const [first] = missing;
  return [
    'The drill did not arrive. What did not come:',
    ...missing.map(stepLine),
    ...(first === undefined
      ? []
      : [
          `It stuck before: ${first.hop}${first.channel === undefined ? '' : ` (${nameOf(first.channel)})`}.`,
          `See docs/how-to/runbook.md: ${headings(first, eventsUnseen !== undefined).join('; ')}.`,
        ]),
    ...(result.takenAway ? ['Somebody else has removed its certificate meanwhile.'] : []),
    ...beside,
    LATER,
  ];
}

/** What was there of earlier drills. */
export function cleanedWords({ removed, left, followers = [] }: CleanedTestAlerts): string[] {
  return [
    ...removed.map((key) => `${key} was left by a drill that was not ended, and is removed.`),
    ...followers.map((name) => `The rule and the queue ${name} of such a drill are removed.`),
    ...left.flatMap((problem) => problem.split('\n')),
  ];
}

/** Where events could not be seen, a notice that never came may have lacked its event. */
function headings({ hop, channel }: Step, unseen: boolean): string[] {
  return [
    ...(unseen && hop === 'notice claimed' ? RUNBOOK['event published'](undefined) : []),
    ...RUNBOOK[hop](channel),
  ];
}

/** The channel of the ledger that people call so; whatever else they say is taken at its word. */
export function channelCalled(name: string): string {
  return Object.entries(NAMES).find(([, called]) => called === name)?.[0] ?? name;
}

export function nameOf(channel = ''): string {
  return NAMES[channel] ?? channel;
}

function seconds(milliseconds: number): string;
function seconds(milliseconds: number | undefined): string | undefined;
function seconds(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : `${(milliseconds / 1000).toFixed(2)} s`;
}
