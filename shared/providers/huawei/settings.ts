import * as z from 'zod/mini';
import { BaseUrl } from '../http/base-url.ts';
import type { HttpAccount } from '../provider-descriptor.ts';

const REGIONS = ['ap-southeast-1', 'cn-north-4', 'my-kualalumpur-1'] as const;

const Id = z
  .string()
  .check(z.regex(/^[\w-]{1,64}$/, 'not an ID. Use 1 to 64 letters, digits, "-" and "_"'));

export const HuaweiSettings = z.strictObject({
  region: z._default(z.enum(REGIONS), 'ap-southeast-1'),
  baseUrl: z.optional(BaseUrl),
  iamUrl: z.optional(BaseUrl),
  scope: z._default(z.enum(['domain', 'project']), 'domain'),
  domainId: z.optional(Id),
  projectId: z.optional(Id),
  enterpriseProjectId: z._default(
    z
      .string()
      .check(
        z.regex(
          /^(all|0|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
          'not an enterprise project. Use "all", "0" or a UUID',
        ),
      ),
    'all',
  ),
  ownedBySelf: z._default(z.boolean(), false),
  apiTimeZone: z._default(
    z
      .string()
      .check(
        z.refine(
          isTimeZone,
          'not a time zone. Use a name such as "Asia/Shanghai", or an offset such as "+08:00"',
        ),
      ),
    '+08:00',
  ),
});
export type HuaweiSettings = z.infer<typeof HuaweiSettings>;

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const Key = z
  .string()
  .check(z.trim(), z.regex(/^[\x21-\x7e]+$/, 'must be printable characters without blanks'));
const Text = z.string().check(z.minLength(1, 'must not be empty'));

/** An access key, which signs each request. */
export interface AccessKey {
  readonly kind: 'access-key';
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Only for temporary keys. */
  readonly securityToken?: string | undefined;
}

/** An IAM user, for whom IAM issues a token for a day. */
export interface IamUser {
  readonly kind: 'user';
  /** The name of the account, which IAM calls a domain. */
  readonly domainName: string;
  readonly userName: string;
  readonly password: string;
}

/** One of the two ways to sign in; the access key if both are given. */
export const HuaweiSecret = z.pipe(
  z.object({
    accessKeyId: z.optional(Key),
    secretAccessKey: z.optional(Key),
    securityToken: z.optional(Key),
    domainName: z.optional(Text),
    userName: z.optional(Text),
    password: z.optional(Text),
  }),
  z.transform((given, context): AccessKey | IamUser => {
    const { accessKeyId, secretAccessKey, securityToken } = given;
    if (accessKeyId !== undefined && secretAccessKey !== undefined) {
      return { kind: 'access-key', accessKeyId, secretAccessKey, securityToken };
    }
    const { domainName, userName, password } = given;
    if (domainName !== undefined && userName !== undefined && password !== undefined) {
      return { kind: 'user', domainName, userName, password };
    }
    for (const field of missingFields(given)) {
      context.issues.push({ code: 'custom', input: undefined, path: [field], message: 'missing' });
    }
    return z.NEVER;
  }),
);
export type HuaweiSecret = z.infer<typeof HuaweiSecret>;

const WAYS = [
  ['accessKeyId', 'secretAccessKey'],
  ['domainName', 'userName', 'password'],
] as const;

/** The missing fields of the way to sign in that has at least one field; otherwise those of the first way. */
function missingFields(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const begun = WAYS.find((way) => way.some((field) => given[field] !== undefined)) ?? WAYS[0];
  return begun.filter((field) => given[field] === undefined);
}

export type HuaweiAccount = HttpAccount<HuaweiSettings, HuaweiSecret>;
