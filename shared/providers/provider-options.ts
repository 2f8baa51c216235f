import type { AcmOptions } from './acm/options.ts';
import type { AutodnsOptions } from './autodns/options.ts';
import type { DigicertOptions } from './digicert/options.ts';
import type { HuaweiOptions } from './huawei/options.ts';
import type { QualysOptions } from './qualys/options.ts';

/**
 * The settings of an account in the configuration, by the name of its provider. A test holds them to the schemas of the
 * descriptors, which check and complete them.
 */
export interface ProviderOptions {
  readonly acm: AcmOptions;
  readonly autodns: AutodnsOptions;
  readonly digicert: DigicertOptions;
  readonly huawei: HuaweiOptions;
  readonly qualys: QualysOptions;
}
