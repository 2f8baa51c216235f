import * as z from 'zod/mini';
import { BaseUrl } from '../http/base-url.ts';
import type { HttpAccount } from '../provider-descriptor.ts';

export const AutodnsSettings = z.strictObject({
  /** The API to use. Both report the same, see README.md for the differences. */
  interface: z._default(z.enum(['json', 'xml']), 'json'),
  /** The system that the user belongs to: 9 is the SSLManager, 4 is AutoDNS, 1 is the demo system. */
  context: z._default(z.int().check(z.positive()), 9),
  /** Uses the hosts of the demo system. */
  demo: z._default(z.boolean(), false),
  /** Whether certificates of subusers are monitored as well. */
  children: z._default(z.boolean(), true),
  /** Rows per request. AutoDNS documents no limit. */
  pageSize: z._default(z.int().check(z.gte(2), z.lte(1000)), 500),
  /** Replaces the address of AutoDNS. For JSON, `/v1` is added to a host without path. */
  baseUrl: z.optional(BaseUrl),
  /**
   * Reads the message queue and confirms the messages. A confirmed message is removed for every other reader of the
   * account, so use a user of its own.
   */
  messages: z.optional(
    z.strictObject({
      /** Maximum number of messages to confirm in one run. */
      maxPerRun: z._default(z.int().check(z.gte(1), z.lte(1000)), 50),
      /** How to handle messages that are not about certificates: they block the messages after them. */
      unknown: z._default(z.enum(['stop', 'confirm']), 'stop'),
    }),
  ),
});
export type AutodnsSettings = z.infer<typeof AutodnsSettings>;

export const AutodnsSecret = z.object({
  user: z
    .string('the user name is missing')
    .check(
      z.trim(),
      z.regex(/^[^\p{Cc}:]+$/u, 'must be a user name: no colon and no control characters'),
    ),
  password: z
    .string('the password is missing')
    .check(z.regex(/^\P{Cc}+$/u, 'must be a password: no control characters')),
});
export type AutodnsSecret = z.infer<typeof AutodnsSecret>;

export type AutodnsAccount = HttpAccount<AutodnsSettings, AutodnsSecret>;
