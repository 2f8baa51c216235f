import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { Instant } from '../../shared/certificates/instant.ts';
import { unusableState } from './state-directory.ts';

/** The start and the current time of a simulation: its whole stored state. */
const Progress = z.object({ start: Instant, now: Instant });
type Progress = z.infer<typeof Progress>;

export const SIMULATION_FILE = 'simulation.json';

/** The current time of the simulation in a directory; `undefined` if there is none. */
export function simulatedTime(directory: string): Instant | undefined {
  return readProgress(join(directory, SIMULATION_FILE))?.now;
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
