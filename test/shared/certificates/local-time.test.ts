import { expect, test } from 'vitest';
import { instantIn } from '../../../shared/certificates/local-time.ts';

test.each([
  ['in winter', '2018-12-12 10:53:23', 'Europe/Berlin', '2018-12-12T09:53:23.000Z'],
  ['in summer', '2019-07-15 14:02:40', 'Europe/Berlin', '2019-07-15T12:02:40.000Z'],
  [
    'just before the ambiguous hour',
    '2026-10-25 01:59:59',
    'Europe/Berlin',
    '2026-10-24T23:59:59.000Z',
  ],
  [
    'in the ambiguous hour, read as the first occurrence',
    '2026-10-25 02:30:00',
    'Europe/Berlin',
    '2026-10-25T00:30:00.000Z',
  ],
  [
    'just after the ambiguous hour',
    '2026-10-25 03:00:00',
    'Europe/Berlin',
    '2026-10-25T02:00:00.000Z',
  ],
  [
    'in the skipped hour, read as the earlier instant',
    '2026-03-29 02:30:00',
    'Europe/Berlin',
    '2026-03-29T00:30:00.000Z',
  ],
  ['at the change of the year', '2027-01-01 00:00:00', 'Europe/Berlin', '2026-12-31T23:00:00.000Z'],
  ['in a zone given as an offset', '2021-05-27 16:46:25.0', '+08:00', '2021-05-27T08:46:25.000Z'],
  ['in UTC', '2021-05-27T16:46:25.5', 'UTC', '2021-05-27T16:46:25.500Z'],
  ['without seconds', '2021-05-27 16:46', 'UTC', '2021-05-27T16:46:00.000Z'],
])('instantIn reads a local time %s', (_, text, zone, instant) => {
  expect(instantIn(text, zone)).toBe(instant);
});

test.each([
  '',
  'soon',
  '2021-02-30 00:00:00',
  '2021-05-27',
  '2021-05-27 16:46:25Z',
  '2021-05-27 25:00:00',
])('instantIn does not read "%s"', (text) => {
  expect(instantIn(text, 'UTC')).toBeUndefined();
});

test.each([
  ['9999-12-31 23:59:59', 'Europe/Berlin', '9999-12-31T22:59:59.000Z'],
  ['9999-12-31 23:59:59', '-12:00', '9999-12-31T23:59:59.999Z'],
  ['0001-01-01 00:00:00', '+08:00', '0000-12-31T16:00:00.000Z'],
  ['0000-01-01 00:00:00', '+14:00', '0000-01-01T00:00:00.000Z'],
])('instantIn keeps %s in %s within four-digit years: %s', (text, zone, instant) => {
  expect(instantIn(text, zone)).toBe(instant);
});
