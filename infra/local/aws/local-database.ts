import { DatabaseSync } from 'node:sqlite';

/**
 * The one file behind queues, stream records and archives; in memory where none is named.
 *
 * Every statement is written through before it returns, so that a killed process loses nothing. (A machine
 * that loses power may lose the last moments: this is a local run, not a bank.)
 */
export function openLocalDatabase(file: string | undefined): DatabaseSync {
  const database = new DatabaseSync(file ?? ':memory:');
  if (file !== undefined) database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  return database;
}
