import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { Instant } from '../../../../shared/certificates/instant.ts';
import { NO_EXPIRY } from '../../../../shared/certificates/validity.ts';
import * as autodns from '../../../../shared/providers/autodns/schema.ts';
import * as digicert from '../../../../shared/providers/digicert/schema.ts';
import * as huawei from '../../../../shared/providers/huawei/schema.ts';
import * as qualys from '../../../../shared/providers/qualys/schema.ts';
import { chanceOf } from '../../../support/chance.ts';
import { hostileTexts } from '../../../support/hostile-texts.ts';

/** Every reader of times that a provider has: of an expiry, and of any other time. */
const READERS: Readonly<
  Record<string, { readonly expiry: z.ZodMiniType; readonly time: z.ZodMiniType }>
> = {
  autodns: { expiry: autodns.Expiry, time: autodns.UnimportantTime },
  digicert: { expiry: digicert.Expiry, time: digicert.Time },
  'huawei in +08:00': { expiry: huawei.expiryIn('+08:00'), time: huawei.timeIn('+08:00') },
  'huawei in Asia/Shanghai': {
    expiry: huawei.expiryIn('Asia/Shanghai'),
    time: huawei.timeIn('Asia/Shanghai'),
  },
  qualys: { expiry: qualys.Expiry, time: qualys.Time },
  'qualys, dates without meaning': { expiry: qualys.Expiry, time: qualys.LastMoment },
};

/** Some readers answer the instant alone, some with how well it is known. */
function atOf(read: unknown): unknown {
  return typeof read === 'object' && read !== null && 'at' in read ? read.at : read;
}

/** As they come: with and without a zone, whatever the provider documents. */
const FAR = [
  '9999-12-31 23:59:59.0',
  '9999-12-31 23:59:59',
  '9999-12-31T23:59:59Z',
  '9999-12-31T23:59:59-0500',
  '9999-12-31T23:59:59.999-14:00',
  '9999-01-01T00:00:00+00:00',
  '+010000-01-01T04:59:59Z',
  '10000-01-01 00:00:00',
];
const ZERO = [
  '0001-01-01 00:00:00',
  '0001-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '0000-01-01T00:00:00+1400',
  '0000-00-00 00:00:00',
  '0000-00-00',
  '-000001-12-31T10:00:00Z',
  '1900-01-01 00:00:00',
  '1949-12-31T23:59:59Z',
  '1970-01-01T00:00:00Z',
  '1970-01-01 00:00:00',
];

describe.each(Object.entries(READERS))('times of %s', (_, { expiry, time }) => {
  test.each(FAR)('%s is read as no expiry', (text) => {
    expect(atOf(expiry.parse(text))).toBe(NO_EXPIRY);
    expect(time.parse(text)).toBeUndefined();
  });

  test.each(ZERO)('%s counts as absent', (text) => {
    expect(expiry.parse(text)).toBeUndefined();
    expect(time.parse(text)).toBeUndefined();
  });
});

test.each([
  ['milliseconds of the last second of 9999', 253_402_300_799_000],
  ['milliseconds of the year 9999 in another zone', 253_402_318_799_000],
  ['the largest number of 64 bits', 2 ** 63],
  ['the largest number there is', 1e308],
  ['infinity, as JSON reads 1e400', JSON.parse('1e400')],
])('A number of milliseconds that is %s is not read as an expiry', (_, count) => {
  for (const reader of [qualys.Expiry, huawei.expiryIn('UTC')]) {
    expect(reader.parse(count)).toEqual({ at: NO_EXPIRY, precision: 'instant' });
  }
});

test.each([0, -1, -62_135_596_800_000, '0', '-62135596800'])(
  'A count of %s is not stated',
  (count) => {
    for (const reader of [qualys.Expiry, huawei.expiryIn('UTC')]) {
      expect(reader.parse(count)).toBeUndefined();
    }
  },
);

test.each([
  ['microseconds', 1_798_761_600_000_000],
  ['nanoseconds', '1798761600000000000'],
])('A count of %s is not taken for a year far away', (_, count) => {
  for (const reader of [qualys.Expiry, huawei.expiryIn('UTC')]) {
    expect(reader.safeParse(count).success).toBe(false);
  }
});

/** Dates and texts of every form, most of them nonsense. */
function* hostileValues(): Generator {
  const random = chanceOf(4711);
  const digits = (count: number) =>
    Array.from({ length: count }, () => String(Math.floor(random() * 10))).join('');
  const zones = ['', 'Z', '+0000', '-1400', '+14:00', '+99:99', ' UTC', '[x]'];
  for (let index = 0; index < 600; index += 1) {
    const zone = zones[index % zones.length] ?? '';
    const day = `${digits(4)}-${digits(2)}-${digits(2)}`;
    yield `${day}${index % 2 === 0 ? ' ' : 'T'}${digits(2)}:${digits(2)}:${digits(2)}${zone}`;
    const year = String(index % 10_000).padStart(4, '0');
    yield `${year}-0${1 + (index % 9)}-1${index % 10} 0${index % 10}:30:00${zone}`;
    yield `${year}-12-31`;
    yield (random() - 0.5) * 10 ** Math.floor(random() * 25);
    yield digits(1 + (index % 22));
  }
  yield* hostileTexts(200);
  yield* [NaN, Infinity, -Infinity, -0, true, [], {}, [[]], 2n ** 70n, Symbol('at')];
}

test('No time reader throws, and every instant that it returns can be parsed', () => {
  for (const value of hostileValues()) {
    for (const { expiry, time } of Object.values(READERS)) {
      for (const reader of [expiry, time]) {
        const read = reader.safeParse(value);
        if (!read.success || read.data === undefined) continue;
        const at = Instant.parse(atOf(read.data));
        expect(at).toBe(atOf(read.data));
        expect(at >= '1950-01-01' && (at < '9999-01-01' || at === NO_EXPIRY)).toBe(true);
      }
    }
  }
});
