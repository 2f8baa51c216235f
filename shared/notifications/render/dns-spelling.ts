import type { CaaRecord } from '../../certificates/dns-check.ts';
import { toAsciiName } from '../../certificates/names.ts';
import type { RecordToPublish } from '../record-to-publish.ts';

/** Unusual bytes are written as `\DDD`: decimal in zone files, octal in Route 53. */
type Radix = 8 | 10;

/** The values to add, as they are written after the type. */
export function spellValues(record: RecordToPublish, radix: Radix): string[] {
  switch (record.type) {
    case 'TXT':
      return [quoted(record.value, radix)];
    case 'CNAME':
      return [spellName(record.value, radix)];
    case 'CAA':
      return record.missing.map((caa) => spellCaa(caa, radix));
  }
}

export function spellCaa({ flags, tag, value }: CaaRecord, radix: Radix): string {
  return `${flags} ${tag} ${quoted(value, radix)}`;
}

/** An ASCII name with its final dot. */
export function spellName(name: string, radix: Radix): string {
  const escaped = escapeBytes(toAsciiName(name).replace(/\.$/, ''), /[^A-Za-z0-9._*-]/, radix);
  return `${escaped}.`;
}

/** One or more character-strings of at most 255 bytes. */
function quoted(value: string, radix: Radix): string {
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
  radix: Radix,
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
