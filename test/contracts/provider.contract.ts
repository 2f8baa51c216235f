import { describe } from 'vitest';
import { describeAccess } from './provider/access.ts';
import { describeFailures } from './provider/failures.ts';
import type { ProviderHarness } from './provider/harness.ts';
import { describeListing } from './provider/listing.ts';
import { describeUnchangedSyncs } from './provider/unchanged-syncs.ts';
import { describeTraces } from './provider/traces.ts';

export type { ProviderHarness, ProviderScene } from './provider/harness.ts';

/**
 * Tests the contract of `CertificateProvider` with a simulator. Each test also searches everything that was returned or
 * thrown for the scene's secrets and personal data. The last two parts run complete syncs, and search everything that the
 * syncs store, log, publish and send.
 */
export function describeProviderContract(harness: ProviderHarness): void {
  describe(`${harness.name} listings`, () => describeListing(harness));
  describe(`${harness.name} access`, () => describeAccess(harness));
  describe(`${harness.name} failures`, () => describeFailures(harness));
  describe(`${harness.name} repeated syncs`, () => describeUnchangedSyncs(harness));
  describe(`${harness.name} stored and logged data`, () => describeTraces(harness));
}
