import * as z from 'zod';
import { BaseUrl } from '../http/base-url.ts';
import type { HttpAccount, ProviderDescriptor } from '../provider-descriptor.ts';
import { HuaweiSecret } from './secret.ts';

const REGIONS = ['ap-southeast-1', 'cn-north-4', 'my-kualalumpur-1'] as const;

const Id = z.string().regex(/^[\w-]{1,64}$/, 'must be an id: letters, digits, - and _');

const HuaweiSettings = z.strictObject({
  /** The site: `ap-southeast-1` is the international site, `cn-north-4` is mainland China. */
  region: z.enum(REGIONS).default('ap-southeast-1'),
  /** Replaces the SCM address of the region. */
  baseUrl: BaseUrl.optional(),
  /** Replaces the IAM address of the region. IAM issues a token for a user name and a password. */
  iamUrl: BaseUrl.optional(),
  /** The scope of a token. SCM is a global service, for which `domain` is intended. */
  scope: z.enum(['domain', 'project']).default('domain'),
  /** The id of the account (IAM calls it a domain), if its name is not sufficient. */
  domainId: Id.optional(),
  /** With `scope: 'project'`. Default: the project that is named like the region. */
  projectId: Id.optional(),
  /** One enterprise project only; `0` is the default project. */
  enterpriseProjectId: z
    .string()
    .regex(/^(all|0|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, 'must be all, 0 or a UUID')
    .default('all'),
  /** Leaves out certificates that other accounts share with this one. */
  ownedBySelf: z.boolean().default(false),
  /** The time zone of the times that SCM reports, because they do not state one. A name or an offset. */
  apiTimeZone: z
    .string()
    .refine(isTimeZone, 'must be the name of a time zone, or an offset such as +08:00')
    .default('+08:00'),
});
export type HuaweiSettings = z.infer<typeof HuaweiSettings>;

export type HuaweiAccount = HttpAccount<HuaweiSettings, HuaweiSecret>;

/** Huawei Cloud SSL Certificate Manager, a part of Cloud Certificate Manager (CCM). */
export const huawei = {
  name: 'huawei',
  title: 'Huawei Cloud SCM',
  settings: HuaweiSettings,
  access: {
    kind: 'http',
    secret: HuaweiSecret,
    secretVariables: [
      { accessKeyId: 'ACCESS_KEY_ID', secretAccessKey: 'SECRET_ACCESS_KEY' },
      { domainName: 'DOMAIN_NAME', userName: 'USER_NAME', password: 'PASSWORD' },
    ],
    baseUrl: ({ region, baseUrl }) => baseUrl ?? `https://scm.${region}.myhuaweicloud.com`,
    // No limit is published. This one is low enough for any gateway; a gateway with a lower limit answers with status
    // 429.
    rateLimits: [{ requests: 3, perMilliseconds: 1000 }],
    async open(account) {
      const { openHuawei } = await import('./huawei-provider.ts');
      return openHuawei(account);
    },
  },
  emptyAccountChecks: ['region', 'enterpriseProjectId', 'permissions'],
} as const satisfies ProviderDescriptor<typeof HuaweiSettings, typeof HuaweiSecret>;

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
