import { existsSync } from 'node:fs';
import { DEFAULT_STATE } from './start/command.ts';
import type { ParsedArguments } from './arguments.ts';
import { CannotOperate } from './deployment.ts';
import type { Deployment, EventSource } from './deployment.ts';

const DEFAULT_STACK = 'CertExpiryMonitor';

interface Context {
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
export async function openDeployment(
  parsed: ParsedArguments,
  context: Context,
): Promise<Deployment> {
  if (isDeployed(parsed)) return openDeployed(parsed);
  const [directory, config] = [directoryOf(parsed), parsed.value('config')];
  const { openLocalDeployment } = await import('./local-deployment.ts');
  return openLocalDeployment({ directory, config, ...context });
}

/** Opens the events of the selected monitor. A local run can keep running. */
export async function openEvents(
  parsed: ParsedArguments,
): Promise<EventSource & Pick<Deployment, 'close'>> {
  if (isDeployed(parsed)) return openDeployed(parsed);
  const directory = directoryOf(parsed);
  const { followLocalRun } = await import('./follow-local-run.ts');
  return {
    followEvents: ({ signal }) => Promise.resolve(followLocalRun(directory, signal)),
    close: () => Promise.resolve(),
  };
}

function isDeployed(parsed: ParsedArguments): boolean {
  return parsed.has('stack') || parsed.has('stack-outputs');
}

/** The state directory of the selected local run; `undefined` for a deployed monitor. */
export function stateOf(parsed: ParsedArguments): string | undefined {
  if (isDeployed(parsed)) return undefined;
  return parsed.value('state') ?? (existsSync(DEFAULT_STATE) ? DEFAULT_STATE : undefined);
}

function directoryOf(parsed: ParsedArguments): string {
  const directory = stateOf(parsed);
  if (directory !== undefined) return directory;
  throw new CannotOperate(
    'No monitor selected. Add --stack NAME, --stack-outputs FILE or --state DIR.',
  );
}

async function openDeployed(parsed: ParsedArguments): Promise<Deployment> {
  const { openStack } = await import('./open-stack.ts');
  return openStack({
    stack: parsed.value('stack') ?? DEFAULT_STACK,
    file: parsed.value('stack-outputs'),
  });
}
