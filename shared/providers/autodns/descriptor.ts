import type { CertificateProvider } from '../provider.ts';
import type { ProviderDescriptor } from '../provider-descriptor.ts';
import { AutodnsSecret, AutodnsSettings } from './settings.ts';

/** @see https://help.internetx.com/display/APIXMLEN/JSON+API+Basics */
const HOSTS = {
  json: { live: 'https://api.autodns.com/v1', demo: 'https://api.demo.autodns.com/v1' },
  xml: { live: 'https://gateway.autodns.com', demo: 'https://demo.autodns.com/gateway' },
} as const;

/** InterNetX AutoDNS and SSLManager, by the JSON API or the XML gateway. */
export const autodns = {
  name: 'autodns',
  title: 'InterNetX AutoDNS',
  settings: AutodnsSettings,
  access: {
    kind: 'http',
    secret: AutodnsSecret,
    secretVariables: [{ user: 'USER', password: 'PASSWORD' }],
    baseUrl({ interface: spoken, demo, baseUrl }) {
      if (baseUrl === undefined) return HOSTS[spoken][demo ? 'demo' : 'live'];
      return spoken === 'json' && new URL(baseUrl).pathname === '/' ? `${baseUrl}/v1` : baseUrl;
    },
    // Three per second, counted per IP address and not per account.
    rateLimits: [{ requests: 3, perMilliseconds: 1000 }],
    async open(account): Promise<CertificateProvider> {
      const { openAutodns } = await import('./provider.ts');
      return openAutodns(account);
    },
  },
  emptyAccountChecks: ['context', 'demo', 'permissions'],
} as const satisfies ProviderDescriptor<typeof AutodnsSettings, typeof AutodnsSecret>;
