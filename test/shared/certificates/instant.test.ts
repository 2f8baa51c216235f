import { describe, expect, test } from 'vitest';
import {
  DAY,
  HOUR,
  Instant,
  MINUTE,
  earliest,
  millisecondsBetween,
  parseInstant,
  plus,
  startOfDay,
} from '../../../shared/certificates/instant.ts';
import { at } from '../../support/certificates.ts';

describe('an instant', () => {
  test.each([
    ['2020-09-11T16:27:39+00:00', '2020-09-11T16:27:39.000Z'],
    ['2018-12-12T10:53:23.000+0100', '2018-12-12T09:53:23.000Z'],
    ['2020-09-01 08:54:50.473Z', '2020-09-01T08:54:50.473Z'],
    ['2027-01-01T00:00Z', '2027-01-01T00:00:00.000Z'],
    [' 2027-01-01T00:00:00Z ', '2027-01-01T00:00:00.000Z'],
  ])('is read from %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  test.each(['2021-05-27 16:46:25.0', '2027-01-01', '', 'soon', '2027-13-01T00:00:00Z'])(
    'is not read from %j, which states no zone or no time',
    (text) => {
      expect(parseInstant(text)).toBeUndefined();
      expect(Instant.safeParse(text).success).toBe(false);
    },
  );

  test('of a day is the start of the day in UTC', () => {
    expect(startOfDay('2027-03-01')).toBe('2027-03-01T00:00:00.000Z');
    expect(startOfDay('2027-03-01T10:00:00Z')).toBeUndefined();
  });

  test('is moved by minutes, hours and days', () => {
    const moved = plus(at('2027-02-28'), DAY + HOUR + MINUTE);
    expect(moved).toBe('2027-03-01T01:01:00.000Z');
    expect(millisecondsBetween(moved, at('2027-02-28'))).toBe(-(DAY + HOUR + MINUTE));
  });

  test.each([
    ['9999-12-31T23:59:59-0500', '9999-12-31T23:59:59.999Z'],
    ['0000-01-01T00:00:00+14:00', '0000-01-01T00:00:00.000Z'],
  ])('read from %s stays within four digits of a year', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
    expect(Instant.parse(parseInstant(text))).toBe(expected);
  });

  test('moved outside the years 0000 to 9999 becomes the first or last instant', () => {
    expect(plus(at('9999-12-31'), 2 * DAY)).toBe('9999-12-31T23:59:59.999Z');
    expect(plus(at('0000-01-01'), -DAY)).toBe('0000-01-01T00:00:00.000Z');
  });

  test('sorts as text', () => {
    const later = plus(at('2027-01-01'), 1);
    expect(earliest(later, undefined, at('2027-01-01'))).toBe(at('2027-01-01'));
    expect(earliest(undefined)).toBeUndefined();
  });
});
