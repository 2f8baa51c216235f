import { getSystemErrorMessage } from 'node:util';
import * as z from 'zod';

/** The state directory cannot be written or read any more; the message names it, the reason and the next step. */
export class DiskFailure extends Error {
  override readonly name = 'DiskFailure';

  constructor(directory: string, reason: string, options: ErrorOptions) {
    super(
      `The state in ${directory} cannot be used: ${reason}. ` +
        'Free disk space or change the permissions, or select another directory with --state.',
      options,
    );
  }
}

/** An error of Node.js about a file. */
const FileError = z.object({ code: z.string(), errno: z.number(), path: z.string().optional() });
/** @see https://nodejs.org/api/errors.html#err_sqlite_error, https://sqlite.org/rescode.html */
const SqliteError = z.object({
  code: z.literal('ERR_SQLITE_ERROR'),
  errcode: z.number(),
  errstr: z.string(),
});
/** READONLY, IOERR, FULL, CANTOPEN. */
const DISK_CODES: readonly number[] = [8, 10, 13, 14];
/**
 A message of LevelDB: `IO error: /…/000005.log: No space left on device`. `Invalid argument` is no failure of the disk: the
 * file is shorter than its content says.
 */
const LEVELDB_ERROR = /IO error: .*: (?!Invalid argument)([^:]+)$/;

/** The disk failure that caused an error, at any depth of `cause`; `undefined` for an error of another kind. */
export function diskFailureOf(error: unknown, directory: string): DiskFailure | undefined {
  if (error instanceof DiskFailure) return error;
  for (const cause of chainOf(error)) {
    const reason = reasonOf(cause, directory);
    if (reason !== undefined) return new DiskFailure(directory, reason, { cause: error });
  }
  return undefined;
}

function reasonOf(error: Error, directory: string): string | undefined {
  const sqlite = SqliteError.safeParse(error);
  if (sqlite.success) {
    const { errcode, errstr } = sqlite.data;
    // The lower eight bits of an extended code are the primary code.
    return DISK_CODES.includes(errcode % 256) ? errstr : undefined;
  }
  const file = FileError.safeParse(error);
  if (file.success && file.data.path?.startsWith(directory) === true) {
    return `${getSystemErrorMessage(file.data.errno)} (${file.data.code})`;
  }
  return LEVELDB_ERROR.exec(error.message)?.[1];
}

function* chainOf(error: unknown): Generator<Error> {
  for (
    let current = error, depth = 0;
    current instanceof Error && depth < 10;
    current = current.cause, depth += 1
  ) {
    yield current;
    if (current instanceof AggregateError) {
      for (const inner of current.errors) yield* chainOf(inner);
    }
  }
}
