import type { DatabaseSync, DatabaseSyncOptions } from 'node:sqlite';

/**
 * Opens a database of node:sqlite, which is loaded with the first one. Node.js 22 warns then that the module is
 * experimental. Users can do nothing about it, and the module works, so the warning is not printed.
 */
export function openSqlite(path: string, options: DatabaseSyncOptions = {}): DatabaseSync {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
    return new DatabaseSync(path, options);
  } finally {
    process.emitWarning = emitWarning;
  }
}
