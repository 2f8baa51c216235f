import { domainToASCII } from 'node:url';
import type { Notice } from './notice.ts';
import { shortenMiddle } from './words/plain.ts';

/**
 * What SNS takes as the subject of a mail: printable ASCII, fewer than 100 characters, no leading blank.
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
const LONGEST = 99;

/** Below that, a shortened name tells nothing any more. */
const SHORTEST_NAME = 20;

/** The headline as the subject of a mail. Names in other scripts are written in punycode. */
export function subjectOf({ headline }: Pick<Notice, 'headline'>): string {
  const words = headline
    .split(/\s+/u)
    .map(toAscii)
    .filter((word) => word !== '');
  const subject = shortenLongestWord(words).join(' ');
  return shortenMiddle(subject, LONGEST, '...') || 'A notice without a headline';
}

/** Most headlines are too long because of one name: that one is shortened in its middle. */
function shortenLongestWord(words: readonly string[]): readonly string[] {
  const excess = words.join(' ').length - LONGEST;
  if (excess <= 0) return words;
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  const room = Math.max(longest.length - excess, SHORTEST_NAME);
  return words.map((word) => (word === longest ? shortenMiddle(word, room, '...') : word));
}

function toAscii(word: string): string {
  if (isPrintableAscii(word)) return word;
  const [, name = word, punctuation = ''] = /^(.*?)([,;:]*)$/u.exec(word) ?? [];
  const punycode = name.includes('.') ? domainToASCII(name) : '';
  if (punycode !== '' && isPrintableAscii(punycode)) return punycode + punctuation;
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
