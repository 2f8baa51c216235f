/**
 * Writes one line for operators. `message` is a sentence, `fields` are plain values to search by.
 Neither can contain secrets or personal data; complete events, items and responses are never logged.
 */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

const RESERVED = ['level', 'message', 'time', 'timestamp'] as const;

/** Fields of the caller. The names of a line's own fields do not compile: they would replace the sentence. */
type LogFields = Readonly<
  Record<string, string | number | boolean | undefined> & {
    [Name in (typeof RESERVED)[number]]?: never;
  }
>;

/** The destination of log lines: `console` in a function. */
type LogSink = Readonly<Record<'info' | 'warn' | 'error', (line: string) => void>>;

export function jsonLog(sink: LogSink): Log {
  return {
    info: (message, fields) => sink.info(line('INFO', message, fields)),
    warn: (message, fields) => sink.warn(line('WARN', message, fields)),
    error: (message, fields) => sink.error(line('ERROR', message, fields)),
  };
}

export const consoleLog: Log = jsonLog(console);

/** A field with a reserved name can still arrive in a parsed document: it is renamed, so that neither is lost. */
function line(level: string, message: string, fields: LogFields = {}): string {
  const reserved = new Set<string>(RESERVED);
  const own = Object.entries(fields).map(([name, value]) => [
    reserved.has(name) ? `field.${name}` : name,
    value,
  ]);
  return JSON.stringify({ level, message, ...Object.fromEntries(own) });
}

/** The message of an error and of its causes, as one sentence. */
export function describeError(error: unknown): string {
  return describe(error, MAX_CAUSES);
}

/** Limits the depth: an error can be its own cause. */
const MAX_CAUSES = 10;

function describe(error: unknown, causes: number): string {
  if (!(error instanceof Error)) return String(error);
  const name = error.name === 'Error' ? '' : `${error.name}: `;
  // Node.js raises an AggregateError without a message when every address of a host refuses the connection.
  const inner: readonly unknown[] =
    error instanceof AggregateError && error.message === '' ? error.errors : [];
  const message =
    error.message + (causes > 0 ? inner.map((one) => describe(one, causes - 1)).join('; ') : '');
  const hasCause = error.cause !== undefined && causes > 0;
  return `${name}${message}${hasCause ? `: ${describe(error.cause, causes - 1)}` : ''}`;
}
