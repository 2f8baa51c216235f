import { domainToASCII } from 'node:url';
import type { CaaRecord } from '../certificates/diagnosis.ts';
import type { RecordToPublish } from './record-to-publish.ts';

/** Seconds for which resolvers keep the record: short, because it may have to be corrected. */
const TTL = 300;

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

/**
 * Lines to paste for a record.
 *
 * The change to Route 53 is a CREATE, not an UPSERT: validation records often share their name with others
 * (SPF at the apex), and UPSERT would replace those in silence, where CREATE is refused. CAA records stand
 * beside others always, which are known: an UPSERT of all of them.
 */
export function dnsLines(record: RecordToPublish): DnsLines {
  const lines = linesOf(record);
  if (record.type !== 'CAA' || record.owed === undefined) return lines;
  const more = linesOf(record.owed);
  return {
    zoneFile: `${lines.zoneFile}\n${more.zoneFile}`,
    route53: `${lines.route53}\n${more.route53}`,
    lookUp: `${lines.lookUp}\n${more.lookUp}`,
  };
}

function linesOf(record: RecordToPublish): DnsLines {
  const { name, type } = record;
  const isCaa = type === 'CAA';
  const change = {
    Changes: [
      {
        Action: isCaa ? 'UPSERT' : 'CREATE',
        ResourceRecordSet: {
          Name: absolute(name, 8),
          Type: type,
          TTL,
          ResourceRecords: [
            ...(isCaa ? record.present.map((one) => caa(one, 8)) : []),
            ...valuesOf(record, 8),
          ].map((Value) => ({ Value })),
        },
      },
    ],
  };
  return {
    zoneFile: valuesOf(record, 10)
      .map((value) => `${absolute(name)} ${TTL} IN ${type} ${value}`)
      .join('\n'),
    route53: `aws route53 change-resource-record-sets --hosted-zone-id HOSTED_ZONE_ID --change-batch ${shellQuoted(JSON.stringify(change))}`,
    lookUp: `dig +short ${type} ${shellWord(absolute(name))}`,
  };
}

/** What is to be added, as it is written behind the type. */
function valuesOf(record: RecordToPublish, radix: 8 | 10): string[] {
  switch (record.type) {
    case 'TXT':
      return [quoted(record.value, radix)];
    case 'CNAME':
      return [absolute(record.value, radix)];
    case 'CAA':
      return record.missing.map((one) => caa(one, radix));
  }
}

function caa({ flags, tag, value }: CaaRecord, radix: 8 | 10): string {
  return `${flags} ${tag} ${quoted(value, radix)}`;
}

/** A name with its final dot, in letters of ASCII as DNS has them, its unusual bytes as `\DDD`: decimal in zone files, octal in Route 53. */
function absolute(name: string, radix: 8 | 10 = 10): string {
  const ascii = /^[\0-\x7f]*$/.test(name) ? name : domainToASCII(name) || name;
  const escaped = escapeBytes(ascii.replace(/\.$/, ''), /[^A-Za-z0-9._*-]/, radix);
  return `${escaped}.`;
}

/** A character-string of at most 255 bytes, or several of them. */
function quoted(value: string, radix: 8 | 10 = 10): string {
  const bytes = Buffer.from(value);
  const pieces = [];
  for (let start = 0; start === 0 || start < bytes.length; start += 255) {
    const piece = bytes.subarray(start, start + 255).toString('latin1');
    pieces.push(`"${escapeBytes(piece, /[^ !#-[\]-~]/, radix, 'latin1')}"`);
  }
  return pieces.join(' ');
}

function escapeBytes(
  text: string,
  unusual: RegExp,
  radix: 8 | 10,
  encoding: 'utf8' | 'latin1' = 'utf8',
): string {
  return [...Buffer.from(text, encoding)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return unusual.test(character) || byte > 126
        ? `\\${byte.toString(radix).padStart(3, '0')}`
        : character;
    })
    .join('');
}

function shellWord(text: string): string {
  return /^[A-Za-z0-9._-]+$/.test(text) ? text : shellQuoted(text);
}

/** Between single quotes a shell reads everything as it is, except the single quote itself. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
