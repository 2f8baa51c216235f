import { startLocalAws } from '../../../../infra/local/aws/local-aws.ts';
import { connectFunctions } from '../../../../infra/local/functions.ts';
import { virtualPace } from '../../../../infra/local/pace.ts';
import { consoleReport } from '../../../../infra/local/report/console-report.ts';
import { logToReport } from '../../../../infra/local/report/run-report.ts';
import { openScreen } from '../../../../infra/local/report/screen.ts';
import { startSimulation } from '../../../../infra/local/simulation.ts';
import { DAY, instantOf } from '../../../../shared/certificates/instant.ts';

/** The parts of a simulated run with a state directory, for tests that advance it step by step. */
export async function openRun(directory: string) {
  const simulation = await startSimulation({
    directory,
    now: undefined,
    defaultStart: instantOf(1_800_000_000_000),
    every: DAY,
  });
  const slack: string[] = [];
  const report = {
    ...consoleReport(openScreen({ write: () => true }, { noColor: true })),
    channel: (type: string, { text }: { readonly text: string }) => {
      if (type === 'slack') slack.push(text);
    },
  };
  const pace = virtualPace(simulation.clock, Infinity);
  const aws = await startLocalAws({ directory, clock: pace.clock, recorder: report });
  const functions = connectFunctions(aws, {
    pace,
    report,
    log: logToReport(report),
    timeLimit: DAY,
  });
  return {
    simulation,
    aws,
    functions,
    /** The messages shown in Slack. */
    slack,
    close: async () => {
      functions.close();
      await aws.stop();
      await simulation.stop();
    },
  };
}
