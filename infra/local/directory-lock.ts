import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

/** What belongs to the lock and not to the state. It stays: deleting it would give two processes one lock each. */
export const LOCK_FILE = 'lock.db';
/** Who holds the lock, for the message to the other one. */
export const HOLDER_FILE = 'lock-holder.json';

const Holder = z.object({ pid: z.number(), host: z.string() });

export type LockAttempt =
  | { readonly kind: 'locked'; release(): void }
  /** In words: `process 4711 on build-7`. */
  | { readonly kind: 'held'; readonly by: string };

/** Of two processes that start at once, SQLite may turn both away: each tries again for so long. Milliseconds. */
const PATIENCE = 500;
const SQLITE_BUSY = 5;

/**
 * Locks a directory for this process, by SQLite's lock on a file in it.
 *
 * The kernel keeps that lock (fcntl, LockFileEx) and ends it with the process, however that ends: there are no stale
 * locks to recognize by process ids, which mean nothing in another container, or by host names.
 *
 * @throws Error of node:sqlite or node:fs where the file cannot be made.
 * @see https://sqlite.org/lockingv3.html
 */
export function lockDirectory(directory: string, pid: number): LockAttempt {
  const holder = join(directory, HOLDER_FILE);
  const database = new DatabaseSync(join(directory, LOCK_FILE), { timeout: PATIENCE });
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
    // It has only just begun, or has ended meanwhile.
    return 'another process';
  }
}
