import type { AttributeValue } from 'aws-lambda';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { LocalDatabase } from './local-database.ts';

/** An item or a key in the DynamoDB JSON format. */
export type Item = Record<string, AttributeValue>;

/** An intended write, with the data to find out later whether it happened. */
interface Intention {
  readonly sequence: number;
  readonly table: string;
  readonly keys: Item;
  readonly oldImage: Item | undefined;
}

export interface LoggedWrite extends Intention {
  readonly newImage: Item | undefined;
  readonly at: Instant;
  readonly failures: number;
}

/**
 * The ordered writes to a table with a stream, stored until they are delivered.
 *
 * An intention is stored before the write, and completed or withdrawn afterwards. If an intention is still open when the
 * log is opened again, the owner of the table must read the item to find out whether the write happened.
 */
export interface StreamLog {
  intend(write: Omit<Intention, 'sequence'>): number;
  complete(sequence: number, newImage: Item | undefined, at: Instant): void;
  withdraw(sequence: number): void;
  openIntentions(): Intention[];
  /** The oldest writes, up to the first open intention. */
  read(max: number): LoggedWrite[];
  /** Removes a delivered write. */
  remove(sequence: number): void;
  /** Counts a failed delivery of a write. @returns the number of failures. */
  fail(sequence: number): number;
  /** Number of undelivered writes. */
  readonly size: number;
}

export function openStreamLog(database: LocalDatabase): StreamLog {
  database.exec(`
    CREATE TABLE IF NOT EXISTS stream (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      table_name TEXT NOT NULL,
      keys TEXT NOT NULL,
      old_image TEXT,
      new_image TEXT,
      written_at TEXT,
      failures INTEGER NOT NULL DEFAULT 0
    )`);
  const insert = database.prepare(
    'INSERT INTO stream (table_name, keys, old_image) VALUES (?, ?, ?)',
  );
  const complete = database.prepare(
    'UPDATE stream SET new_image = ?, written_at = ? WHERE sequence = ?',
  );
  const remove = database.prepare('DELETE FROM stream WHERE sequence = ?');
  const open = database.prepare('SELECT * FROM stream WHERE written_at IS NULL ORDER BY sequence');
  const read = database.prepare('SELECT * FROM stream ORDER BY sequence LIMIT ?');
  const fail = database.prepare(
    'UPDATE stream SET failures = failures + 1 WHERE sequence = ? RETURNING failures',
  );
  const count = database.prepare('SELECT count(*) AS size FROM stream');
  return {
    intend: ({ table, keys, oldImage }) =>
      Number(insert.run(table, JSON.stringify(keys), writeItem(oldImage)).lastInsertRowid),
    complete: (sequence, newImage, at) => void complete.run(writeItem(newImage), at, sequence),
    withdraw: (sequence) => void remove.run(sequence),
    openIntentions: () => open.all().map(intentionOf),
    read: (max) => {
      const rows = read.all(max);
      const unknown = rows.findIndex((row) => row['written_at'] === null);
      return (unknown === -1 ? rows : rows.slice(0, unknown)).map((row) => ({
        ...intentionOf(row),
        newImage: readItem(row['new_image']),
        at: String(row['written_at']) as Instant,
        failures: Number(row['failures']),
      }));
    },
    remove: (sequence) => void remove.run(sequence),
    fail: (sequence) => Number(fail.get(sequence)?.['failures'] ?? 0),
    get size() {
      return Number(count.get()?.['size'] ?? 0);
    },
  };
}

function intentionOf(row: Record<string, unknown>): Intention {
  return {
    sequence: Number(row['sequence']),
    table: String(row['table_name']),
    keys: readItem(row['keys']) ?? {},
    oldImage: readItem(row['old_image']),
  };
}

function writeItem(item: Item | undefined): string | null {
  return item === undefined ? null : JSON.stringify(item);
}

function readItem(column: unknown): Item | undefined {
  return typeof column === 'string' ? (JSON.parse(column) as Item) : undefined;
}
