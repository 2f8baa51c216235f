import { expect, test } from 'vitest';
import { checkMoment, readMoment, readShortDuration } from '../../../infra/cli/option-values.ts';

test.each([
  ['2027-03-01', '2027-03-01T00:00:00.000Z'],
  ['2027-03-01T08:00:00Z', '2027-03-01T08:00:00.000Z'],
  ['2027-03-01T08:00:00+02:00', '2027-03-01T06:00:00.000Z'],
  ['2027-03-01T08:00-0530', '2027-03-01T13:30:00.000Z'],
])('readMoment reads %s as %s', (text, instant) => {
  expect(readMoment(text)).toBe(instant);
  expect(checkMoment(text)).toBeUndefined();
});

test.each([
  '2027-02-30',
  '2027-03-01T08:00:00',
  '2027-03-01T08:00:00 CET',
  '1 March',
  '27-3-1',
  '',
])('checkMoment rejects "%s"', (text) => expect(checkMoment(text)).toContain('neither a day'));

test.each([
  ['30d', 2_592_000_000],
  ['12h', 43_200_000],
  ['5m', 300_000],
  ['90s', 90_000],
  ['0d', undefined],
  ['-1d', undefined],
  ['1.5h', undefined],
  ['100000d', undefined],
])('readShortDuration reads %s as %s milliseconds', (text, milliseconds) => {
  expect(readShortDuration(text)).toBe(milliseconds);
});
