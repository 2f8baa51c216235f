import * as z from 'zod';

const Key = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]+$/, 'must be printable characters without blanks');
const Text = z.string().min(1, 'must not be empty');

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
export const HuaweiSecret = z
  .object({
    accessKeyId: Key.optional(),
    secretAccessKey: Key.optional(),
    securityToken: Key.optional(),
    domainName: Text.optional(),
    userName: Text.optional(),
    password: Text.optional(),
  })
  .transform((given, context): AccessKey | IamUser => {
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
  });
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
