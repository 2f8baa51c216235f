import * as z from 'zod/mini';
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
  .check(
    z.trim(),
    z.toLowerCase(),
    z.regex(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      'not the UUID of a certificate request. Use a value such as "01234567-89ab-cdef-0123-456789abcdef"',
    ),
  );

export const QualysSettings = z.strictObject({
  platform: z._default(z.enum(Object.keys(PLATFORMS) as (keyof typeof PLATFORMS)[]), 'us1'),
  baseUrl: z.optional(
    BaseUrl.check(
      z.refine((url) => !CLASSIC_HOST.test(new URL(url).hostname), {
        error:
          'is the address of the classic API. Use the address of the gateway (https://gateway.qg…)',
      }),
    ),
  ),
  orders: z._default(
    z.array(OrderUuid).check(
      z.refine((all) => new Set(all).size === all.length, {
        error: 'has an order twice. Remove one of them',
      }),
    ),
    [],
  ),
  orderPath: z._default(z.enum(['auto', 'short', 'long']), 'auto'),
  apiVersion: z._default(
    z
      .string()
      .check(z.regex(/^v\d{1,2}(\.\d{1,2})?$/, 'not a version. Use a value such as "v2.2"')),
    'v2.2',
  ),
  staleAfterDays: z._default(z.number().check(z.positive()), 30),
  scanWithinDays: z._default(z.number().check(z.nonnegative(), z.lte(3650)), 7),
});
export type QualysSettings = z.infer<typeof QualysSettings>;

/** A text that is sent in a header. */
const HeaderText = z
  .string()
  .check(z.trim(), z.regex(/^[\x21-\x7e]+$/, 'must be printable characters without blanks'));

export const QualysSecret = z.union(
  [
    z.object({
      username: z.string().check(z.trim(), z.minLength(1, 'is empty')),
      password: z.string().check(z.minLength(1, 'is empty')),
    }),
    z.object({ clientId: HeaderText, clientSecret: HeaderText }),
  ],
  { error: 'needs a username and a password, or a clientId and a clientSecret' },
);
export type QualysSecret = z.infer<typeof QualysSecret>;

export type QualysAccount = HttpAccount<QualysSettings, QualysSecret>;
