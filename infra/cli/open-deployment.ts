import { existsSync } from 'node:fs';
import { DEFAULT_STATE } from './start/arguments.ts';
import type { Given } from './command.ts';
import { CannotOperate } from './deployment.ts';
import type { Deployment, EventSource } from './deployment.ts';

const DEFAULT_STACK = 'CertExpiryMonitor';

export interface Context {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly warn: (message: string) => void;
  /** Process id. */
  readonly pid: number;
}

/**
 * Opens the monitor that the command line selects, and loads only the code for it.
 *
 * @throws CannotOperate, and the errors of the state and the configuration of a local run.
 */
export async function openDeployment(given: Given, context: Context): Promise<Deployment> {
  if (isDeployed(given)) return openDeployed(given);
  const [directory, config] = [directoryOf(given), given.value('config')];
  const { openLocalDeployment } = await import('./local-deployment.ts');
  return openLocalDeployment({ directory, config, ...context });
}

/** Opens the events of the selected monitor. A local run can keep running. */
export async function openEvents(given: Given): Promise<EventSource & Pick<Deployment, 'close'>> {
  if (isDeployed(given)) return openDeployed(given);
  const directory = directoryOf(given);
  const { followLocalRun } = await import('./follow-local-run.ts');
  return {
    followEvents: ({ signal }) => Promise.resolve(followLocalRun(directory, signal)),
    close: () => Promise.resolve(),
  };
}

function isDeployed(given: Given): boolean {
  return given.has('stack') || given.has('stack-outputs');
}

/** The state directory of the selected local run; `undefined` for a deployed monitor. */
export function stateOf(given: Given): string | undefined {
  if (isDeployed(given)) return undefined;
  return given.value('state') ?? (existsSync(DEFAULT_STATE) ? DEFAULT_STATE : undefined);
}

function directoryOf(given: Given): string {
  const directory = stateOf(given);
  if (directory !== undefined) return directory;
  throw new CannotOperate(
    'No monitor selected. Add --stack NAME, --stack-outputs FILE or --state DIR.',
  );
}

async function openDeployed(given: Given): Promise<Deployment> {
  const { openStack } = await import('./open-stack.ts');
  return openStack({
    stack: given.value('stack') ?? DEFAULT_STACK,
    file: given.value('stack-outputs'),
  });
}
