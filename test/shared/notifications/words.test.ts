import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../shared/certificates/instant.ts';
import { plain, shortenEnd, shortenMiddle } from '../../../shared/notifications/words/plain.ts';
import {
  formatDaysLeft,
  formatDuration,
} from '../../../shared/notifications/words/format-duration.ts';
import { formatDay, formatInstant } from '../../../shared/notifications/words/format-instant.ts';
import { wrap } from '../../../shared/notifications/render/wrap.ts';
import { at } from '../../support/certificates.ts';

describe('formatInstant, formatDay, formatDaysLeft and formatDuration', () => {
  it('format instants and days in UTC', () => {
    expect(formatInstant(at('2027-03-01T01:30:00+02:00'))).toBe('28 Feb 2027, 23:30 UTC');
    expect(formatDay(at('2027-12-09'))).toBe('9 Dec 2027');
  });

  it.each([
    [30, '30 days'],
    [13.9, '13 days'],
    [2, '2 days'],
    [1.9, '45 hours'],
    [1, '24 hours'],
    [0.5, '12 hours'],
    [0.1, '2 hours'],
    [0, 'less than an hour'],
  ])('format %d days left as %s, rounded down', (days, words) => {
    expect(formatDaysLeft(days)).toBe(words);
  });

  it.each([
    [9.9 * DAY, '9 days'],
    [47 * HOUR, '47 hours'],
    [119 * MINUTE, '119 minutes'],
    [MINUTE, '1 minute'],
    [0, 'less than a minute'],
  ])('format %d milliseconds as %s', (milliseconds, words) => {
    expect(formatDuration(milliseconds)).toBe(words);
  });
});

describe('shortenEnd, shortenMiddle and plain', () => {
  it('cut the end or the middle of a long text', () => {
    expect(shortenEnd('abcdefghij', 5)).toBe('abcd…');
    expect(shortenMiddle('abcdefghij', 5)).toBe('ab…ij');
    expect(shortenMiddle('abcdefghij', 10)).toBe('abcdefghij');
  });

  it('never cut a surrogate pair', () => {
    for (let max = 3; max < 12; max += 1) {
      expect(shortenEnd('🔒🔒🔒🔒🔒🔒', max).isWellFormed()).toBe(true);
      expect(shortenMiddle('🔒🔒🔒🔒🔒🔒', max).isWellFormed()).toBe(true);
    }
  });

  it('replace lone surrogates', () => {
    expect(plain('a\uD800b').isWellFormed()).toBe(true);
  });
});

describe('wrap', () => {
  it('fills lines up to the width', () => {
    expect(wrap('aa bb cc dd', { width: 5 })).toEqual(['aa bb', 'cc dd']);
    expect(wrap('aa bb cc dd', { width: 4 })).toEqual(['aa', 'bb', 'cc', 'dd']);
  });

  it('counts the indentation in the width', () => {
    expect(wrap('aa bb cc', { width: 7, first: '1. ', rest: '   ' })).toEqual([
      '1. aa',
      '   bb',
      '   cc',
    ]);
  });

  it('never breaks a long word', () => {
    expect(wrap('a bbbbbbbbbb c', { width: 4 })).toEqual(['a', 'bbbbbbbbbb', 'c']);
  });
});
