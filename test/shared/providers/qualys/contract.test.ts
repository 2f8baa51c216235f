import { describeProviderContract } from '../../../contracts/provider.contract.ts';
import { startQualysScene } from './scene.ts';

describeProviderContract({ name: 'qualys', provider: 'qualys', start: startQualysScene });
