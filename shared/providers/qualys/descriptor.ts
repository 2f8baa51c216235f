import type { CertificateProvider } from '../provider.ts';
import type { ProviderDescriptor } from '../provider-descriptor.ts';
import { PLATFORMS, QualysSecret, QualysSettings } from './settings.ts';

/**
 * Qualys CertView: the inventory of certificates that scans have found, and individual enrollment orders at DigiCert.
 */
export const qualys = {
  name: 'qualys',
  title: 'Qualys CertView',
  settings: QualysSettings,
  access: {
    kind: 'http',
    secret: QualysSecret,
    secretVariables: [
      { username: 'USERNAME', password: 'PASSWORD' },
      { clientId: 'CLIENT_ID', clientSecret: 'CLIENT_SECRET' },
    ],
    baseUrl: ({ platform, baseUrl }) => baseUrl ?? PLATFORMS[platform],
    // The limit of a standard subscription per API, for all of its users together. Other limits are in the headers of
    // every response: see refusal.ts.
    rateLimits: [{ requests: 300, perMilliseconds: 3_600_000 }],
    async open(account): Promise<CertificateProvider> {
      const { openQualys } = await import('./provider.ts');
      return openQualys(account);
    },
  },
  emptyAccountChecks: ['platform', 'subscription', 'tag scope', 'permissions'],
} as const satisfies ProviderDescriptor<typeof QualysSettings, typeof QualysSecret>;
