import type { DnsRecord } from '../certificates/validation.ts';

/** Seconds for which resolvers keep the record: short, because it may have to be corrected. */
const TTL = 300;

/** What somebody can paste to publish a record. Everything in it is escaped for where it goes. */
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
 * (SPF at the apex), and UPSERT would replace those in silence, where CREATE is refused.
 */
export function dnsLines({ name, type, value }: DnsRecord): DnsLines {
  const data = type === 'TXT' ? quoted(value) : absolute(value);
  const change = {
    Changes: [
      {
        Action: 'CREATE',
        ResourceRecordSet: {
          Name: absolute(name),
          Type: type,
          TTL,
          ResourceRecords: [{ Value: type === 'TXT' ? quoted(value, 8) : absolute(value, 8) }],
        },
      },
    ],
  };
  return {
    zoneFile: `${absolute(name)} ${TTL} IN ${type} ${data}`,
    route53: `aws route53 change-resource-record-sets --hosted-zone-id HOSTED_ZONE_ID --change-batch ${shellQuoted(JSON.stringify(change))}`,
    lookUp: `dig +short ${type} ${shellWord(absolute(name))}`,
  };
}

/** A name with its final dot, its unusual bytes as `\DDD`: decimal in zone files, octal in Route 53. */
function absolute(name: string, radix: 8 | 10 = 10): string {
  const escaped = escapeBytes(name.replace(/\.$/, ''), /[^A-Za-z0-9._*-]/, radix);
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
