import type { LocalDatabase } from './local-database.ts';

/** Stores events and messages in order, like an EventBridge archive. */
export interface Archive {
  append(entry: ArchiveEntry): void;
  read(kind: ArchiveEntry['kind']): unknown[];
  /** The entries after the given number; 0 for all entries. */
  readAfter(number: number, kind: ArchiveEntry['kind']): NumberedContent[];
  /** The number of the latest entry of any kind; 0 if there is none. */
  readonly latest: number;
}

interface NumberedContent {
  readonly number: number;
  readonly content: unknown;
}

interface ArchiveEntry {
  readonly kind: 'event' | 'notification' | 'escalation' | 'channel';
  readonly content: unknown;
}

export function openArchive(database: LocalDatabase): Archive {
  database.exec(
    'CREATE TABLE IF NOT EXISTS archive (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT, content TEXT)',
  );
  const insert = database.prepare('INSERT INTO archive (kind, content) VALUES (?, ?)');
  const select = database.prepare('SELECT content FROM archive WHERE kind = ? ORDER BY id');
  const after = database.prepare(
    'SELECT id, content FROM archive WHERE id > ? AND kind = ? ORDER BY id',
  );
  const latest = database.prepare('SELECT max(id) AS latest FROM archive');
  return {
    append: ({ kind, content }) => void insert.run(kind, JSON.stringify(content)),
    read: (kind) => select.all(kind).map((row): unknown => JSON.parse(String(row['content']))),
    readAfter: (number, kind) =>
      after.all(number, kind).map((row) => ({
        number: Number(row['id']),
        content: JSON.parse(String(row['content'])) as unknown,
      })),
    get latest() {
      return Number(latest.get()?.['latest'] ?? 0);
    },
  };
}
