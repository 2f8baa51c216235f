import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { Instant } from '../../shared/certificates/instant.ts';
import type { SyncedAccount } from '../../shared/tracking/sync/synced-account.ts';
import { readMonitor } from '../deploy/config/read-monitor.ts';
import type { MonitoredAccount } from '../deploy/config/monitor.ts';
import type { LocalAccount } from './local-account.ts';
import { startNameServer } from '../simulators/name-server/name-server.ts';
import { simulatedZones } from '../simulators/name-server/simulated-zones.ts';
import type { PublishedRecord } from '../simulators/name-server/simulated-zones.ts';
import { SIMULATORS } from '../simulators/registry.ts';
import type { LifeCycle, Simulator } from '../simulators/simulator-kind.ts';
import { unusableState } from './state-directory.ts';
import { startVirtualClock } from './virtual-clock.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** When a simulated world began and how far it has come: all that there is to keep of it. */
const Progress = z.object({ start: Instant, now: Instant });
type Progress = z.infer<typeof Progress>;

export interface Simulation {
  readonly start: Instant;
  readonly clock: VirtualClock;
  readonly accounts: readonly SimulatedAccount[];
  stop(): Promise<void>;
}

export interface SimulatedAccount extends LocalAccount {
  readonly title: string;
  readonly lifeCycle: LifeCycle;
}

/**
 * Starts every simulator there is, each with certificates whose lives are worth watching.
 *
 * A world that was kept goes on where it stood, or at `now` where that is given and later; a new one begins
 * at `now`, or at `otherwise`.
 */
export async function startSimulation(options: {
  readonly directory: string | undefined;
  readonly now: Instant | undefined;
  readonly otherwise: Instant;
  /** Milliseconds from one poll of an account to the next. */
  readonly every: number;
}): Promise<Simulation> {
  const { directory, now, otherwise, every } = options;
  const file = directory && join(directory, FIXTURE_FILE);
  const kept = file === undefined ? undefined : readProgress(file);
  const start = kept?.start ?? now ?? otherwise;
  const time = startVirtualClock(kept?.now ?? start);
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
      // After that: settings may name what is in the account.
      const { settings, secret } = simulator;
      const { synced } = monitored(provider, settings, dns);
      return {
        simulator,
        account: { synced, secret, tokens: new Map(), every, title, lifeCycle },
      };
    }),
  );
  const keep = () => {
    if (file !== undefined) writeProgress(file, { start, now: time.now() });
  };
  keep();
  return {
    start,
    // Kept before anything is done at the new time: a run that is killed then never sees an earlier one.
    clock: {
      now: time.now,
      moveTo: (instant) => {
        time.moveTo(instant);
        keep();
      },
    },
    accounts: running.map(({ account }) => account),
    stop: async () => {
      await Promise.all(
        [nameServer, ...running.map(({ simulator }) => simulator)].map((one) => one.stop()),
      );
    },
  };
}

export const FIXTURE_FILE = 'world.json';

/** How far the simulated world in a directory has come; `undefined` where there is none. */
export function simulatedTime(directory: string): Instant | undefined {
  return readProgress(join(directory, FIXTURE_FILE))?.now;
}

/** A simulated account is configured as a real one would be. */
function monitored(
  provider: string,
  settings: Simulator['settings'],
  dns: NonNullable<SyncedAccount['dns']>,
): MonitoredAccount {
  // Fresh for so long because it is polled at every moment of its stories, and seldom between them.
  const freshness = '7 days';
  const tags = { team: 'platform' };
  const config = { accounts: [{ provider, name: 'demo', ...settings, freshness, tags }] };
  const [account] = readMonitor(config).accounts;
  if (account === undefined) throw new Error(`${provider} cannot be configured`);
  // Nobody can configure name servers at private addresses; a world of its own has no others.
  return { ...account, synced: { ...account.synced, dns } };
}

/** @throws StateDirectoryError, DiskFailure */
function readProgress(file: string): Progress | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return Progress.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw unusableState(error, dirname(file));
  }
}

/** In one step, so that a killed run leaves the old one or the new one. */
function writeProgress(file: string, progress: Progress): void {
  writeFileSync(`${file}.new`, JSON.stringify(progress));
  renameSync(`${file}.new`, file);
}
