import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WeeklySummaryPlan } from '../../shared/tracking/summary/plan.ts';
import { DAY, HOUR } from '../../shared/certificates/instant.ts';
import { formatDuration } from '../../shared/notifications/words/format-duration.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import type { RunArguments } from './run-arguments.ts';
import { startLocalAws } from './aws/local-aws.ts';
import { diskFailureOf } from './disk-failure.ts';
import { connectFunctions } from './functions.ts';
import { accountOf } from './local-account.ts';
import type { LocalAccount } from './local-account.ts';
import type { Outcome } from './outcome.ts';
import { realPace, fixedPace, virtualPace } from './pace.ts';
import type { Pace } from './pace.ts';
import { readConfig } from './read-config.ts';
import { realAccounts } from './real-accounts.ts';
import { count } from './report/plural.ts';
import type { RunReport } from './report/run-report.ts';
import { logToReport } from './report/log-to-report.ts';
import type { Style } from './report/style.ts';
import { counted } from './report/tally.ts';
import { runReal } from './run-real.ts';
import { runSimulated } from './run-simulated.ts';
import type { RunTestAlert } from './run-simulated.ts';
import { startSimulation, SIMULATION_FILE } from './simulation.ts';
import { openStateDirectory, StateDirectoryError, unusableState } from './state-directory.ts';

/** The dependencies of a run on its process. */
export interface RunContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly report: RunReport;
  readonly style: Style;
  /** Process id. */
  readonly pid: number;
  /** Aborted when the run must end. */
  readonly signal: AbortSignal;
  /** Sends a test alert through the simulated monitor at the end of its run. */
  readonly testAlert: RunTestAlert;
}

/**
 * Runs the monitor on this machine.
 *
 * @throws UnusableConfiguration, StateDirectoryError before anything has started; DiskFailure at any time.
 */
export async function run(args: RunArguments, context: RunContext): Promise<Outcome> {
  const { config, state, now, commit } = args;
  const monitor = config === undefined ? undefined : await readConfig(config);
  const accounts = monitor && realAccounts(monitor, context.environment);
  // The report omits channels that are not configured.
  const { report } = context;
  const ignore = () => undefined;
  const shown: RunReport = {
    ...report,
    ...(monitor?.slack === undefined && { slack: ignore }),
    ...(monitor?.escalation === undefined && { escalation: ignore }),
    ...(!monitor?.amazonQ && { amazonQ: ignore }),
  };
  const directory = openStateDirectory(state, {
    copy: now !== undefined && !commit,
    pid: context.pid,
  });
  try {
    refuseOther(directory.path, args);
    return accounts === undefined
      ? await simulate(args, directory.path, context)
      : await runAccounts(accounts, args, directory.path, {
          ...context,
          report: shown,
          slackBy: monitor?.slack && 'webhookSecretName' in monitor.slack ? 'webhook' : 'bot',
          weeklySummary: monitor?.weeklySummary && {
            ...monitor.weeklySummary,
            accounts: accounts.map(accountOf),
          },
        });
  } catch (error) {
    throw (directory.path && diskFailureOf(error, directory.path)) ?? error;
  } finally {
    directory.release();
  }
}

async function simulate(
  { now, once, speed }: RunArguments,
  directory: string | undefined,
  { report, style, signal, testAlert }: RunContext,
): Promise<Outcome> {
  const defaultStart = systemClock();
  const every = once ? 3 * DAY : DAY;
  const simulation = await startSimulation({ directory, now, defaultStart, every });
  try {
    const pace = virtualPace(simulation.clock, once ? Infinity : speed);
    const titles = simulation.accounts.map(({ title }) => title).join(', ');
    report.begin([
      `cert-expiry-monitor, simulated accounts (${titles}), starting at ${simulation.clock.now()}.`,
      once
        ? 'Running to the end, as fast as possible.'
        : `${speed} simulated hours per second. Press Ctrl-C to stop.`,
    ]);
    return await withAws({ directory, pace, report, slackBy: 'bot' }, (aws, functions) =>
      runSimulated({ simulation, aws, functions, pace, signal, once, style, testAlert }),
    );
  } finally {
    await simulation.stop();
  }
}

async function runAccounts(
  accounts: readonly LocalAccount[],
  { config, now, once, state, commit }: RunArguments,
  directory: string | undefined,
  {
    report,
    signal,
    slackBy,
    weeklySummary,
  }: RunContext &
    Pick<LocalRun, 'slackBy'> & { readonly weeklySummary: WeeklySummaryPlan | undefined },
): Promise<Outcome> {
  const pace = now === undefined ? realPace : fixedPace(now);
  const isOnePass = once || now !== undefined;
  report.begin([
    `cert-expiry-monitor, ${count(accounts.length, 'provider account')} of ${config}, state in ${state}.`,
    ...(now === undefined
      ? []
      : [`As of ${now}, ${commit ? 'changes to the state are saved' : 'on a copy of the state'}.`]),
    isOnePass
      ? `One sync of each account, at most ${formatDuration(ONCE_TIME_LIMIT)} for each account, then the deadlines.`
      : 'Press Ctrl-C to stop.',
  ]);
  const { report: counting, tally } = counted(report);
  const timeLimit = isOnePass ? ONCE_TIME_LIMIT : undefined;
  return withAws({ directory, pace, report: counting, slackBy, timeLimit }, (aws, functions) =>
    runReal({ accounts, aws, functions, pace, signal, once: isOnePass, tally, weeklySummary }),
  );
}

interface LocalRun {
  readonly directory: string | undefined;
  readonly pace: Pace;
  readonly report: RunReport;
  readonly slackBy: 'bot' | 'webhook';
  readonly timeLimit?: number | undefined;
}

/** A run with `--once` stops polling an account after this time. */
export const ONCE_TIME_LIMIT = HOUR;
/** A live run can wait for the rate limits of a provider. */
const LIVE_TIME_LIMIT = DAY;

async function withAws(
  { directory, pace, report, slackBy, timeLimit = LIVE_TIME_LIMIT }: LocalRun,
  act: (
    aws: Awaited<ReturnType<typeof startLocalAws>>,
    functions: ReturnType<typeof connectFunctions>,
  ) => Promise<Outcome>,
): Promise<Outcome> {
  const aws = await startLocalAws({ directory, clock: pace.clock, recorder: report }).catch(
    (error: unknown) => {
      if (directory === undefined) throw error;
      throw unusableState(error, directory);
    },
  );
  const log = logToReport(report);
  const functions = connectFunctions(aws, { pace, report, log, slackBy, timeLimit });
  try {
    return await Promise.race([act(aws, functions), aws.failed]);
  } finally {
    functions.close();
    await aws.stop();
  }
}

/** Simulated and real certificates in one state would look like removals of each other. */
function refuseOther(directory: string | undefined, { config, state }: RunArguments): void {
  if (directory === undefined || !existsSync(join(directory, 'tables'))) return;
  const simulated = existsSync(join(directory, SIMULATION_FILE));
  if (simulated === (config === undefined)) return;
  throw new StateDirectoryError(
    `${state} contains the state of ${simulated ? 'simulated' : 'real'} accounts. Select another directory with --state.`,
  );
}
