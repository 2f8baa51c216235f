import { existsSync } from 'node:fs';
import { DEFAULT_STATE } from './start/arguments.ts';
import type { Given } from './command.ts';
import { CannotOperate } from './deployment.ts';
import type { Deployment, EventSource } from './deployment.ts';

const DEFAULT_STACK = 'CertExpiryMonitor';

export interface Context {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly warn: (message: string) => void;
  /** The number of this process. */
  readonly pid: number;
}

/**
 * The monitor that the command line means. Whatever runs the other kind is not even loaded.
 *
 * @throws CannotOperate, and what a local run's state and configuration throw.
 */
export async function openDeployment(given: Given, context: Context): Promise<Deployment> {
  if (isDeployed(given)) return openDeployed(given);
  const [directory, config] = [directoryOf(given), given.value('config')];
  const { openLocalDeployment } = await import('./local-deployment.ts');
  return openLocalDeployment({ directory, config, ...context });
}

/** What the monitor that the command line means publishes: for that, nobody has to end a local run. */
export async function openEvents(given: Given): Promise<EventSource & Pick<Deployment, 'close'>> {
  if (isDeployed(given)) return openDeployed(given);
  const directory = directoryOf(given);
  const { readAlong } = await import('./read-along.ts');
  return {
    followEvents: ({ signal }) => Promise.resolve(readAlong(directory, signal)),
    close: () => Promise.resolve(),
  };
}

function isDeployed(given: Given): boolean {
  return given.has('stack') || given.has('stack-outputs');
}

/** The state directory of the local run that the command line means; `undefined` for a deployed monitor. */
export function stateOf(given: Given): string | undefined {
  if (isDeployed(given)) return undefined;
  return given.value('state') ?? (existsSync(DEFAULT_STATE) ? DEFAULT_STATE : undefined);
}

function directoryOf(given: Given): string {
  const directory = stateOf(given);
  if (directory !== undefined) return directory;
  throw new CannotOperate('Say which monitor: --stack-outputs FILE, --stack NAME or --state DIR.');
}

async function openDeployed(given: Given): Promise<Deployment> {
  const { openStack } = await import('./open-stack.ts');
  return openStack({
    stack: given.value('stack') ?? DEFAULT_STACK,
    file: given.value('stack-outputs'),
  });
}
