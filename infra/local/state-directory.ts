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

/** A directory that cannot be used; the message states the reason and the next step. */
export class StateDirectoryError extends Error {
  override readonly name = 'StateDirectoryError';
}

/** The state directory of a run in progress. */
interface StateDirectory {
  /** `undefined`: the state is in memory. */
  readonly path: string | undefined;
  /** Unlocks the directory; deletes a copy. */
  release(): void;
}

interface StateDirectoryOptions {
  /** Work on a copy; the directory itself is only read. */
  readonly copy: boolean;
  /** Process id, for the error message of another process. */
  readonly pid: number;
}

/**
 * Locks a directory for this run, or makes a copy of it that is deleted at the end.
 *
 * @throws StateDirectoryError if another run uses it: two runs would damage its files, and a copy would be inconsistent.
 * DiskFailure if it cannot be created or written.
 */
export function openStateDirectory(
  directory: string | undefined,
  { copy, pid }: StateDirectoryOptions,
): StateDirectory {
  if (directory === undefined) return { path: undefined, release: () => undefined };
  try {
    if (existsSync(directory) && !statSync(directory).isDirectory()) {
      throw new StateDirectoryError(`${directory} is a file. Select a directory with --state.`);
    }
    if (copy && !existsSync(directory)) return copyDirectory(undefined);
    makePrivate(directory);
    const lock = lockDirectory(directory, pid);
    if (lock.kind === 'held') {
      throw new StateDirectoryError(
        `The state in ${directory} is used by another run (${lock.by}). Stop that run first.`,
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

/** The user-facing error about a state directory: its name, the reason and the next step. */
export function unusableState(error: unknown, directory: string): Error {
  if (error instanceof StateDirectoryError) return error;
  return (
    diskFailureOf(error, directory) ??
    new StateDirectoryError(
      `The state in ${directory} cannot be read (${describeError(error)}). Remove it, or select another directory with --state.`,
    )
  );
}

/** Other users must not read the state. The mode of a directory that contains other files is not changed. */
function makePrivate(directory: string): void {
  // If a file is in the place of the parent, creating the parent fails with EEXIST, creating the directory with ENOTDIR.
  if (!existsSync(dirname(directory))) mkdirSync(dirname(directory), { recursive: true });
  createDirectory(directory);
  const content = readdirSync(directory);
  if (content.length === 0 || content.includes(LOCK_FILE)) chmodSync(directory, 0o700);
}

/** Creates the directory, unless it exists or another process creates it at the same moment. */
function createDirectory(directory: string): void {
  if (existsSync(directory)) return;
  try {
    // Not recursive: that fails with ENOENT on a read-only file system.
    mkdirSync(directory, { mode: 0o700 });
  } catch (error) {
    if (!existsSync(directory)) throw error;
  }
}

/** Not part of the state. */
const LOCK_FILES = new Set([LOCK_FILE, HOLDER_FILE]);

function copyDirectory(directory: string | undefined): StateDirectory {
  const path = mkdtempSync(join(tmpdir(), 'cert-expiry-monitor-'));
  if (directory !== undefined) {
    cpSync(directory, path, {
      recursive: true,
      filter: (source) => !LOCK_FILES.has(basename(source)),
    });
  }
  return { path, release: () => rmSync(path, { recursive: true, force: true }) };
}
