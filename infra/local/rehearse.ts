import { MINUTE } from '../../shared/certificates/instant.ts';
import { drill } from '../operate/drill.ts';
import { verdictOf } from '../operate/drill-words.ts';
import { operateLocally } from '../operate/operate-locally.ts';
import type { LocalAws } from './aws/local-aws.ts';
import type { LocalFunctions } from './functions.ts';
import type { Pace } from './pace.ts';

/** The fire drill of an operator at the end of a run: what would tell people of a real one tells of this. */
export async function rehearse(run: {
  readonly aws: LocalAws;
  readonly functions: LocalFunctions;
  readonly pace: Pace;
  readonly signal: AbortSignal;
}): Promise<{ readonly lines: readonly string[]; readonly problems: readonly string[] }> {
  const { aws, functions, pace, signal } = run;
  const deployment = operateLocally({ aws, functions, clock: pace.clock });
  try {
    const result = await drill(deployment, {
      channels: deployment.channels,
      patience: MINUTE,
      betweenLooks: 50,
      signal,
      told: () => undefined,
    });
    if (!result.passed) return { lines: [], problems: verdictOf(result) };
    // How long it took is no news in a time that stands still.
    return {
      lines: [`The drill ${result.certificate} went all the way to people, and is removed again.`],
      problems: [],
    };
  } finally {
    await deployment.close();
  }
}
