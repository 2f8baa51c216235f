import { describeProviderContract } from '../../../contracts/provider.contract.ts';
import { startHuaweiScene } from './scene.ts';

describeProviderContract({
  name: 'huawei with an access key',
  provider: 'huawei',
  start: () => startHuaweiScene('access key'),
});

describeProviderContract({
  name: 'huawei without the permission for the list by tags',
  provider: 'huawei',
  start: () => startHuaweiScene('access key', { tags: false }),
});

describeProviderContract({
  name: 'huawei with a user',
  provider: 'huawei',
  start: () => startHuaweiScene('user'),
});
