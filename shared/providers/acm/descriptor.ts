import type { CertificateProvider } from '../provider.ts';
import type { ProviderDescriptor } from '../provider-descriptor.ts';
import { AcmSettings } from './settings.ts';

/** AWS Certificate Manager. */
export const acm = {
  name: 'acm',
  title: 'AWS Certificate Manager',
  settings: AcmSettings,
  access: {
    kind: 'no-secret',
    // A role in another account has its own permissions for ACM.
    grants: ({ roleArn }) =>
      roleArn === undefined
        ? [
            {
              actions: [
                'acm:ListCertificates',
                'acm:DescribeCertificate',
                'acm:ListTagsForCertificate',
              ],
              resources: ['*'],
            },
          ]
        : [{ actions: ['sts:AssumeRole'], resources: [roleArn] }],
    // Half of the quota of ACM per region, so that other programs of the account are not throttled.
    rateLimits: [{ requests: 4, perMilliseconds: 1000 }],
    async open(account): Promise<CertificateProvider> {
      const { openAcm } = await import('./provider.ts');
      return openAcm(account);
    },
  },
  emptyAccountChecks: ['regions', 'roleArn', 'permissions'],
  /** @see https://docs.aws.amazon.com/acm/latest/userguide/setup-caa.html */
  caaDomains: ['amazon.com', 'amazontrust.com', 'awstrust.com', 'amazonaws.com'],
} as const satisfies ProviderDescriptor<typeof AcmSettings>;
