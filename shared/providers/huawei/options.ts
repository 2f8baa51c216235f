/** Settings of a Huawei Cloud account in the configuration. */
export interface HuaweiOptions {
  /**
   * The site: `ap-southeast-1` is the international site, `cn-north-4` is mainland China.
   * @default 'ap-southeast-1'
   */
  readonly region?: 'ap-southeast-1' | 'cn-north-4' | 'my-kualalumpur-1' | undefined;
  /**
   * Replaces the SCM address of the region.
   * @default - the address of the region
   */
  readonly baseUrl?: string | undefined;
  /**
   * Replaces the IAM address of the region. IAM issues a token for a user name and a password.
   * @default - the address of the region
   */
  readonly iamUrl?: string | undefined;
  /**
   * The scope of a token. SCM is a global service, for which `domain` is intended.
   * @default 'domain'
   */
  readonly scope?: 'domain' | 'project' | undefined;
  /**
   * The id of the account (IAM calls it a domain), if its name is not sufficient.
   * @default - the name in the secret identifies the account
   */
  readonly domainId?: string | undefined;
  /**
   * The id of the project, with `scope: 'project'`.
   * @default - the project that is named like the region
   */
  readonly projectId?: string | undefined;
  /**
   * One enterprise project only: a UUID, `0` for the default project, or `all`.
   * @default 'all'
   */
  readonly enterpriseProjectId?: string | undefined;
  /**
   * Leaves out certificates that other accounts share with this one.
   * @default false
   */
  readonly ownedBySelf?: boolean | undefined;
  /**
   * The time zone of the times that SCM reports, because they do not state one: a name or an offset.
   * @default '+08:00'
   */
  readonly apiTimeZone?: string | undefined;
}
