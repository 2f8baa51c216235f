import type { DatabaseSync } from 'node:sqlite';

/** Keeps what went over the bus and the topic, in order, as an EventBridge archive does. */
export interface Archive {
  append(entry: ArchiveEntry): void;
  read(kind: ArchiveEntry['kind']): unknown[];
}

export interface ArchiveEntry {
  readonly kind: 'event' | 'notice';
  readonly content: unknown;
}

export function openArchive(database: DatabaseSync): Archive {
  database.exec(
    'CREATE TABLE IF NOT EXISTS archive (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT, content TEXT)',
  );
  const insert = database.prepare('INSERT INTO archive (kind, content) VALUES (?, ?)');
  const select = database.prepare('SELECT content FROM archive WHERE kind = ? ORDER BY id');
  return {
    append: ({ kind, content }) => void insert.run(kind, JSON.stringify(content)),
    read: (kind) => select.all(kind).map((row): unknown => JSON.parse(String(row['content']))),
  };
}
