import { describe, expect, it } from 'vitest';
import { Expiry } from '../../../../shared/providers/autodns/schema.ts';

describe('times of AutoDNS', () => {
  it.each([
    ['2018-12-12T10:53:23.000+0100', '2018-12-12T09:53:23.000Z'],
    ['2018-07-12T10:53:23.000+0200', '2018-07-12T08:53:23.000Z'],
    ['2018-12-12T10:53:23.000+01:00', '2018-12-12T09:53:23.000Z'],
    ['2019-10-15 14:02:40', '2019-10-15T12:02:40.000Z'],
    ['2019-12-15 14:02:40', '2019-12-15T13:02:40.000Z'],
    ['2030-01-01 23:59:59', '2030-01-01T22:59:59.000Z'],
  ])('the time %s is read as %s', (text, instant) => {
    expect(Expiry.parse(text)).toBe(instant);
  });

  it('an ambiguous local time in Berlin is read as the earlier instant', () => {
    expect(Expiry.parse('2026-10-25 02:30:00')).toBe('2026-10-25T00:30:00.000Z');
  });

  it.each([undefined, null, '', ' '])('the time %j counts as absent', (text) => {
    expect(Expiry.parse(text)).toBeUndefined();
  });

  it.each(['soon', '2018-02-30 10:00:00', '2018-12-12', '12.12.2018 10:53', 'NOT_SET'])(
    'the unreadable expiry %j is an error',
    (text) => {
      expect(Expiry.safeParse(text).success).toBe(false);
    },
  );
});
