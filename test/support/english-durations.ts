import { DAY, HOUR, MINUTE } from '../../shared/certificates/instant.ts';

const UNITS: Readonly<Record<string, number>> = {
  second: 1000,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  year: 365 * DAY,
};

const NUMBERS: Readonly<Record<string, number>> = {
  ...{
    a: 1,
    an: 1,
    one: 1,
    every: 1,
    each: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
  },
  ...{ eight: 8, nine: 9, ten: 10, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, sixty: 60 },
  ...{ 'half an': 0.5, 'a quarter of an': 0.25, 'quarter of an': 0.25 },
};

const NUMBER = `(?:${Object.keys(NUMBERS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')}|\\d[\\d,]*(?:\\.\\d+)?)`;
const UNIT = `(?:${Object.keys(UNITS).join('|')})`;
/** "a second" usually means an ordinal number or a rate. */
const ONE = `(?!(?:an?|one|each|every|another) second\\b)${NUMBER}[ -]${UNIT}s?`;
/** `five minutes`, `half an hour`, `an hour and a half`, `2 hours and 20 minutes`. */
const DURATION = new RegExp(`\\b${ONE}(?: and a half\\b| and ${ONE})?(?![\\w-])`, 'gi');

/** Every duration in a text, as written, from left to right. */
export function durationsIn(text: string): string[] {
  return [...text.matchAll(DURATION)].map(([duration]) => duration);
}

/**
 * The milliseconds of a duration in English words.
 *
 * @throws Error if the text is not a duration.
 */
export function millisecondsIn(duration: string): number {
  const [found, ...others] = durationsIn(duration);
  if (found?.length !== duration.length || others.length > 0) {
    throw new Error(`"${duration}" is not a duration.`);
  }
  const parts = [...duration.matchAll(new RegExp(`(${NUMBER})[ -](${UNIT})s?\\b`, 'gi'))];
  const sum = parts.reduce((total, [, number = '', unit = '']) => total + partOf(number, unit), 0);
  const [, , unit = ''] = parts.at(-1) ?? [];
  return sum + (duration.endsWith(' and a half') ? partOf('half an', unit) : 0);
}

function partOf(number: string, unit: string): number {
  const count = NUMBERS[number.toLowerCase()] ?? Number(number.replaceAll(',', ''));
  return count * (UNITS[unit.toLowerCase()] ?? Number.NaN);
}
