import { asciiLine } from './ascii-line.ts';
import { titleOf } from './title.ts';
import type { Titled } from './title.ts';

/** Longer subjects are cut in lists of e-mails. Amazon SNS takes fewer than 100 printable ASCII characters. */
const MAX = 78;

/** The label and the headline. Trailing clauses are dropped if they do not fit, because the names come first. */
export function subjectOf(notification: Titled): string {
  const line = asciiLine(titleOf(notification), Infinity);
  return withoutClauses(line) ?? asciiLine(line, MAX);
}

function withoutClauses(line: string): string | undefined {
  const clauses = line.split(/, (?=[^,]*$)/);
  if (line.length <= MAX) return line;
  const [shorter = '', ...dropped] = clauses;
  return dropped.length === 0 ? undefined : withoutClauses(shorter);
}
