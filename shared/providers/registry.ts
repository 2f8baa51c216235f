import { acm } from './acm/descriptor.ts';
import { autodns } from './autodns/descriptor.ts';
import { digicert } from './digicert/descriptor.ts';
import { huawei } from './huawei/descriptor.ts';
import type { ProviderDescriptor } from './provider-descriptor.ts';
import { qualys } from './qualys/descriptor.ts';

/** Every provider by name. Importing it loads no provider module: descriptors are plain declarations. */
export const PROVIDERS = {
  acm,
  autodns,
  digicert,
  huawei,
  qualys,
} as const satisfies Readonly<Record<string, ProviderDescriptor>>;

/** The descriptor of a provider by its name in a configuration. */
export function findProvider(name: string): ProviderDescriptor | undefined {
  return Object.values<ProviderDescriptor>(PROVIDERS).find((one) => one.name === name);
}
