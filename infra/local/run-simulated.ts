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

/** Sends a test alert at the end of the run. @returns lines to print, and problems. */
export type RunTestAlert = (run: {
  readonly aws: LocalAws;
  readonly functions: LocalFunctions;
  readonly pace: Pace;
  readonly signal: AbortSignal;
}) => Promise<{ readonly lines: readonly string[]; readonly problems: readonly string[] }>;

/** Polls continue for this time after the last change. */
const AFTERMATH = 12 * HOUR;

/** Runs the simulated accounts to the end of their stories (`once`), or until the signal aborts. */
export async function runSimulated(options: {
  readonly simulation: Simulation;
  readonly aws: LocalAws;
  readonly functions: LocalFunctions;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly once: boolean;
  readonly style: Style;
  readonly testAlert: RunTestAlert;
}): Promise<Outcome> {
  const { simulation, aws, functions, pace, signal, once, style, testAlert } = options;
  const moments = simulation.accounts.flatMap(({ lifeCycle }) => lifeCycle.moments).sort();
  const end = plus(moments.at(-1) ?? simulation.start, AFTERMATH);
  let left = 0;
  let over = false;
  await runSchedule({
    accounts: simulation.accounts,
    // Scheduled polls are days apart and would miss short-lived statuses.
    extraPolls: moments,
    ...{ aws, functions, pace, signal },
    afterStep: (step) => {
      left = step.left;
      over = once && step.now >= end;
      return over;
    },
  });
  const lines = summarize(readHistories(aws.archive), style);
  if (!over) return { lines, succeeded: !once };
  const summarized = await showSummary(simulation.accounts, { aws, functions });
  const alerted = await testAlert({ aws, functions, pace, signal });
  const problems = [
    ...simulation.accounts.flatMap((account) => check(account, aws)),
    ...(left > 0 ? [`${left} records and messages are not delivered`] : []),
    ...summarized.problems,
    ...checkChannels(aws.archive),
    ...alerted.problems,
    ...newDeadLetters(aws),
  ];
  return {
    succeeded: problems.length === 0,
    lines: [
      ...lines,
      '',
      ...summarized.lines,
      ...sumUpChannels(aws.archive),
      ...alerted.lines,
      ...(problems.length === 0
        ? [style.green('All events and notifications were delivered in order, exactly once.')]
        : problems.map((problem) => style.red(`✗ ${problem}`))),
    ],
  };
}

function check({ synced, lifeCycle }: SimulatedAccount, aws: LocalAws): string[] {
  const histories = readHistories(aws.archive);
  return lifeCycle.stories.flatMap((story) => {
    const key = `${accountKey(synced)}/${story.id}`;
    const history = histories.find((candidate) => candidate.key === key);
    return checkStory(story, history).map((problem) => `${story.commonName} (${key}): ${problem}`);
  });
}
