import { describe, expect, it } from 'vitest';
import { digicert } from '../../../../shared/providers/digicert/descriptor.ts';

function baseUrlOf(settings: unknown): string {
  return digicert.access.baseUrl(digicert.settings.parse(settings));
}

describe('the DigiCert descriptor', () => {
  it.each([
    [{}, 'https://www.digicert.com/services/v2'],
    [{ region: 'us' }, 'https://www.digicert.com/services/v2'],
    [{ region: 'eu' }, 'https://certcentral.digicert.eu/services/v2'],
    [{ baseUrl: 'https://www.digicert.com/services/v2/' }, 'https://www.digicert.com/services/v2'],
    [{ baseUrl: 'https://www.digicert.com' }, 'https://www.digicert.com/services/v2'],
    [{ region: 'eu', baseUrl: 'http://127.0.0.1:8/services/v2' }, 'http://127.0.0.1:8/services/v2'],
  ])('the settings %j select the base URL %s', (settings, url) => {
    expect(baseUrlOf(settings)).toBe(url);
  });

  it.each([
    { requests: 100, perMilliseconds: 5_000 },
    { requests: 100, perMilliseconds: 10_000 },
    { requests: 1000, perMilliseconds: 180_000 },
    { requests: 1000, perMilliseconds: 300_000 },
    { requests: 1300, perMilliseconds: 3_600_000 },
  ])(
    'the rate limits keep the documented limit of $requests requests in $perMilliseconds ms',
    (documented) => {
      const kept = digicert.access.rateLimits.some(
        ({ requests, perMilliseconds }) =>
          requests <= documented.requests && perMilliseconds >= documented.perMilliseconds,
      );
      expect(kept).toBe(true);
    },
  );
});
