import { join } from 'node:path';
import { HOUR, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { SyncedAccount } from '../../shared/tracking/sync/synced-account.ts';
import { readMonitor } from '../deploy/config/read-monitor.ts';
import type { MonitoredAccount } from '../deploy/config/monitor.ts';
import type { LocalAccount } from './local-account.ts';
import { startNameServer } from '../simulators/name-server/name-server.ts';
import { simulatedZones } from '../simulators/name-server/simulated-zones.ts';
import type { PublishedRecord } from '../simulators/name-server/published-record.ts';
import { SIMULATORS } from '../simulators/registry.ts';
import type { LifeCycle, Simulator } from '../simulators/simulator-kind.ts';
import { readProgress, SIMULATION_FILE, writeProgress } from './simulation-progress.ts';
import { startVirtualClock } from './pace.ts';
import type { VirtualClock } from './pace.ts';

interface Simulation {
  readonly start: Instant;
  readonly clock: VirtualClock;
  readonly accounts: readonly SimulatedAccount[];
  /** Every instant at which an account changes, earliest first. */
  readonly moments: readonly Instant[];
  /** Half a day after the last change. */
  readonly end: Instant;
  stop(): Promise<void>;
}

interface SimulatedAccount extends LocalAccount {
  readonly title: string;
  readonly lifeCycle: LifeCycle;
}

/**
 * Starts all simulators, each with certificates that have a planned story.
 *
 * A stored simulation continues at its stored time, or at `now` if that is later. A new simulation starts at `now`, or at
 * `defaultStart`.
 */
export async function startSimulation(options: {
  readonly directory: string | undefined;
  readonly now: Instant | undefined;
  readonly defaultStart: Instant;
  /** Milliseconds between two polls of an account. */
  readonly every: number;
}): Promise<Simulation> {
  const { directory, now, defaultStart, every } = options;
  const file = directory && join(directory, SIMULATION_FILE);
  const stored = file === undefined ? undefined : readProgress(file);
  const start = stored?.start ?? now ?? defaultStart;
  const time = startVirtualClock(stored?.now ?? start);
  if (now !== undefined) time.moveTo(now);
  const published: PublishedRecord[] = [];
  const nameServer = await startNameServer(() => simulatedZones(published, time.now()));
  const { address, port } = nameServer;
  const dns = { resolvers: [`${address}:${port}`], allowPrivateServers: true, port };
  const running = await Promise.all(
    Object.entries(SIMULATORS).map(async ([provider, { title, start: startSimulator }]) => {
      const simulator = await startSimulator({ clock: time.now, rateLimits: false });
      const lifeCycle = simulator.seedLifeCycle(start);
      published.push(...lifeCycle.stories.flatMap(({ records }) => records ?? []));
      // Read after seeding, because settings can name certificates of the account.
      const { settings, secret } = simulator;
      const { synced } = monitored(provider, settings, dns);
      return {
        simulator,
        account: { synced, secret, tokens: new Map(), every, title, lifeCycle },
      };
    }),
  );
  const save = () => {
    if (file !== undefined) writeProgress(file, { start, now: time.now() });
  };
  save();
  const accounts = running.map(({ account }) => account);
  const moments = accounts.flatMap(({ lifeCycle }) => lifeCycle.moments).sort();
  return {
    start,
    moments,
    end: plus(moments.at(-1) ?? start, 12 * HOUR),
    // Saved before the new time is used, so that a killed run never continues at an earlier time.
    clock: {
      now: time.now,
      moveTo: (instant) => {
        time.moveTo(instant);
        save();
      },
    },
    accounts,
    stop: async () => {
      await Promise.all(
        [nameServer, ...running.map(({ simulator }) => simulator)].map((server) => server.stop()),
      );
    },
  };
}

/** Configures a simulated account like a real one. */
function monitored(
  provider: string,
  settings: Simulator['settings'],
  dns: NonNullable<SyncedAccount['dns']>,
): MonitoredAccount {
  // Long, because polls between the moments of the stories are rare.
  const freshnessTarget = '7 days';
  const tags = { team: 'platform' };
  const config = { accounts: [{ provider, name: 'demo', ...settings, freshnessTarget, tags }] };
  const [account] = readMonitor(config).accounts;
  if (account === undefined) throw new Error(`${provider} cannot be configured`);
  // The simulated name server has a private address, which a configuration cannot contain.
  return { ...account, synced: { ...account.synced, dns } };
}
