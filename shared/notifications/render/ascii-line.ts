import { toAsciiName } from '../../certificates/names.ts';
import { shortenMiddle } from '../words/plain.ts';

/** Below that, a shortened name tells nothing any more. */
const SHORTEST_NAME = 20;

/** A text as one line of printable ASCII. Names in other scripts are written in punycode. */
export function asciiLine(text: string, max: number): string {
  const words = text
    .split(/\s+/u)
    .map(toAscii)
    .filter((word) => word !== '');
  const line = shortenLongestWord(words, max).join(' ');
  return shortenMiddle(line, max, '...') || 'A notice without a headline';
}

/** Most lines are too long because of one name: that one is shortened in its middle. */
function shortenLongestWord(words: readonly string[], max: number): readonly string[] {
  const excess = words.join(' ').length - max;
  if (excess <= 0) return words;
  const word = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  const room = Math.max(word.length - excess, SHORTEST_NAME);
  return words.map((one) => (one === word ? shortenMiddle(one, room, '...') : one));
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
