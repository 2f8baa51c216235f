import { describeProviderContract } from '../../../../../../../test/contracts/provider.contract.ts';
import { startExampleVendorScene } from './scene.ts';

describeProviderContract({
  name: 'example-vendor',
  provider: 'example-vendor',
  start: startExampleVendorScene,
});
