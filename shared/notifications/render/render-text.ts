import { dnsLines } from './dns-lines.ts';
import type { Notification } from '../notification.ts';
import { renderList } from './render-list.ts';
import { plain } from '../words/plain.ts';
import { wrap } from './wrap.ts';

/** RFC 5322, section 2.1.1: lines of a mail should be no longer. */
const WIDTH = 78;

/** What people have to act on is near the top; this is what they look up. */
const FACT_INDENT = '    ';

/**
 * A notice as the text of an e-mail: the fact first, lines of at most 78 columns.
 * Longer are only the lines that are there to be copied, and words that cannot be broken.
 */
export function renderText(notification: Notification): string {
  const sections = [
    wrap(notification.headline, { width: WIDTH }),
    ...notification.paragraphs.map((paragraph) => wrap(paragraph, { width: WIDTH })),
    renderActions(notification),
    ...renderRecord(notification),
    ...renderList(notification, WIDTH),
    renderFacts(notification),
    wrap(
      `Notice ${notification.id}, ${notification.severity}. The same notice always has the same id: if it comes again, it is a repetition.`,
      { width: WIDTH },
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function renderActions({ actions }: Notification): string[] {
  if (actions.length === 0) return [];
  const steps = actions.flatMap((action, index) => {
    const mark = `${index + 1}. `.padStart(5);
    return wrap(action, { width: WIDTH, first: mark, rest: ' '.repeat(mark.length) });
  });
  return ['What to do:', ...steps];
}

/** On lines of their own, from the first column, so that a whole line can be copied. */
function renderRecord({ record }: Notification): string[][] {
  if (record === undefined) return [];
  const lines = dnsLines(record);
  return [
    [
      'The record:',
      ...[
        ['Name', record.name],
        ['Type', record.type],
        ['Value', record.value],
      ].map(([label = '', value = '']) => `${`  ${label}:`.padEnd(10)}${plain(value, Infinity)}`),
    ],
    ['As a line of a zone file:', '', lines.zoneFile],
    [
      ...wrap(
        record.type === 'TXT'
          ? 'With the AWS CLI, if the zone is in Route 53 and there is no TXT record at that name yet (if there is one, the command is refused; add the value to it):'
          : 'With the AWS CLI, if the zone is in Route 53:',
        { width: WIDTH },
      ),
      '',
      lines.route53,
    ],
    ['To see whether it can be seen:', '', lines.lookUp],
  ];
}

function renderFacts({ facts }: Notification): string[] {
  return facts.flatMap(({ label, value }) =>
    wrap(`${label}: ${value}`, { width: WIDTH, rest: FACT_INDENT }),
  );
}
