import { spellName, spellValues } from './dns-spelling.ts';
import { withPending } from '../record-to-publish.ts';
import type { NotificationText } from '../notification.ts';
import type { RecordToPublish } from '../record-to-publish.ts';
import { route53Command, TTL } from './route53-command.ts';
import { shellWord } from './shell-words.ts';

/**
 * Lines to paste to publish one or more records. Names and values are escaped for the place where they are pasted.
 */
interface DnsLines {
  /** Zone-file lines (RFC 1035, section 5). */
  readonly zoneFile: string;
  /** An AWS CLI command; users replace `HOSTED_ZONE_ID`. */
  readonly route53: string;
  /** A command that shows whether the record resolves. */
  readonly lookUp: string;
}

/** The heading of the record. The lines to publish it follow only if it is not published yet. */
export function recordHeading({
  recordPublished,
}: Pick<NotificationText, 'recordPublished'>): string {
  return recordPublished ? 'Published record:' : 'Publish this record:';
}

/** The lines for a record, and for the pending record next to it. */
export function dnsLines(record: RecordToPublish): DnsLines {
  const records = withPending(record);
  return {
    zoneFile: records.flatMap(zoneFileLines).join('\n'),
    route53: records.map((each) => route53Command([each])).join('\n'),
    lookUp: records.map(lookUp).join('\n'),
  };
}

/** One line for each value. */
export function zoneFileLines(record: RecordToPublish): string[] {
  const name = spellName(record.name, 10);
  return spellValues(record, 10).map((value) => `${name} ${TTL} IN ${record.type} ${value}`);
}

/** `dig` reads a word that begins with a hyphen as an option, even in quotes, so the hyphen is escaped as in a zone file. */
function lookUp({ name, type }: RecordToPublish): string {
  const word = spellName(name, 10).replace(/^-/, '\\045');
  return `dig +short ${type} ${shellWord(word)}`;
}
