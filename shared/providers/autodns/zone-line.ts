import type { DnsRecord } from '../../certificates/validation.ts';

const LINE = /^\s*(\S+)\s+(?:(?:\d+[smhdw]?|IN|CH|HS)\s+)*(TXT|CNAME)\s+([\s\S]+)$/i;

/**
 * Parses a zone line: `_dnsauth.example.com. 300 IN TXT "2018…"`. Samples of the vendor contain tabs, blanks, and a
 * line break before the closing quote. TTL and class can be missing.
 *
 * @returns `undefined` for any other text
 */
export function readZoneLine(line: string): DnsRecord | undefined {
  const [, owner = '', type = '', data = ''] = LINE.exec(line) ?? [];
  const value = type.toUpperCase() === 'TXT' ? text(data) : withoutDot(data.trim());
  const name = withoutDot(owner);
  if (name === '' || value === '') return undefined;
  return { name, type: type.toUpperCase() === 'TXT' ? 'TXT' : 'CNAME', value };
}

/** One string, or several that are concatenated (RFC 7208, section 3.3), with or without quotes. */
function text(data: string): string {
  return data
    .replaceAll(/"\s+"/g, '')
    .replaceAll(/["\r\n]/g, '')
    .trim();
}

function withoutDot(name: string): string {
  return name.replaceAll('"', '').replace(/\.$/, '');
}
