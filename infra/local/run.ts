import type { WeeklySummaryPlan } from '../../shared/tracking/summary/plan.ts';
import { DAY, HOUR } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { formatInstant } from '../../shared/notifications/words/format-instant.ts';
import { formatDuration } from '../../shared/notifications/words/format-duration.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import type { Monitor } from '../deploy/config/monitor.ts';
import { startLocalAws } from './aws/local-aws.ts';
import type { LocalAws } from './aws/local-aws.ts';
import type { LocalRunChannel } from './channels/local-channel.ts';
import { queueChannels } from './channels/registry.ts';
import { diskFailureOf } from './disk-failure.ts';
import { connectFunctions } from './functions.ts';
import type { LocalFunctions } from './functions.ts';
import { accountOf } from './local-account.ts';
import type { LocalAccount } from './local-account.ts';
import { realPace, fixedPace, virtualPace } from './pace.ts';
import type { Pace } from './pace.ts';
import { readConfig } from './read-config.ts';
import { realAccounts } from './real-accounts.ts';
import { count } from './report/plain-text.ts';
import { logToReport } from './report/run-report.ts';
import type { RunReport } from './report/run-report.ts';
import { counted } from './report/tally.ts';
import { runMonitor } from './run-monitor.ts';
import type { Outcome } from './run-monitor.ts';
import { startSimulation } from './simulation.ts';
import { refuseOtherAccounts } from './simulation-progress.ts';
import { openStateDirectory, unusableState } from './state-directory.ts';

export interface RunArguments {
  readonly once: boolean;
  readonly json: boolean;
  /** The channels whose texts are printed; `events` for every event. */
  readonly show: readonly string[];
  /** Print every notification of a simulated run, also reminders and resolutions. */
  readonly verbose: boolean;
  /** Configuration file of real accounts; without it, the run is simulated. */
  readonly config: string | undefined;
  /** State directory; without it, the state is in memory. */
  readonly state: string | undefined;
  /** The time to run as of. */
  readonly now: Instant | undefined;
  /** Whether a run as of another time changes the state itself instead of a copy. */
  readonly commit: boolean;
  /** Simulated hours per second. */
  readonly speed: number;
}

/** The dependencies of a run on its process. */
interface RunContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly report: RunReport;
  /** Process id. */
  readonly pid: number;
  /** Aborted when the run must end. */
  readonly signal: AbortSignal;
}

/**
 * Runs the monitor on this machine and prints a summary at the end.
 *
 * @returns whether the run succeeded.
 * @throws UnusableConfiguration, StateDirectoryError before anything has started; DiskFailure at any time.
 */
export async function run(args: RunArguments, context: RunContext): Promise<boolean> {
  const { config, state, now, commit } = args;
  const monitor = config === undefined ? undefined : await readConfig(config);
  const accounts = monitor && realAccounts(monitor, context.environment);
  const directory = openStateDirectory(state, {
    copy: now !== undefined && !commit,
    pid: context.pid,
  });
  const { report, formatTally } = counted(context.report);
  const started = { directory: directory.path, report, signal: context.signal };
  try {
    if (directory.path !== undefined) {
      refuseOtherAccounts(directory.path, { simulated: config === undefined, shown: state });
    }
    const { problems, emptyAccounts } =
      monitor === undefined || accounts === undefined
        ? await runSimulated(args, started)
        : await runAccounts(monitor, accounts, args, started);
    report.end([formatTally(), ...emptyAccounts], problems);
    return problems.length === 0;
  } catch (error) {
    throw (directory.path && diskFailureOf(error, directory.path)) ?? error;
  } finally {
    directory.release();
  }
}

interface StartedRun {
  readonly directory: string | undefined;
  readonly report: RunReport;
  readonly signal: AbortSignal;
}

async function runSimulated(
  { now, once, speed }: RunArguments,
  { directory, report, signal }: StartedRun,
): Promise<Outcome> {
  const defaultStart = systemClock();
  const every = once ? 3 * DAY : DAY;
  const simulation = await startSimulation({ directory, now, defaultStart, every });
  try {
    const { accounts, moments, end } = simulation;
    const pace = virtualPace(simulation.clock, once ? Infinity : speed);
    const titles = accounts.map(({ title }) => title).join(', ');
    report.begin([
      `cert-expiry-monitor, simulated accounts (${titles}), starting at ${formatInstant(simulation.clock.now())}.`,
      once
        ? 'Two months, as fast as possible.'
        : `${speed} simulated hours per second. Press Ctrl-C to stop.`,
    ]);
    return await withAws({ directory, pace, report }, (aws, functions) =>
      runMonitor({
        ...{ accounts, aws, functions, pace, signal },
        // Scheduled polls are days apart and would miss short-lived statuses.
        extraPolls: moments,
        weeklySummary: { ...SIMULATED_SUMMARY, accounts: accounts.map(accountOf) },
        isOver: once ? (at) => at >= end : undefined,
      }),
    );
  } finally {
    await simulation.stop();
  }
}

const SIMULATED_SUMMARY: Omit<WeeklySummaryPlan, 'accounts'> = {
  ...{ day: 'monday', time: '08:00', timeZone: 'Europe/Berlin', groupBy: { tag: 'team' } },
};

async function runAccounts(
  { channels, escalation, weeklySummary }: Monitor,
  accounts: readonly LocalAccount[],
  { config, now, once, state, commit }: RunArguments,
  { directory, report, signal }: StartedRun,
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
  return withAws(
    {
      ...{ directory, pace },
      report: escalation === undefined ? { ...report, escalation: () => undefined } : report,
      channels: queueChannels(channels),
      timeLimit: isOnePass ? ONCE_TIME_LIMIT : undefined,
    },
    (aws, functions) =>
      runMonitor({
        ...{ accounts, aws, functions, pace, signal },
        weeklySummary: weeklySummary && { ...weeklySummary, accounts: accounts.map(accountOf) },
        isOver: isOnePass ? () => true : undefined,
      }),
  );
}

interface LocalRun extends Omit<StartedRun, 'signal'> {
  readonly pace: Pace;
  readonly channels?: readonly LocalRunChannel[];
  readonly timeLimit?: number | undefined;
}

/** A run with `--once` stops polling an account after this time. */
export const ONCE_TIME_LIMIT = HOUR;
/** A live run can wait for the rate limits of a provider. */
const LIVE_TIME_LIMIT = DAY;

async function withAws(
  { directory, pace, report, channels, timeLimit = LIVE_TIME_LIMIT }: LocalRun,
  act: (aws: LocalAws, functions: LocalFunctions) => Promise<Outcome>,
): Promise<Outcome> {
  const aws = await startLocalAws({
    directory,
    clock: pace.clock,
    recorder: report,
    channels,
  }).catch((error: unknown) => {
    if (directory === undefined) throw error;
    throw unusableState(error, directory);
  });
  const log = logToReport(report);
  const functions = connectFunctions(aws, {
    pace,
    report,
    log,
    timeLimit,
  });
  try {
    return await Promise.race([act(aws, functions), aws.failed]);
  } finally {
    functions.close();
    await aws.stop();
  }
}
