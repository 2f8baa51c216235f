import { asciiLine } from './ascii-line.ts';
import { titleOf } from './title.ts';
import type { Titled } from './title.ts';

/** Longer subjects are cut in lists of e-mails. Amazon SNS takes fewer than 100 printable ASCII characters. */
const MAX = 78;

/** The label and the headline, without the least important parts if they do not fit. */
export function subjectOf(notification: Titled): string {
  const line = asciiLine(titleOf(notification), Infinity);
  return shorten(line) ?? asciiLine(line, MAX);
}

/** `DigiCert account "main"` is still clear as `DigiCert "main"`. */
const ACCOUNT = / account(?= "[^"]*")/;

/** A parenthesis at the end, such as `(pending 3 days)`; otherwise the last clause. The names come first. */
const TRAILING = [/ \([^()]*\)$/, /, [^,]*$/] as const;

function shorten(line: string): string | undefined {
  if (line.length <= MAX) return line;
  const short = line.replace(ACCOUNT, '');
  if (short.length <= MAX) return short;
  const part = TRAILING.find((pattern) => pattern.test(line));
  return part === undefined ? undefined : shorten(line.replace(part, ''));
}
