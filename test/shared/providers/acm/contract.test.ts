import { describe } from 'vitest';
import { describeProviderContract } from '../../../contracts/provider.contract.ts';
import { describeAccess } from '../../../contracts/provider/access.ts';
import { describeFailures } from '../../../contracts/provider/failures.ts';
import { describeListing } from '../../../contracts/provider/listing.ts';
import { ROLE, startAcmScene } from './scene.ts';

const harness = {
  name: 'acm',
  provider: 'acm',
  reportsCnames: true,
  start: () => startAcmScene(),
} as const;

describeProviderContract(harness);

// The hourly renewal of the credentials of a role is not part of the contract.
describe('acm with a role in another AWS account', () => {
  const withRole = { ...harness, start: () => startAcmScene({ role: ROLE }) };
  describeListing(withRole);
  describeAccess(withRole);
  describeFailures(withRole);
});
