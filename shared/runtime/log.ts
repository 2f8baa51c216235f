/**
 * Writes one line for operators. `message` is a sentence, `fields` are plain values to search by.
 * Neither may hold a secret or personal data; whole events, items and responses are never logged.
 */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One JSON object a line, as CloudWatch Logs Insights reads it. */
export const consoleLog: Log = {
  info: (message, fields) => console.info(line('INFO', message, fields)),
  warn: (message, fields) => console.warn(line('WARN', message, fields)),
  error: (message, fields) => console.error(line('ERROR', message, fields)),
};

function line(level: string, message: string, fields: LogFields = {}): string {
  return JSON.stringify({ level, message, ...fields });
}

/** What went wrong, as one sentence: an error's message and those of its causes. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `: ${describeError(error.cause)}`;
  return `${error.name === 'Error' ? '' : `${error.name}: `}${error.message}${cause}`;
}
