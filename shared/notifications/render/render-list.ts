import { firstThatFit, jsonBytes } from './first-that-fit.ts';
import type { Notification } from '../notification.ts';
import { route53OfList, zoneFileOfList } from './records-of-list.ts';
import { plain } from '../words/plain.ts';
import { wrap } from './wrap.ts';

/**
 * Bytes of JSON for the entries and their records: an SNS message is limited to 256 KiB, and holds the entries once more
 * for programs. 100 entries with names and values of the maximum length need less.
 */
const MAX_BYTES = 130_000;

/** The entries of a grouped notification, their records to copy, and how to show more. */
export function renderList(notification: Notification, width: number): string[][] {
  const { listed } = notification;
  if (listed === undefined) return [];
  const entries = listed.flatMap(({ headline, certificate }) =>
    wrap(`${headline} (${plain(certificate)})`, { width, first: '  - ', rest: '    ' }),
  );
  const bytes = MAX_BYTES - jsonBytes(entries.join('\n'));
  return [
    [`All ${listed.length} entries:`, ...entries],
    ...renderRecords(notification, bytes, width),
    wrap(formatMore(notification), { width }),
  ];
}

/** The lines start in the first column and are never broken, so that users can copy the block. */
function renderRecords(notification: Notification, bytes: number, width: number): string[][] {
  const lines = zoneFileOfList(notification);
  if (lines.length === 0) return [];
  const shown = firstThatFit(lines, bytes, (line) => jsonBytes(`${line}\n`));
  const rest = bytes - jsonBytes(`${shown.join('\n')}\n`);
  const command = shown.length === lines.length ? route53OfList(notification) : undefined;
  return [
    ['Zone file with all records:', '', ...shown],
    ...(shown.length === lines.length
      ? []
      : [[`${lines.length - shown.length} more lines do not fit.`]]),
    ...(command === undefined || jsonBytes(command) > rest
      ? []
      : [
          [
            ...wrap(
              'Route 53 with the AWS CLI, if all names are in one hosted zone (makes all changes or none; fails if a record of the same type already exists at one of the names):',
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
  const details = 'Details of one certificate: "cert-expiry-monitor show CERTIFICATE".';
  return zoneFileOfList(notification).length === 0
    ? details
    : `${details} All pending validations, with commands to publish and verify each record: "cert-expiry-monitor pending".`;
}
