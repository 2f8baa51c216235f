import * as z from 'zod';
import { BaseUrl } from '../http/base-url.ts';
import type { CertificateProvider } from '../provider.ts';
import type { OpenAccount, ProviderDescriptor } from '../provider-descriptor.ts';

/** @see https://help.internetx.com/display/APIXMLEN/JSON+API+Basics */
const HOSTS = {
  json: { live: 'https://api.autodns.com/v1', demo: 'https://api.demo.autodns.com/v1' },
  xml: { live: 'https://gateway.autodns.com', demo: 'https://demo.autodns.com/gateway' },
} as const;

const AutodnsSettings = z.strictObject({
  /** Which of the two interfaces is asked. Both tell the same; see README.md for what they do not. */
  interface: z.enum(['json', 'xml']).default('json'),
  /** The number of the system that the user belongs to: 9 is the SSLManager, 4 AutoDNS, 1 the demo system. */
  context: z.int().positive().default(9),
  /** Asks the demo system. */
  demo: z.boolean().default(false),
  /** Whether the certificates of sub-users are watched, too. */
  children: z.boolean().default(true),
  /** Rows to ask for at once. The vendor documents no limit. */
  pageSize: z.int().min(2).max(1000).default(500),
  /** Another address of the interface, in place of the vendor's. A bare host gets the usual path of JSON. */
  baseUrl: BaseUrl.optional(),
  /**
   * Reads the message queue, and confirms what it has read. Confirming takes a message away from every other reader of the
   * account: for a user of its own only.
   */
  pollQueue: z
    .strictObject({
      /** The most messages that are confirmed in one run. */
      maxPerRun: z.int().min(1).max(1000).default(50),
      /** What to do with messages about anything but certificates: they hold up those behind them. */
      others: z.enum(['stop-and-alarm', 'archive-and-confirm']).default('stop-and-alarm'),
    })
    .optional(),
});
export type AutodnsSettings = z.infer<typeof AutodnsSettings>;

const AutodnsSecret = z.object({
  user: z
    .string('the user name is missing')
    .trim()
    .regex(/^[^\p{Cc}:]+$/u, 'must be a user name: no colon and no control characters'),
  password: z
    .string('the password is missing')
    .regex(/^\P{Cc}+$/u, 'must be a password: no control characters'),
});
export type AutodnsSecret = z.infer<typeof AutodnsSecret>;

export type AutodnsAccount = OpenAccount<AutodnsSettings, AutodnsSecret>;

/** InterNetX AutoDNS and SSLManager, by the JSON API or the XML gateway. */
export const autodns = {
  name: 'autodns',
  title: 'InterNetX AutoDNS',
  settings: AutodnsSettings,
  secret: AutodnsSecret,
  secretVariables: [{ user: 'USER', password: 'PASSWORD' }],
  baseUrl({ interface: spoken, demo, baseUrl }) {
    if (baseUrl === undefined) return HOSTS[spoken][demo ? 'demo' : 'live'];
    return spoken === 'json' && new URL(baseUrl).pathname === '/' ? `${baseUrl}/v1` : baseUrl;
  },
  // Three a second, counted by address and not by account.
  rateLimits: [{ requests: 3, perMilliseconds: 1000 }],
  emptyAccountChecks: ['context', 'demo', 'permissions'],
  async open(account): Promise<CertificateProvider> {
    const { openAutodns } = await import('./autodns-provider.ts');
    return openAutodns(account);
  },
} as const satisfies ProviderDescriptor<typeof AutodnsSettings, typeof AutodnsSecret>;
