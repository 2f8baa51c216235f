import * as z from 'zod/mini';
import { BaseUrl } from '../http/base-url.ts';
import type { CertificateProvider } from '../provider.ts';
import type { ProviderDescriptor } from '../provider-descriptor.ts';
import { acceptedRecords } from './dns-records.ts';

const REGIONS = {
  us: 'https://www.digicert.com/services/v2',
  eu: 'https://certcentral.digicert.eu/services/v2',
} as const;

const DigicertSettings = z.strictObject({
  region: z._default(z.enum(['us', 'eu']), 'us'),
  baseUrl: z.optional(
    z.pipe(
      BaseUrl,
      z.transform((url) => (new URL(url).pathname === '/' ? `${url}/services/v2` : url)),
    ),
  ),
});

const DigicertSecret = z.object({
  /** A key with the restriction "View Only" has all necessary permissions. */
  apiKey: z
    .string('the API key is missing')
    .check(
      z.trim(),
      z.regex(/^[\x21-\x7e]+$/, 'must be an API key: printable characters without blanks'),
    ),
});

/** DigiCert CertCentral, Services API v2. */
export const digicert = {
  name: 'digicert',
  title: 'DigiCert CertCentral',
  settings: DigicertSettings,
  access: {
    kind: 'http',
    secret: DigicertSecret,
    secretVariables: [{ apiKey: 'API_KEY' }],
    baseUrl: ({ region, baseUrl }) => baseUrl ?? REGIONS[region],
    // The documentation states three sets of limits. These keep all of them: 100 in 5 s and in 10 s, 1,000 in 3 min and
    // in 5 min, 1,300 in an hour. See README.md.
    rateLimits: [
      { requests: 100, perMilliseconds: 10_000 },
      { requests: 1000, perMilliseconds: 300_000 },
      { requests: 1300, perMilliseconds: 3_600_000 },
    ],
    async open(account): Promise<CertificateProvider> {
      const { openDigicert } = await import('./provider.ts');
      return openDigicert(account);
    },
  },
  // Any of these allows DigiCert to issue, for every brand:
  // https://docs.digicert.com/en/certcentral/manage-certificates/dns-caa-resource-record-check.html
  caaDomains: [
    'digicert.com',
    'www.digicert.com',
    'digicert.ne.jp',
    'cybertrust.ne.jp',
    'symantec.com',
    'thawte.com',
    'geotrust.com',
    'rapidssl.com',
  ],
  acceptedRecords,
  emptyAccountChecks: ['region', 'division', 'permissions'],
} as const satisfies ProviderDescriptor<typeof DigicertSettings, typeof DigicertSecret>;
