import * as z from 'zod';
import { BaseUrl } from '../http/base-url.ts';
import type { HttpAccount } from '../provider-descriptor.ts';

export const AutodnsSettings = z.strictObject({
  /** The API to use. Both report the same, see README.md for the differences. */
  interface: z.enum(['json', 'xml']).default('json'),
  /** The system that the user belongs to: 9 is the SSLManager, 4 is AutoDNS, 1 is the demo system. */
  context: z.int().positive().default(9),
  /** Uses the hosts of the demo system. */
  demo: z.boolean().default(false),
  /** Whether certificates of subusers are monitored as well. */
  children: z.boolean().default(true),
  /** Rows per request. AutoDNS documents no limit. */
  pageSize: z.int().min(2).max(1000).default(500),
  /** Replaces the address of AutoDNS. For JSON, `/v1` is added to a host without path. */
  baseUrl: BaseUrl.optional(),
  /**
   * Reads the message queue and confirms the messages. A confirmed message is removed for every other reader of the
   * account, so use a user of its own.
   */
  messages: z
    .strictObject({
      /** Maximum number of messages to confirm in one run. */
      maxPerRun: z.int().min(1).max(1000).default(50),
      /** How to handle messages that are not about certificates: they block the messages after them. */
      unknown: z.enum(['stop', 'confirm']).default('stop'),
    })
    .optional(),
});
export type AutodnsSettings = z.infer<typeof AutodnsSettings>;

export const AutodnsSecret = z.object({
  user: z
    .string('the user name is missing')
    .trim()
    .regex(/^[^\p{Cc}:]+$/u, 'must be a user name: no colon and no control characters'),
  password: z
    .string('the password is missing')
    .regex(/^\P{Cc}+$/u, 'must be a password: no control characters'),
});
export type AutodnsSecret = z.infer<typeof AutodnsSecret>;

export type AutodnsAccount = HttpAccount<AutodnsSettings, AutodnsSecret>;
