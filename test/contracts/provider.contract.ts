import { describe } from 'vitest';
import { describeFailures } from './provider/failures.ts';
import type { ProviderHarness } from './provider/harness.ts';
import { describeListing } from './provider/listing.ts';

export type { ProviderHarness, ProviderScene } from './provider/harness.ts';

/**
 * The contract of `CertificateProvider`, for any provider that has a simulator. Each test also looks for the
 * scene's secrets and personal data in everything that was returned or thrown.
 */
export function describeProviderContract(harness: ProviderHarness): void {
  describe(`${harness.name}, while it answers`, () => describeListing(harness));
  describe(`${harness.name}, when it does not`, () => describeFailures(harness));
}
