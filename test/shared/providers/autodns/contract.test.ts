import { describeProviderContract } from '../../../contracts/provider.contract.ts';
import { startAutodnsScene } from './scene.ts';

describeProviderContract({
  name: 'autodns by JSON',
  provider: 'autodns',
  start: () => startAutodnsScene('json'),
});

describeProviderContract({
  name: 'autodns by XML',
  provider: 'autodns',
  start: () => startAutodnsScene('xml'),
});
