import type { LocalDatabase } from './local-database.ts';

export interface QueuedMessage {
  readonly id: number;
  readonly body: string;
  /** Number of failed deliveries. */
  readonly failures: number;
}

/**
 * A persistent queue: messages stay until they are removed.
 *
 * The only consumer is in this process, so the queue needs no visibility timeout: the consumer removes a message after
 * processing it.
 */
export interface MessageQueue {
  readonly name: string;
  send(body: string): void;
  /** The oldest messages after `after`. They stay in the queue. */
  read(max: number, after?: number): QueuedMessage[];
  remove(id: number): void;
  /** Counts a failed delivery. @returns the number of failures. */
  fail(id: number): number;
  readonly size: number;
}

/** The number of messages in each queue that has any, also in queues that this run does not use. */
export function queueSizes(database: LocalDatabase): ReadonlyMap<string, number> {
  const rows = database
    .prepare('SELECT queue, count(*) AS size FROM messages GROUP BY queue ORDER BY queue')
    .all();
  return new Map(rows.map((row) => [String(row['queue']), Number(row['size'])]));
}

export function openMessageQueue(database: LocalDatabase, name: string): MessageQueue {
  database.exec(`
    CREATE TABLE IF NOT EXISTS messages (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      queue TEXT NOT NULL,
      body TEXT NOT NULL,
      failures INTEGER NOT NULL DEFAULT 0
    )`);
  const insert = database.prepare('INSERT INTO messages (queue, body) VALUES (?, ?)');
  const select = database.prepare(
    'SELECT id, body, failures FROM messages WHERE queue = ? AND id > ? ORDER BY id LIMIT ?',
  );
  const remove = database.prepare('DELETE FROM messages WHERE id = ?');
  const fail = database.prepare(
    'UPDATE messages SET failures = failures + 1 WHERE id = ? RETURNING failures',
  );
  const count = database.prepare('SELECT count(*) AS size FROM messages WHERE queue = ?');
  return {
    name,
    send: (body) => void insert.run(name, body),
    read: (max, after = 0) =>
      select.all(name, after, max).map((row) => ({
        id: Number(row['id']),
        body: String(row['body']),
        failures: Number(row['failures']),
      })),
    remove: (id) => void remove.run(id),
    fail: (id) => Number(fail.get(id)?.['failures'] ?? 0),
    get size() {
      return Number(count.get(name)?.['size'] ?? 0);
    },
  };
}
