import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';

type Row = Record<string, SQLOutputValue>;

/** As much of SQLite as queues, stream records and archives use. */
export interface LocalDatabase {
  exec(sql: string): void;
  prepare(sql: string): LocalStatement;
  close(): void;
}

export interface LocalStatement {
  run(...values: SQLInputValue[]): { readonly lastInsertRowid: number | bigint };
  get(...values: SQLInputValue[]): Row | undefined;
  all(...values: SQLInputValue[]): Row[];
}

/**
 * The one file behind queues, stream records and archives; in memory where none is named.
 *
 * Every statement is written through before it returns, so that a killed process loses nothing. (A machine
 * that loses power may lose the last moments: this is a local run, not a bank.)
 *
 * @param onFailure called with the error of every statement that throws: clients of the local server do not get the reason.
 */
export function openLocalDatabase(
  file: string | undefined,
  onFailure: (error: unknown) => void = () => undefined,
): LocalDatabase {
  const database = new DatabaseSync(file ?? ':memory:');
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
