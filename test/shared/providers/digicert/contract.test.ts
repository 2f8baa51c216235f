import { describeProviderContract } from '../../../contracts/provider.contract.ts';
import { startDigicertScene } from './scene.ts';

describeProviderContract({
  ...{ name: 'digicert', provider: 'digicert', reportsCnames: true },
  start: startDigicertScene,
});
