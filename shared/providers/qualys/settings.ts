import * as z from 'zod';
import { BaseUrl } from '../http/base-url.ts';
import type { HttpAccount } from '../provider-descriptor.ts';

/**
 * The gateways of the Qualys platforms. The address of the console contains the platform. If Qualys moves a gateway,
 * set `baseUrl`.
 * @see https://www.qualys.com/platform-identification/
 */
export const PLATFORMS = {
  us1: 'https://gateway.qg1.apps.qualys.com',
  us2: 'https://gateway.qg2.apps.qualys.com',
  us3: 'https://gateway.qg3.apps.qualys.com',
  us4: 'https://gateway.qg4.apps.qualys.com',
  eu1: 'https://gateway.qg1.apps.qualys.eu',
  eu2: 'https://gateway.qg2.apps.qualys.eu',
  eu3: 'https://gateway.qg3.apps.qualys.it',
  in1: 'https://gateway.qg1.apps.qualys.in',
  ca1: 'https://gateway.qg1.apps.qualys.ca',
  ae1: 'https://gateway.qg1.apps.qualys.ae',
  uk1: 'https://gateway.qg1.apps.qualys.co.uk',
  au1: 'https://gateway.qg1.apps.qualys.com.au',
  ksa1: 'https://gateway.qg1.apps.qualysksa.com',
} as const;

/** The classic API has other hosts and does not provide CertView. */
const CLASSIC_HOST = /^qualys(api|guard)\./i;

const OrderUuid = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'not the UUID of a certificate request. Use a value such as "01234567-89ab-cdef-0123-456789abcdef"',
  );

export const QualysSettings = z.strictObject({
  /** The platform of the subscription, as in the address of its console. */
  platform: z.enum(Object.keys(PLATFORMS) as (keyof typeof PLATFORMS)[]).default('us1'),
  /** Replaces the gateway of the platform. */
  baseUrl: BaseUrl.refine((url) => !CLASSIC_HOST.test(new URL(url).hostname), {
    error:
      'is the address of the classic API. Use the address of the gateway (https://gateway.qg…)',
  }).optional(),
  /** UUIDs of the certificate requests to monitor, because no API call lists them. */
  orders: z
    .array(OrderUuid)
    .refine((all) => new Set(all).size === all.length, {
      error: 'has an order twice. Remove one of them',
    })
    .default([]),
  /** Selects one of the two documented paths of an order. */
  orderPath: z.enum(['auto', 'short', 'long']).default('auto'),
  /** The version of the inventory API. Qualys ends a version about a year after the next one. */
  apiVersion: z
    .string()
    .regex(/^v\d{1,2}(\.\d{1,2})?$/, 'not a version. Use a value such as "v2.2"')
    .default('v2.2'),
  /** A certificate that no scan has found for this many days no longer counts as in use. */
  staleAfterDays: z.number().positive().default(30),
  /** Days after the issuance of an order in which a scan should find its certificate. */
  scanWithinDays: z.number().nonnegative().max(3650).default(7),
});
export type QualysSettings = z.infer<typeof QualysSettings>;

/** A text that is sent in a header. */
const HeaderText = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]+$/, 'must be printable characters without blanks');

export const QualysSecret = z.union(
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

export type QualysAccount = HttpAccount<QualysSettings, QualysSecret>;
