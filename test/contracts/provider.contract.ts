import { describe } from 'vitest';
import { describeFailures } from './provider/failures.ts';
import type { ProviderHarness } from './provider/harness.ts';
import { describeListing } from './provider/listing.ts';
import { describeUnchangedSyncs } from './provider/unchanged-syncs.ts';
import { describeTraces } from './provider/traces.ts';

export type { ProviderHarness, ProviderScene } from './provider/harness.ts';

/**
 * The contract of `CertificateProvider`, for any provider that has a simulator. Each test also looks for the
 * scene's secrets and personal data in everything that was returned or thrown; the last two parts take the account
 * through complete syncs, and check everything that these store, log, publish and send.
 */
export function describeProviderContract(harness: ProviderHarness): void {
  describe(`${harness.name} listings`, () => describeListing(harness));
  describe(`${harness.name} failures`, () => describeFailures(harness));
  describe(`${harness.name} repeated syncs`, () => describeUnchangedSyncs(harness));
  describe(`${harness.name} stored and logged data`, () => describeTraces(harness));
}
