import * as z from 'zod';
import { BaseUrl } from '../http/base-url.ts';
import type { CertificateProvider } from '../provider.ts';
import type { OpenAccount, ProviderDescriptor } from '../provider-descriptor.ts';
import { HuaweiSecret } from './secret.ts';

const REGIONS = ['ap-southeast-1', 'cn-north-4', 'my-kualalumpur-1'] as const;

const Id = z.string().regex(/^[\w-]{1,64}$/, 'must be an id: letters, digits, - and _');

const HuaweiSettings = z.strictObject({
  /** The site: `ap-southeast-1` is the international one, `cn-north-4` the one of mainland China. */
  region: z.enum(REGIONS).default('ap-southeast-1'),
  /** Another address of SCM, in place of the region's. */
  baseUrl: BaseUrl.optional(),
  /** Another address of IAM, which gives a token for a user's password. */
  iamUrl: BaseUrl.optional(),
  /** What a user's token is for. SCM is a global service, which is what `domain` is meant for. */
  scope: z.enum(['domain', 'project']).default('domain'),
  /** The id of the account (IAM calls it a domain), where its name is not enough. */
  domainId: Id.optional(),
  /** With `scope: 'project'`; without it, the project that is named like the region. */
  projectId: Id.optional(),
  /** One enterprise project alone, `0` being the default one. */
  enterpriseProjectId: z
    .string()
    .regex(/^(all|0|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, 'must be all, 0 or a UUID')
    .default('all'),
  /** Leaves out what other accounts share with this one. */
  ownedBySelf: z.boolean().default(false),
  /** Where SCM's clocks are: its times state no zone. A name or an offset. */
  apiTimeZone: z
    .string()
    .refine(isTimeZone, 'must be the name of a time zone, or an offset such as +08:00')
    .default('+08:00'),
});
export type HuaweiSettings = z.infer<typeof HuaweiSettings>;

export type HuaweiAccount = OpenAccount<HuaweiSettings, HuaweiSecret>;

/** Huawei Cloud SSL Certificate Manager, a part of Cloud Certificate Manager (CCM). */
export const huawei = {
  name: 'huawei',
  title: 'Huawei Cloud SCM',
  settings: HuaweiSettings,
  secret: HuaweiSecret,
  secretVariables: [
    { accessKeyId: 'ACCESS_KEY_ID', secretAccessKey: 'SECRET_ACCESS_KEY' },
    { domainName: 'DOMAIN_NAME', userName: 'USER_NAME', password: 'PASSWORD' },
  ],
  baseUrl: ({ region, baseUrl }) => baseUrl ?? `https://scm.${region}.myhuaweicloud.com`,
  // None is published. This is slow enough for any gateway, and one that minds says so with status 429.
  rateLimits: [{ requests: 3, perMilliseconds: 1000 }],
  emptyAccountChecks: ['region', 'enterpriseProjectId', 'permissions'],
  async open(account): Promise<CertificateProvider> {
    const { openHuawei } = await import('./huawei-provider.ts');
    return openHuawei(account);
  },
} as const satisfies ProviderDescriptor<typeof HuaweiSettings, typeof HuaweiSecret>;

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
