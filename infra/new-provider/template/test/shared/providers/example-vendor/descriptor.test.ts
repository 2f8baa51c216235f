import { describe, expect, it } from 'vitest';
import { exampleVendor } from '../../../../shared/providers/example-vendor/descriptor.ts';
import type { RateLimit } from '../../../../../../../shared/providers/provider-descriptor.ts';

/** As the vendor's pages name them. */
const DOCUMENTED: readonly RateLimit[] = [];

describe('the descriptor of Example Vendor', () => {
  it('asks at the address that the vendor documents', () => {
    const url = new URL(exampleVendor.baseUrl(exampleVendor.settings.parse({})));
    expect(
      url.hostname,
      'Missing: the address of the interface (baseUrl in descriptor.ts)',
    ).not.toMatch(/\bexample\.com$/);
  });

  it('keeps the limits that the vendor documents', () => {
    expect(
      DOCUMENTED.length,
      'Missing: how many requests the vendor allows (rateLimits in descriptor.ts, DOCUMENTED in descriptor.test.ts)',
    ).toBeGreaterThan(0);
    const broken = DOCUMENTED.filter(
      (documented) =>
        !exampleVendor.rateLimits.some(
          ({ requests, perMilliseconds }) =>
            requests <= documented.requests && perMilliseconds >= documented.perMilliseconds,
        ),
    );
    expect(broken).toEqual([]);
  });
});
