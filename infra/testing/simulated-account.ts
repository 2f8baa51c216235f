import { instantOf } from '../../shared/certificates/instant.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { SIMULATORS } from '../simulators/registry.ts';

/** A provider account on the loopback interface, with one certificate of every type. It keeps its state until it is stopped. */
export interface SimulatedAccount {
  /** The account as in `accounts` of a configuration, with the address of the simulator. */
  readonly account: Readonly<Record<string, unknown>> & {
    readonly provider: string;
    readonly name: string;
  };
  /** The content of the secret of the account: `{ apiKey: '…' }`. */
  readonly secret: Readonly<Record<string, string>>;
  /** The requests so far, without headers and bodies, which contain credentials. */
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly status: number;
  }[];
  stop(): Promise<void>;
}

/**
 * Starts a simulated account of a provider, for tests that run the monitor itself. It checks requests as the provider
 * documents them.
 *
 * @param provider the name of the provider in configurations: `digicert`
 * @param now the time of the account; by default the time of the machine
 * @throws Error if there is no such provider
 */
export async function startSimulatedAccount(
  provider: string,
  now?: () => Date,
): Promise<SimulatedAccount> {
  const kind = Object.hasOwn(SIMULATORS, provider) ? SIMULATORS[provider] : undefined;
  if (kind === undefined) {
    const known = Object.keys(SIMULATORS).join(', ');
    throw new Error(`"${provider}" is not a provider of the monitor. Use one of: ${known}.`);
  }
  const clock = now === undefined ? systemClock : () => instantOf(now().getTime());
  const simulator = await kind.start({ clock, rateLimits: false });
  simulator.seedAccount(clock());
  const { settings, secret, requests } = simulator;
  return {
    account: { provider, name: 'simulated', ...settings },
    secret,
    requests,
    stop: () => simulator.stop(),
  };
}
