import { describe, expect, it } from 'vitest';
import { epochMilliseconds, parseInstant } from '../../../../shared/certificates/instant.ts';
import { retryDelay } from '../../../../shared/providers/http/open-http-client.ts';
import { readRetryAfter } from '../../../../shared/runtime/retry-after.ts';

const NOW = epochMilliseconds(parseInstant('2026-11-22T08:00:00Z') ?? expect.fail());

describe('Retry-After', () => {
  it.each([
    ['5', 5],
    [' 120 ', 120],
    ['0', 0],
    ['1.5', 1.5],
    ['Sun, 22 Nov 2026 08:00:30 GMT', 30],
    ['Sun, 22 Nov 2026 07:00:00 GMT', 0],
    ['Sunday, 22-Nov-26 08:00:30 GMT', 30],
    ['Sun Nov 22 08:00:30 2026', 30],
    ['Tue Dec  1 08:00:00 2026', 777_600],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
    ['Friday, 22-Nov-75 08:00:00 GMT', 1_546_300_800],
  ])('readRetryAfter reads %j as %d seconds', (header, seconds) => {
    expect(readRetryAfter(header, NOW)).toBe(seconds);
  });

  it.each([
    undefined,
    '',
    'soon',
    '-5',
    '2026-11-22',
    'Sun, 99 Foo 2026 08:00:30 GMT',
    'Sunday, 22-Foo-26 08:00:30 GMT',
    'Sun Nov 99 08:00:30 2026',
  ])('readRetryAfter ignores %j', (header) => {
    expect(readRetryAfter(header, NOW)).toBeUndefined();
  });
});

describe('the wait before a retry', () => {
  it('retryDelay grows exponentially with full jitter up to a maximum', () => {
    const max = [1, 2, 3, 4, 12].map((attempt) => retryDelay(attempt, undefined, () => 1));
    expect(max).toEqual([500, 1000, 2000, 4000, 30_000]);
    expect(retryDelay(12, undefined, () => 0)).toBe(0);
  });

  it('retryDelay is never shorter than Retry-After', () => {
    expect(retryDelay(1, 7, () => 0)).toBe(7000);
    expect(retryDelay(9, 7, () => 0.999)).toBeLessThanOrEqual(8000);
  });
});
