import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A directory that cannot be used; the message says why and what to do. */
export class StateDirectoryError extends Error {
  override readonly name = 'StateDirectoryError';
}

/** The state of a run, for as long as it runs. */
export interface StateDirectory {
  /** In memory where there is none. */
  readonly path: string | undefined;
  /** Lets others use the directory; a copy is thrown away. */
  release(): void;
}

const LOCK = 'run.lock';

/**
 * Takes a directory for this run, or a copy of it that goes with the run: what is kept is then only read.
 *
 * @throws StateDirectoryError where another run has it: two runs would tear its files.
 */
export function openStateDirectory(
  directory: string | undefined,
  { copy }: { readonly copy: boolean },
): StateDirectory {
  if (directory === undefined) return { path: undefined, release: () => undefined };
  const lock = join(directory, LOCK);
  const holder = readHolder(lock);
  if (holder !== undefined) {
    throw new StateDirectoryError(
      `The state in ${directory} is used by another run (process ${holder}). End that one first.`,
    );
  }
  if (copy) return copyDirectory(directory);
  if (existsSync(directory) && !statSync(directory).isDirectory()) {
    throw new StateDirectoryError(`${directory} is a file. Name a directory with --state.`);
  }
  mkdirSync(directory, { recursive: true });
  writeFileSync(lock, String(process.pid));
  return { path: directory, release: () => rmSync(lock, { force: true }) };
}

function copyDirectory(directory: string): StateDirectory {
  const path = mkdtempSync(join(tmpdir(), 'cert-expiry-monitor-'));
  if (existsSync(directory)) {
    cpSync(directory, path, { recursive: true, filter: (source) => basename(source) !== LOCK });
  }
  return { path, release: () => rmSync(path, { recursive: true, force: true }) };
}

/** The process that has the directory; one that was killed has it no more. */
function readHolder(lock: string): number | undefined {
  if (!existsSync(lock)) return undefined;
  const pid = Number(readFileSync(lock, 'utf8'));
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    const alive = error instanceof Error && 'code' in error && error.code === 'EPERM';
    return alive ? pid : undefined;
  }
}
