import type { Instant } from '../../shared/certificates/instant.ts';

/** The part of the Distinguished Encoding Rules (ITU-T X.690) that certificates need. */

export function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

export function set(...parts: readonly Buffer[]): Buffer {
  return tagged(0x31, Buffer.concat(parts));
}

/** A non-negative number in hexadecimal, without redundant leading zeros; a zero byte precedes a set sign bit. */
export function integer(hexadecimal: string): Buffer {
  const digits = hexadecimal.replace(/^(?:00)+(?=..)/, '');
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  const looksNegative = (bytes[0] ?? 0) > 0x7f;
  return tagged(0x02, looksNegative ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

/** `2.5.29.17`. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

export function utf8String(text: string): Buffer {
  return tagged(0x0c, Buffer.from(text, 'utf8'));
}

/** Precise to the second, for the years from 1950 to 2049. */
export function utcTime(instant: Instant): Buffer {
  return tagged(0x17, Buffer.from(`${instant.slice(2, 19).replaceAll(/[-T:]/g, '')}Z`, 'ascii'));
}

export function octetString(content: Buffer): Buffer {
  return tagged(0x04, content);
}

/** Whole bytes only. */
export function bitString(content: Buffer): Buffer {
  return tagged(0x03, Buffer.concat([Buffer.from([0]), content]));
}

/** `[number]`, explicit tag around `content`. */
export function explicit(number: number, content: Buffer): Buffer {
  return tagged(0xa0 | number, content);
}

/** `[number]`, replaces the tag of the value. */
export function implicit(number: number, content: Buffer): Buffer {
  return tagged(0x80 | number, content);
}

function tagged(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag, ...length(content.length)]), content]);
}

function length(count: number): number[] {
  if (count < 0x80) return [count];
  const bytes: number[] = [];
  for (let rest = count; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

function base128(number: number): number[] {
  const bytes = [number % 128];
  for (let rest = Math.floor(number / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.unshift(0x80 | (rest % 128));
  }
  return bytes;
}
