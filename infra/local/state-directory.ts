import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { HOLDER_FILE, LOCK_FILE, lockDirectory } from './directory-lock.ts';
import { describeError } from '../../shared/runtime/log.ts';
import { diskFailureOf } from './disk-failure.ts';

/** A directory that cannot be used; the message says why and what to do. */
export class StateDirectoryError extends Error {
  override readonly name = 'StateDirectoryError';
}

/** The state of a run, for as long as it runs. */
export interface StateDirectory {
  /** In memory where there is none. */
  readonly path: string | undefined;
  /** Lets others use the directory; a copy is deleted. */
  release(): void;
}

export interface StateDirectoryOptions {
  /** Works on a copy: the directory itself is only read. */
  readonly copy: boolean;
  /** The number of this process, for the message to another one. */
  readonly pid: number;
}

/**
 * Takes a directory for this run, or a copy of it that is deleted with the run.
 *
 * @throws StateDirectoryError where another run has it: two runs would damage its files, and a copy would be torn.
 * DiskFailure where it cannot be created or written.
 */
export function openStateDirectory(
  directory: string | undefined,
  { copy, pid }: StateDirectoryOptions,
): StateDirectory {
  if (directory === undefined) return { path: undefined, release: () => undefined };
  try {
    if (existsSync(directory) && !statSync(directory).isDirectory()) {
      throw new StateDirectoryError(`${directory} is a file. Name a directory with --state.`);
    }
    if (copy && !existsSync(directory)) return copyDirectory(undefined);
    makePrivate(directory);
    const lock = lockDirectory(directory, pid);
    if (lock.kind === 'held') {
      throw new StateDirectoryError(
        `The state in ${directory} is used by another run (${lock.by}). End that one first.`,
      );
    }
    if (!copy) return { path: directory, release: () => lock.release() };
    try {
      return copyDirectory(directory);
    } finally {
      lock.release();
    }
  } catch (error) {
    throw unusableState(error, directory);
  }
}

/** What a user reads of an error about a state directory: its name, the reason and the next step. */
export function unusableState(error: unknown, directory: string): Error {
  if (error instanceof StateDirectoryError) return error;
  return (
    diskFailureOf(error, directory) ??
    new StateDirectoryError(
      `The state in ${directory} cannot be read (${describeError(error)}). Remove it, or name another directory with --state.`,
    )
  );
}

/** Other users of the machine must not read the state. The mode of a directory with other files in it is not changed. */
function makePrivate(directory: string): void {
  // Where a file is in the place of the parent, making that says EEXIST, and making the directory ENOTDIR.
  if (!existsSync(dirname(directory))) mkdirSync(dirname(directory), { recursive: true });
  // Not recursive: that says ENOENT where the file system is read-only.
  if (!existsSync(directory)) mkdirSync(directory, { mode: 0o700 });
  const content = readdirSync(directory);
  if (content.length === 0 || content.includes(LOCK_FILE)) chmodSync(directory, 0o700);
}

/** Not part of the state. */
const APART = new Set([LOCK_FILE, HOLDER_FILE]);

function copyDirectory(directory: string | undefined): StateDirectory {
  const path = mkdtempSync(join(tmpdir(), 'cert-expiry-monitor-'));
  if (directory !== undefined) {
    cpSync(directory, path, { recursive: true, filter: (source) => !APART.has(basename(source)) });
  }
  return { path, release: () => rmSync(path, { recursive: true, force: true }) };
}
