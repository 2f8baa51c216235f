import * as z from 'zod/mini';
import { BaseUrl } from '../http/base-url.ts';
import type { HttpAccount } from '../provider-descriptor.ts';

export const AutodnsSettings = z.strictObject({
  interface: z._default(z.enum(['json', 'xml']), 'json'),
  context: z._default(z.int().check(z.positive()), 9),
  demo: z._default(z.boolean(), false),
  children: z._default(z.boolean(), true),
  pageSize: z._default(z.int().check(z.gte(2), z.lte(1000)), 500),
  baseUrl: z.optional(BaseUrl),
  messages: z.optional(
    z.strictObject({
      maxPerRun: z._default(z.int().check(z.gte(1), z.lte(1000)), 50),
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
