import type { AttributeValue } from 'aws-lambda';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { LocalDatabase } from './local-database.ts';

/** An item, or the key of one, as it goes over the wire. */
export type Item = Record<string, AttributeValue>;

/** A write that is about to happen: enough to find out later whether it did. */
export interface Intention {
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
 * The order in which a table with a stream was written, kept until somebody has taken it.
 *
 * An intention is noted before the write and completed or withdrawn after it. One that is still open when
 * the log is opened again is a write that nobody saw the end of: whoever owns the table has to look.
 */
export interface StreamLog {
  intend(write: Omit<Intention, 'sequence'>): number;
  complete(sequence: number, newImage: Item | undefined, at: Instant): void;
  withdraw(sequence: number): void;
  openIntentions(): Intention[];
  /** The oldest writes, up to the first one whose end is not known yet. */
  read(max: number): LoggedWrite[];
  /** Forgets a write that has been taken. */
  remove(sequence: number): void;
  /** Counts one more failure to take a write; answers how many there are now. */
  fail(sequence: number): number;
  /** How many writes nobody has taken yet. */
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
