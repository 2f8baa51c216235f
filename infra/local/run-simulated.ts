import { accountKey } from '../../shared/certificates/certificate.ts';
import { HOUR, plus } from '../../shared/certificates/instant.ts';
import type { LocalAws } from './aws/local-aws.ts';
import { newDeadLetters } from './dead-letters.ts';
import type { LocalFunctions } from './functions.ts';
import { readHistories } from './history.ts';
import { checkChannels, sumUpChannels } from './check-channels.ts';
import { checkStory } from './check-story.ts';
import type { Outcome } from './outcome.ts';
import type { Pace } from './pace.ts';
import type { Style } from './report/style.ts';
import { runSchedule } from './run-schedule.ts';
import { showSummary } from './show-summary.ts';
import type { SimulatedAccount, Simulation } from './simulation.ts';
import { summarize } from './summary.ts';

/** Sends a test alert at the end of the run. @returns what to print, and what went wrong. */
export type RunTestAlert = (run: {
  readonly aws: LocalAws;
  readonly functions: LocalFunctions;
  readonly pace: Pace;
  readonly signal: AbortSignal;
}) => Promise<{ readonly lines: readonly string[]; readonly problems: readonly string[] }>;

/** Polls go on for so long after the last thing has happened. */
const AFTERMATH = 12 * HOUR;

/** Runs the simulated accounts: to the end of their stories with `once`, until the signal without. */
export async function runSimulated(options: {
  readonly fixture: Simulation;
  readonly aws: LocalAws;
  readonly functions: LocalFunctions;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly once: boolean;
  readonly style: Style;
  readonly testAlert: RunTestAlert;
}): Promise<Outcome> {
  const { fixture, aws, functions, pace, signal, once, style, testAlert } = options;
  const moments = fixture.accounts.flatMap(({ lifeCycle }) => lifeCycle.moments).sort();
  const end = plus(moments.at(-1) ?? fixture.start, AFTERMATH);
  let left = 0;
  let over = false;
  await runSchedule({
    accounts: fixture.accounts,
    // The days between are long enough to miss a status that does not last.
    extraPolls: moments,
    ...{ aws, functions, pace, signal },
    afterStep: (step) => {
      left = step.left;
      over = once && step.now >= end;
      return over;
    },
  });
  const lines = summarize(readHistories(aws.archive), style);
  if (!over) return { lines, asItShould: !once };
  const summarized = await showSummary(fixture.accounts, { aws, functions });
  const alerted = await testAlert({ aws, functions, pace, signal });
  const problems = [
    ...fixture.accounts.flatMap((account) => check(account, aws)),
    ...(left > 0 ? [`${left} records and messages are still on their way`] : []),
    ...summarized.problems,
    ...checkChannels(aws.archive),
    ...alerted.problems,
    ...newDeadLetters(aws),
  ];
  return {
    asItShould: problems.length === 0,
    lines: [
      ...lines,
      '',
      ...summarized.lines,
      ...sumUpChannels(aws.archive),
      ...alerted.lines,
      ...(problems.length === 0
        ? [style.green('Everything that happened was said, in order, and once.')]
        : problems.map((problem) => style.red(`✗ ${problem}`))),
    ],
  };
}

function check({ synced, lifeCycle }: SimulatedAccount, aws: LocalAws): string[] {
  const histories = readHistories(aws.archive);
  return lifeCycle.stories.flatMap((story) => {
    const key = `${accountKey(synced)}/${story.id}`;
    const history = histories.find((one) => one.key === key);
    return checkStory(story, history).map((problem) => `${story.commonName} (${key}): ${problem}`);
  });
}
