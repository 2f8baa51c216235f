import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { accountKey } from '../../shared/certificates/certificate.ts';
import { epochMilliseconds, HOUR, instantOf } from '../../shared/certificates/instant.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { shellWord } from '../../shared/notifications/render/shell-words.ts';
import { suggestion } from '../deploy/config/describe-issue.ts';
import { CONFIG_FILE } from '../deploy/config/load-config.ts';
import type { Monitor } from '../deploy/config/monitor.ts';
import { startLocalAws } from '../local/aws/local-aws.ts';
import type { LocalAws } from '../local/aws/local-aws.ts';
import { queueChannels } from '../local/channels/registry.ts';
import { connectFunctions } from '../local/functions.ts';
import type { LocalFunctions } from '../local/functions.ts';
import { realPace } from '../local/pace.ts';
import { drain } from '../local/pipeline.ts';
import { readConfig } from '../local/read-config.ts';
import { realAccounts } from '../local/real-accounts.ts';
import { logToReport } from '../local/report/run-report.ts';
import type { RunReport } from '../local/report/run-report.ts';
import { refuseOtherAccounts, simulatedTime } from '../local/simulation-progress.ts';
import { openStateDirectory, unusableState } from '../local/state-directory.ts';
import { CannotOperate } from './deployment.ts';
import type { ProgressContext, Deployment, PollOutcome } from './deployment.ts';
import { operateLocally } from './operate-locally.ts';
import { pollOutcome } from './poll-outcome.ts';

interface LocalOptions {
  readonly directory: string;
  /** The configuration file with the accounts that can be polled, and the channels; otherwise one channel of each type. */
  readonly config: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly warn: (message: string) => void;
  readonly pid: number;
}

/**
 * Opens the state directory of a local run with its functions. No run may use the directory at the same time.
 *
 * @throws CannotOperate, StateDirectoryError
 */
export async function openLocalDeployment(options: LocalOptions): Promise<Deployment> {
  const { directory, config, warn, pid } = options;
  if (!existsSync(join(directory, 'tables'))) {
    throw new CannotOperate(
      `No state found in ${directory}. Create it with a run: cert-expiry-monitor start --state ${shellWord(directory)} …`,
    );
  }
  if (config !== undefined) refuseOtherAccounts(directory, { simulated: false });
  const monitor = config === undefined ? undefined : await readConfig(config);
  const held = openStateDirectory(directory, { copy: false, pid });
  try {
    const clock = clockOf(directory);
    const warnings = holdWarnings(warn);
    const report = { ...silentReport(warn), warn: warnings.warn };
    const aws = await startLocalAws({
      ...{ directory, clock, recorder: report },
      channels: monitor && queueChannels(monitor.channels),
    });
    const pace = { ...realPace, clock };
    const functions = connectFunctions(aws, {
      ...{ pace, report, log: logToReport(report) },
      timeLimit: HOUR,
    });
    const deployment = operateLocally({
      ...{ aws, functions, clock },
      poll: (account, progressContext) =>
        poll(account, progressContext, { options, monitor, aws, functions, warnings }),
      whyPolled: (account) => whyPolled(account, options),
    });
    return {
      ...deployment,
      failed: aws.failed,
      close: async () => {
        await deployment.close();
        functions.close();
        await aws.stop();
        held.release();
      },
    };
  } catch (error) {
    held.release();
    throw unusableState(error, directory);
  }
}

/** The time of a simulated run continues from the stored time; real accounts use real time. */
function clockOf(directory: string): Clock {
  const simulated = simulatedTime(directory);
  if (simulated === undefined) return systemClock;
  const ahead = epochMilliseconds(simulated) - epochMilliseconds(systemClock());
  return () => instantOf(epochMilliseconds(systemClock()) + ahead);
}

async function poll(
  account: string,
  { onProgress, signal }: ProgressContext,
  run: {
    readonly options: LocalOptions;
    readonly monitor: Monitor | undefined;
    readonly aws: LocalAws;
    readonly functions: LocalFunctions;
    readonly warnings: ReturnType<typeof holdWarnings>;
  },
): Promise<PollOutcome> {
  const { options, monitor, aws, functions, warnings } = run;
  const { config, environment } = options;
  if (monitor === undefined) {
    throw new CannotOperate('Add the configuration file of the provider account: --config FILE.');
  }
  const names = monitor.accounts.map(({ synced }) => accountKey(synced));
  const accounts = monitor.accounts.filter(({ synced }) => accountKey(synced) === account);
  const [polled] = realAccounts({ ...monitor, accounts }, environment);
  if (polled === undefined) {
    throw new CannotOperate(
      `${config} has no provider account ${account}${suggestion(account, names) || '.'} Provider accounts: ${names.join(', ')}.`,
    );
  }
  onProgress(`polling ${account}`);
  warnings.hold();
  const report = await functions.pollAccount(polled, signal);
  const { outcome, counts, failure, emptyAccountChecks } = report;
  const { failures = failure === undefined ? [] : [failure] } = report;
  const problem = failures.map(({ message }) => message).join(' ');
  warnings.release(failures.map(({ message }) => message));
  onProgress('delivering events and notifications');
  await drain(aws, functions);
  return pollOutcome({
    ...{ outcome, ...counts, ...(problem !== '' && { problem }) },
    ...(emptyAccountChecks && { emptyAccountChecks: [...emptyAccountChecks] }),
  });
}

/** Holds back the warnings of the functions during a poll, because its result repeats most of them. */
function holdWarnings(warn: (message: string) => void) {
  let held: string[] | undefined;
  return {
    warn(message: string) {
      if (held === undefined) warn(message);
      else held.push(message);
    },
    hold() {
      held = [];
    },
    /** Prints those that contain none of the texts of the result. */
    release(result: readonly string[]) {
      for (const message of held ?? []) {
        if (!result.some((text) => message.includes(text))) warn(message);
      }
      held = undefined;
    },
  };
}

/** @throws CannotOperate if it is unknown which accounts the runs with this state poll. */
async function whyPolled(
  account: string,
  { directory, config = existsSync(CONFIG_FILE) ? CONFIG_FILE : undefined }: LocalOptions,
): Promise<string | undefined> {
  if (simulatedTime(directory) !== undefined) {
    return `${directory} is the state of simulated accounts. Delete the directory to start again.`;
  }
  if (config === undefined) {
    throw new CannotOperate(
      'Add the configuration file without the provider account: --config FILE.',
    );
  }
  const { accounts } = await readConfig(config);
  return accounts.some(({ synced }) => accountKey(synced) === account)
    ? `${config} contains it. Remove it there first.`
    : undefined;
}

function silentReport(warn: (message: string) => void): RunReport {
  const nothing = () => undefined;
  return {
    ...{ begin: nothing, syncing: nothing, synced: nothing, deadlines: nothing, end: nothing },
    ...{ event: nothing, notification: nothing, escalation: nothing, channel: nothing },
    waiting: (account, _at, { until, reason }) =>
      warn(`${account}: waiting until ${until} (${reason}). Press Ctrl-C to stop.`),
    warn,
  };
}
