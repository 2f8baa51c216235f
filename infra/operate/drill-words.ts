import type { DrillResult, Hop, Step } from './drill.ts';

/** What to look at where a hop never came: headings of docs/runbook.md, by the channel where it differs. */
const RUNBOOK: Readonly<Record<Hop, (channel: string | undefined) => readonly string[]>> = {
  'item written': () => [],
  'event published': () => ['Changes are published late', 'Changes were not published'],
  'notice claimed': lateness,
  'channel took it': lateness,
};

function lateness(channel: string | undefined): readonly string[] {
  return channel === 'slack'
    ? ['Slack posts are late', 'Slack posts failed']
    : ['Notices are late', 'Notices were not sent'];
}

/** `   0.85 s  notice claimed   email  domain-validation-pending` */
export function stepLine({ hop, channel, what, after }: Step): string {
  const time = after === undefined ? 'never' : `${(after / 1000).toFixed(2)} s`;
  return `${time.padStart(9)}  ${hop.padEnd(15)}  ${channelName(channel).padEnd(5)}  ${what}`.trimEnd();
}

/** What came of a drill, and what to look at. */
export function verdictOf(result: DrillResult): string[] {
  const { steps, passed, stopped, eventsUnseen, certificate } = result;
  const unseen =
    eventsUnseen === undefined
      ? []
      : [`The events themselves could not be watched: ${eventsUnseen}`];
  const removed = `${certificate} is removed again.`;
  if (passed) {
    const last = Math.max(...steps.map(({ after = 0 }) => after));
    return [`The drill went all the way, in ${(last / 1000).toFixed(2)} s.`, ...unseen, removed];
  }
  const missing = steps.filter(({ after }) => after === undefined);
  const [first] = missing;
  return [
    `${stopped ? 'Stopped. ' : ''}The drill did not arrive. What did not come:`,
    ...missing.map(stepLine),
    ...(first === undefined
      ? []
      : [
          `It stuck before: ${first.hop}${first.channel === undefined ? '' : ` (${channelName(first.channel)})`}.`,
          `See docs/runbook.md: ${headings(first, eventsUnseen !== undefined).join('; ')}.`,
        ]),
    ...unseen,
    removed,
    'What comes of it later is still said, and marked as a drill.',
  ];
}

/** Where events could not be seen, a notice that never came may have lacked its event. */
function headings({ hop, channel }: Step, unseen: boolean): string[] {
  return [
    ...(unseen && hop === 'notice claimed' ? RUNBOOK['event published'](undefined) : []),
    ...RUNBOOK[hop](channel),
  ];
}

function channelName(channel: string | undefined): string {
  return channel === 'topic' ? 'email' : (channel ?? '');
}
