import { toAsciiName } from '../../certificates/names.ts';
import { shortenMiddle } from '../words/plain.ts';

/** A shorter name is not recognizable. */
const MIN_NAME = 20;

/** A text as one line of printable ASCII. Internationalized names are converted to punycode. */
export function asciiLine(text: string, max: number): string {
  const words = text
    .split(/\s+/u)
    .map(toAscii)
    .filter((word) => word !== '');
  const line = shortenLongestWord(words, max).join(' ');
  return shortenMiddle(line, max, '...') || 'Notification without headline';
}

/** Shortens the longest word in its middle: usually a name makes the line too long. */
function shortenLongestWord(words: readonly string[], max: number): readonly string[] {
  const excess = words.join(' ').length - max;
  if (excess <= 0) return words;
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  const length = Math.max(longest.length - excess, MIN_NAME);
  return words.map((word) => (word === longest ? shortenMiddle(word, length, '...') : word));
}

function toAscii(word: string): string {
  if (isPrintableAscii(word)) return word;
  const [, name = word, punctuation = ''] = /^(.*?)([,;:]*)$/u.exec(word) ?? [];
  const punycode = name.includes('.') ? toAsciiName(name) : name;
  if (isPrintableAscii(punycode)) return punycode + punctuation;
  return word
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replaceAll('…', '...')
    .replace(/\p{C}/gu, '')
    .replace(/[^\x21-\x7e]/gu, '?');
}

function isPrintableAscii(text: string): boolean {
  return /^[\x21-\x7e]*$/.test(text);
}
