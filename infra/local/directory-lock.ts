import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { openSqlite } from './open-sqlite.ts';

/** Not part of the state. The file is never deleted, because then two processes could hold a lock each. */
export const LOCK_FILE = 'lock.db';
/** Names the process that holds the lock, for the error message of another process. */
export const HOLDER_FILE = 'lock-holder.json';

const Holder = z.object({ pid: z.number(), host: z.string() });

type LockAttempt =
  | { readonly kind: 'locked'; release(): void }
  /** `process 4711 on build-7` */
  | { readonly kind: 'held'; readonly by: string };

/** SQLite can refuse both of two processes that start at the same time, so each retries for this time. Milliseconds. */
const LOCK_TIMEOUT = 500;
const SQLITE_BUSY = 5;

/**
 * Locks a directory for this process, with SQLite's lock on a file in it.
 *
 * The kernel holds that lock (fcntl, LockFileEx) and releases it when the process ends for any reason. Stale locks cannot
 * occur, so no process ids have to be compared, which have no meaning in another container.
 *
 * @throws Error of node:sqlite or node:fs if the file cannot be created.
 * @see https://sqlite.org/lockingv3.html
 */
export function lockDirectory(directory: string, pid: number): LockAttempt {
  const holder = join(directory, HOLDER_FILE);
  const database = openSqlite(join(directory, LOCK_FILE), { timeout: LOCK_TIMEOUT });
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    writeFileSync(holder, JSON.stringify({ pid, host: hostname() }), { mode: 0o600 });
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    return { kind: 'held', by: readHolder(holder) };
  }
  return {
    kind: 'locked',
    release() {
      rmSync(holder, { force: true });
      database.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return z.object({ errcode: z.literal(SQLITE_BUSY) }).safeParse(error).success;
}

function readHolder(file: string): string {
  try {
    const { pid, host } = Holder.parse(JSON.parse(readFileSync(file, 'utf8')));
    return `process ${pid} on ${host}`;
  } catch {
    // The other process has just started or has just ended.
    return 'another process';
  }
}
