import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { Instant } from '../../shared/certificates/instant.ts';
import { StateDirectoryError, unusableState } from './state-directory.ts';

/** The start and the current time of a simulation: its whole stored state. */
const Progress = z.object({ start: Instant, now: Instant });
type Progress = z.infer<typeof Progress>;

export const SIMULATION_FILE = 'simulation.json';

/** The current time of the simulation in a directory; `undefined` if there is none. */
export function simulatedTime(directory: string): Instant | undefined {
  return readProgress(join(directory, SIMULATION_FILE))?.now;
}

/**
 * Simulated and real certificates in one state would look like removals of each other.
 *
 * @param shown the directory, if `directory` is a copy of it
 * @throws StateDirectoryError if the directory has a state of the other kind of accounts.
 */
export function refuseOtherAccounts(
  directory: string,
  {
    simulated,
    shown = directory,
  }: { readonly simulated: boolean; readonly shown?: string | undefined },
): void {
  if (!existsSync(join(directory, 'tables'))) return;
  const isSimulated = existsSync(join(directory, SIMULATION_FILE));
  if (isSimulated === simulated) return;
  throw new StateDirectoryError(
    `${shown} contains the state of ${isSimulated ? 'simulated' : 'real'} accounts. Select another directory with --state.`,
  );
}

/** @throws StateDirectoryError, DiskFailure */
export function readProgress(file: string): Progress | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return Progress.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw unusableState(error, dirname(file));
  }
}

/** Atomic: a killed run leaves the old file or the new one. */
export function writeProgress(file: string, progress: Progress): void {
  writeFileSync(`${file}.new`, JSON.stringify(progress));
  renameSync(`${file}.new`, file);
}
