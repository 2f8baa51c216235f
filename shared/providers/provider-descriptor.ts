import * as z from 'zod/mini';
import type { AccountReference } from '../certificates/certificate.ts';
import type { DnsRecord } from '../certificates/validation.ts';
import type { Clock } from '../runtime/clock.ts';
import type { HttpClient } from './http/http-client.ts';
import type { TokenCache } from './http/token-keeper.ts';
import type { CertificateProvider } from './provider.ts';

/**
 * Everything the monitor must know about a provider without loading its module. Only declarations, because deployment,
 * configuration and documentation read it too.
 */
export interface ProviderDescriptor<
  Settings extends z.ZodMiniType = z.ZodMiniType,
  Secret extends z.ZodMiniType = z.ZodMiniType,
> {
  /** The name in keys, events and configuration: `digicert`. */
  readonly name: string;
  /** The name of the product: `DigiCert CertCentral`. */
  readonly title: string;
  /** The settings of an account, such as the region or the base URL. All of them are optional or have defaults. */
  readonly settings: Settings;
  /** How an account is read. Its secret, the grants of its function and the local run follow from it. */
  readonly access: HttpAccess<Settings, Secret> | AccessWithoutSecret<Settings>;
  /**
   * What to check if an account lists no certificates: the settings and permissions for which the provider returns an
   * empty list instead of an error, in the words of the configuration or of the provider's console.
   */
  readonly emptyAccountChecks: readonly string[];
  /**
   * The domains that identify the provider's CA in CAA records (RFC 8659, section 4.2). Absent if the provider sells
   * certificates of several CAs, because it is then unknown which CA a record must allow.
   */
  readonly caaDomains?: readonly string[];
  /** The records that the CA accepts instead of the one that a validation requests. */
  acceptedRecords?(record: DnsRecord): readonly DnsRecord[];
}

/** An HTTP API that needs credentials. They are in a secret of their own for each account. */
interface HttpAccess<
  Settings extends z.ZodMiniType = z.ZodMiniType,
  Secret extends z.ZodMiniType = z.ZodMiniType,
> {
  readonly kind: 'http';
  /** The JSON document in the account's secret. */
  readonly secret: Secret;
  /**
   * The environment variables that replace the secret store, by the end of their names: `{ apiKey: 'API_KEY' }` is
   * `DIGICERT_MAIN_API_KEY` for the account `main`. One entry per way to sign in, the preferred one first.
   */
  readonly secretVariables: readonly Readonly<Record<string, string>>[];
  /** The base URL of the API. */
  baseUrl(settings: z.infer<Settings>): string;
  /** The maximum number of requests in any window of `perMilliseconds`. */
  readonly rateLimits: readonly RateLimit[];
  /** Loads the module of the provider and opens an account. */
  open(account: HttpAccount<z.infer<Settings>, z.infer<Secret>>): Promise<CertificateProvider>;
}

/** Without credentials of its own: AWS APIs, which accept the role of the function, or servers that anyone can read. */
interface AccessWithoutSecret<Settings extends z.ZodMiniType = z.ZodMiniType> {
  readonly kind: 'no-secret';
  /** The permissions that the function of an account with these settings needs. */
  grants(settings: z.infer<Settings>): readonly Grant[];
  /** The maximum number of requests through `http` in any window of `perMilliseconds`. Default: no limit. */
  readonly rateLimits?: readonly RateLimit[];
  /** Loads the module of the provider and opens an account. */
  open(account: OpenAccount<z.infer<Settings>>): Promise<CertificateProvider>;
}

/** Allowed IAM actions, such as `acm:ListCertificates`, on resources: ARNs or `*`. */
export interface Grant {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

export interface RateLimit {
  readonly requests: number;
  readonly perMilliseconds: number;
}

export interface OpenAccount<Settings> {
  /** The provider's and the account's names in the configuration. */
  readonly account: AccountReference;
  readonly settings: Settings;
  /** The same time as the timer of `http`. */
  readonly clock: Clock;
  readonly http: HttpClient;
  /** Keeps the tokens of the account between runs. */
  readonly tokens: TokenCache;
  /** The AWS region of the environment. Without it, the AWS SDK finds one. */
  readonly region?: string | undefined;
  /** Replace the AWS credentials of the process, for simulators. */
  readonly credentials?: AwsCredentials | undefined;
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html */
export const AwsCredentials = z.object({ accessKeyId: z.string(), secretAccessKey: z.string() });
export type AwsCredentials = z.infer<typeof AwsCredentials>;

export interface HttpAccount<Settings, Secret> extends OpenAccount<Settings> {
  readonly secret: Secret;
}

/**
 * The environment variables that hold the secret of an account if there is no secret store: `[{ apiKey:
 * 'DIGICERT_MAIN_API_KEY' }]` for `digicert/main`. One entry per way to sign in; `[{}]` if the provider needs no secret.
 */
export function secretVariablesOf(
  access: ProviderDescriptor['access'],
  { provider, account }: AccountReference,
): readonly Readonly<Record<string, string>>[] {
  if (access.kind === 'no-secret') return [{}];
  const prefix = `${provider}_${account}`.toUpperCase().replaceAll('-', '_');
  return access.secretVariables.map((way) =>
    Object.fromEntries(Object.entries(way).map(([field, end]) => [field, `${prefix}_${end}`])),
  );
}
