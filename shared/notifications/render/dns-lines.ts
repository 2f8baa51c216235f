import { spellName, spellValues } from './dns-spelling.ts';
import { withPending } from '../record-to-publish.ts';
import type { RecordToPublish } from '../record-to-publish.ts';
import { route53Command, TTL } from './route53-command.ts';
import { shellWord } from './shell-words.ts';

/**
 * What somebody can paste to publish a record, or several, each on a line of its own. Everything in it is escaped for
 * where it goes.
 */
export interface DnsLines {
  /** A line of a zone file (RFC 1035, section 5). */
  readonly zoneFile: string;
  /** An AWS CLI command; `HOSTED_ZONE_ID` is to be replaced. */
  readonly route53: string;
  /** A command that shows whether the record can be seen. */
  readonly lookUp: string;
}

/** Lines to paste for a record, and for the one that is owed besides. */
export function dnsLines(record: RecordToPublish): DnsLines {
  const records = withPending(record);
  return {
    zoneFile: records.flatMap(zoneFileLines).join('\n'),
    route53: records.map((one) => route53Command([one])).join('\n'),
    lookUp: records.map(lookUp).join('\n'),
  };
}

/** A line for each value. */
export function zoneFileLines(record: RecordToPublish): string[] {
  const name = spellName(record.name, 10);
  return spellValues(record, 10).map((value) => `${name} ${TTL} IN ${record.type} ${value}`);
}

/** `dig` reads a word that begins with a hyphen as an option, in quotes too: there it is escaped as in a zone file. */
function lookUp({ name, type }: RecordToPublish): string {
  const word = spellName(name, 10).replace(/^-/, '\\045');
  return `dig +short ${type} ${shellWord(word)}`;
}
