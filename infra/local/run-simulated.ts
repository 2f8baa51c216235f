import { accountKey } from '../../shared/certificates/certificate.ts';
import { HOUR, plus } from '../../shared/certificates/instant.ts';
import type { LocalAws } from './aws/local-aws.ts';
import { newDeadLetters } from './dead-letters.ts';
import type { LocalFunctions } from './functions.ts';
import { readHistories } from './history.ts';
import { judgeChannels, sumUpChannels } from './judge-channels.ts';
import { judgeStory } from './judge-story.ts';
import type { Outcome } from './outcome.ts';
import type { Pace } from './pace.ts';
import type { Style } from './report/style.ts';
import { rehearse } from './rehearse.ts';
import { runSchedule } from './run-schedule.ts';
import { showDigest } from './show-digest.ts';
import type { SimulatedAccount, SimulatedWorld } from './simulated-world.ts';
import { summarize } from './summary.ts';

/** Polls go on for so long after the last thing has happened. */
const AFTERMATH = 12 * HOUR;

/** Runs the simulated accounts: to the end of their stories with `once`, until the signal without. */
export async function runSimulated(options: {
  readonly world: SimulatedWorld;
  readonly aws: LocalAws;
  readonly functions: LocalFunctions;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly once: boolean;
  readonly style: Style;
}): Promise<Outcome> {
  const { world, aws, functions, pace, signal, once, style } = options;
  const moments = world.accounts.flatMap(({ lifeCycle }) => lifeCycle.moments).sort();
  const end = plus(moments.at(-1) ?? world.start, AFTERMATH);
  let left = 0;
  let over = false;
  await runSchedule({
    accounts: world.accounts,
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
  const digested = await showDigest(world.accounts, { aws, functions });
  const rehearsed = await rehearse({ aws, functions, pace, signal });
  const problems = [
    ...world.accounts.flatMap((account) => judge(account, aws)),
    ...(left > 0 ? [`${left} records and messages are still on their way`] : []),
    ...digested.problems,
    ...judgeChannels(aws.archive),
    ...rehearsed.problems,
    ...newDeadLetters(aws),
  ];
  return {
    asItShould: problems.length === 0,
    lines: [
      ...lines,
      '',
      ...digested.lines,
      ...sumUpChannels(aws.archive),
      ...rehearsed.lines,
      ...(problems.length === 0
        ? [style.green('Everything that happened was said, in order, and once.')]
        : problems.map((problem) => style.red(`✗ ${problem}`))),
    ],
  };
}

function judge({ swept, lifeCycle }: SimulatedAccount, aws: LocalAws): string[] {
  const histories = readHistories(aws.archive);
  return lifeCycle.stories.flatMap((story) => {
    const key = `${accountKey(swept)}/${story.id}`;
    const history = histories.find((one) => one.key === key);
    return judgeStory(story, history).map((problem) => `${story.commonName} (${key}): ${problem}`);
  });
}
