import { MINUTE } from '../../../shared/certificates/instant.ts';
import { testAlert } from '../test-alert.ts';
import { formatResult } from '../test-alert-words.ts';
import { operateLocally } from '../operate-locally.ts';
import type { RunTestAlert } from '../../local/run-simulated.ts';

/** Sends a test alert through the simulated monitor and removes it again. */
export const runTestAlert: RunTestAlert = async ({ aws, functions, pace, signal }) => {
  const deployment = operateLocally({ aws, functions, clock: pace.clock });
  try {
    const result = await testAlert(deployment, {
      channels: deployment.channels,
      timeout: MINUTE,
      pollInterval: 50,
      signal,
      onStep: () => undefined,
    });
    if (!result.passed) return { lines: [], problems: formatResult(result) };
    // The simulated clock stands still, so durations are left out.
    return {
      lines: [`The test alert ${result.certificate} reached every channel and was removed.`],
      problems: [],
    };
  } finally {
    await deployment.close();
  }
};
