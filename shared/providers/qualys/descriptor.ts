import * as z from 'zod';
import { BaseUrl } from '../http/base-url.ts';
import type { CertificateProvider } from '../provider.ts';
import type { OpenAccount, ProviderDescriptor } from '../provider-descriptor.ts';
import { PLATFORMS } from './platforms.ts';

/** The classic interface has hosts of its own, and answers nothing that is asked here. */
const CLASSIC_HOST = /^qualys(api|guard)\./i;

const OrderUuid = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'not the UUID of a certificate request');

const QualysSettings = z.strictObject({
  /** The platform of the subscription, as its console's address says. */
  platform: z.enum(Object.keys(PLATFORMS) as (keyof typeof PLATFORMS)[]).default('us1'),
  /** Another gateway, in place of the platform's. */
  baseUrl: BaseUrl.refine((url) => !CLASSIC_HOST.test(new URL(url).hostname), {
    error: 'is the address of the classic API. CertView uses the gateway (https://gateway.qg…)',
  }).optional(),
  /** The certificate requests to watch: no call lists them. */
  orders: z
    .array(OrderUuid)
    .refine((all) => new Set(all).size === all.length, { error: 'an order is named twice' })
    .default([]),
  /** Which of the two paths that the vendor's pages name leads to an order. */
  orderPath: z.enum(['auto', 'short', 'long']).default('auto'),
  /** The version of the inventory's interface. The vendor ends older ones about a year after the next. */
  apiVersion: z
    .string()
    .regex(/^v\d{1,2}(\.\d{1,2})?$/, 'not a version such as v2.2')
    .default('v2.2'),
  /** A certificate that no scan has found for so many days counts as no longer served. */
  staleAfterDays: z.number().positive().default(30),
  /** So many days after an order was issued, a scan should have found what it has brought. */
  scanWithinDays: z.number().nonnegative().max(3650).default(7),
});
export type QualysSettings = z.infer<typeof QualysSettings>;

/** Travels in a header. */
const HeaderText = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]+$/, 'must be printable characters without blanks');

const QualysSecret = z.union(
  [
    z.object({
      username: z.string().trim().min(1, 'is empty'),
      password: z.string().min(1, 'is empty'),
    }),
    z.object({ clientId: HeaderText, clientSecret: HeaderText }),
  ],
  { error: 'needs a username and a password, or a clientId and a clientSecret' },
);
export type QualysSecret = z.infer<typeof QualysSecret>;

export type QualysAccount = OpenAccount<QualysSettings, QualysSecret>;

/** Qualys CertView: the inventory of what scans have found, and single enrolment orders at DigiCert. */
export const qualys = {
  name: 'qualys',
  title: 'Qualys CertView',
  settings: QualysSettings,
  secret: QualysSecret,
  secretVariables: [
    { username: 'USERNAME', password: 'PASSWORD' },
    { clientId: 'CLIENT_ID', clientSecret: 'CLIENT_SECRET' },
  ],
  baseUrl: ({ platform, baseUrl }) => baseUrl ?? PLATFORMS[platform],
  // What a standard subscription has for each interface, for all of its users together. Larger ones say so in
  // the headers of every answer, smaller ones too: see limit-notice.ts.
  rateLimits: [{ requests: 300, perMilliseconds: 3_600_000 }],
  emptyAccountChecks: ['platform', 'subscription', 'tag scope', 'permissions'],
  async open(account): Promise<CertificateProvider> {
    const { openQualys } = await import('./qualys-provider.ts');
    return openQualys(account);
  },
} as const satisfies ProviderDescriptor<typeof QualysSettings, typeof QualysSecret>;
