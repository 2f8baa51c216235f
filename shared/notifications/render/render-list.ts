import { firstThatFit, jsonBytes } from './first-that-fit.ts';
import type { Notification } from '../notification.ts';
import { route53OfList, zoneFileOfList } from './records-of-list.ts';
import { plain } from '../words/plain.ts';
import { wrap } from './wrap.ts';

/**
 * For the list and its records, as bytes of JSON: a message of SNS has 256 KiB, and holds the entries once more for
 * programs. A hundred entries of names and values as long as they may be need less.
 */
const ROOM = 130_000;

/** What a mail shows of a list: its entries, their records to paste, and how to get more. */
export function renderList(notification: Notification, width: number): string[][] {
  const { listed } = notification;
  if (listed === undefined) return [];
  const entries = listed.flatMap(({ headline, certificate }) =>
    wrap(`${headline} (${plain(certificate)})`, { width, first: '  - ', rest: '    ' }),
  );
  const room = ROOM - jsonBytes(entries.join('\n'));
  return [
    [`All ${listed.length} of them:`, ...entries],
    ...renderRecords(notification, room, width),
    wrap(formatMore(notification), { width }),
  ];
}

/** From the first column and unbroken, so that the block can be copied as it stands. */
function renderRecords(notification: Notification, room: number, width: number): string[][] {
  const lines = zoneFileOfList(notification);
  if (lines.length === 0) return [];
  const shown = firstThatFit(lines, room, (line) => jsonBytes(`${line}\n`));
  const rest = room - jsonBytes(`${shown.join('\n')}\n`);
  const command = shown.length === lines.length ? route53OfList(notification) : undefined;
  return [
    ['The records, as lines of a zone file:', '', ...shown],
    ...(shown.length === lines.length
      ? []
      : [[`There is no room for ${lines.length - shown.length} more of these lines.`]]),
    ...(command === undefined || jsonBytes(command) > rest
      ? []
      : [
          [
            ...wrap(
              'With the AWS CLI, if all of these names are in one zone of Route 53. It makes all of the changes or none: if one of the names has records of the same type already, the command is refused.',
              { width },
            ),
            '',
            command,
          ],
        ]),
  ];
}

/** @see docs/how-to/operate.md */
function formatMore(notification: Notification): string {
  const one = '"npm run monitor -- show CERTIFICATE" tells everything of one of them.';
  return zoneFileOfList(notification).length === 0
    ? one
    : `${one} "npm run monitor -- pending" lists every proof that is owed, with a command for Route 53 and one to look it up.`;
}
