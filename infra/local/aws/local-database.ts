import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { openSqlite } from '../open-sqlite.ts';

type Row = Record<string, SQLOutputValue>;

/** The SQLite operations that queues, stream records and archives use. */
export interface LocalDatabase {
  exec(sql: string): void;
  prepare(sql: string): LocalStatement;
  close(): void;
}

interface LocalStatement {
  run(...values: SQLInputValue[]): { readonly lastInsertRowid: number | bigint };
  get(...values: SQLInputValue[]): Row | undefined;
  all(...values: SQLInputValue[]): Row[];
}

/**
 * The database file of queues, stream records and archives; without a file name, the database is in memory.
 *
 * Every statement is written before it returns, so a killed process loses nothing. A power failure can lose the last
 * statements, which is acceptable for a local run.
 *
 * @param onFailure called with the error of every failed statement, because clients of the local server do not receive the reason.
 */
export function openLocalDatabase(
  file: string | undefined,
  onFailure: (error: unknown) => void = () => undefined,
): LocalDatabase {
  const database = openSqlite(file ?? ':memory:');
  const watched = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      onFailure(error);
      throw error;
    }
  };
  if (file !== undefined) database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  return {
    exec: (sql) => watched(() => database.exec(sql)),
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        run: (...values) => watched(() => statement.run(...values)),
        get: (...values) => watched(() => statement.get(...values)),
        all: (...values) => watched(() => statement.all(...values)),
      };
    },
    close: () => database.close(),
  };
}
