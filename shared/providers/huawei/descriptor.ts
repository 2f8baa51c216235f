import type { CertificateProvider } from '../provider.ts';
import type { ProviderDescriptor } from '../provider-descriptor.ts';
import { HuaweiSecret, HuaweiSettings } from './settings.ts';

/** Huawei Cloud SSL Certificate Manager, a part of Cloud Certificate Manager (CCM). */
export const huawei = {
  name: 'huawei',
  title: 'Huawei Cloud SCM',
  settings: HuaweiSettings,
  access: {
    kind: 'http',
    secret: HuaweiSecret,
    secretVariables: [
      { accessKeyId: 'ACCESS_KEY_ID', secretAccessKey: 'SECRET_ACCESS_KEY' },
      { domainName: 'DOMAIN_NAME', userName: 'USER_NAME', password: 'PASSWORD' },
    ],
    baseUrl: ({ region, baseUrl }) => baseUrl ?? `https://scm.${region}.myhuaweicloud.com`,
    // No limit is published. This one is low enough for any gateway; a gateway with a lower limit answers with status
    // 429.
    rateLimits: [{ requests: 3, perMilliseconds: 1000 }],
    async open(account): Promise<CertificateProvider> {
      const { openHuawei } = await import('./provider.ts');
      return openHuawei(account);
    },
  },
  emptyAccountChecks: ['region', 'enterpriseProjectId', 'permissions'],
} as const satisfies ProviderDescriptor<typeof HuaweiSettings, typeof HuaweiSecret>;
