import type * as z from 'zod';
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
  Settings extends z.ZodType = z.ZodType,
  Secret extends z.ZodType = z.ZodType,
> {
  /** The name in keys, events and configuration: `digicert`. */
  readonly name: string;
  /** The name of the product: `DigiCert CertCentral`. */
  readonly title: string;
  /** The settings of an account, such as the region or the base URL. All of them are optional or have defaults. */
  readonly settings: Settings;
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
  /** Loads the module of the provider and opens an account. */
  open(account: OpenAccount<z.infer<Settings>, z.infer<Secret>>): Promise<CertificateProvider>;
}

export interface RateLimit {
  readonly requests: number;
  readonly perMilliseconds: number;
}

export interface OpenAccount<Settings, Secret> {
  /** The account's name in the configuration. */
  readonly account: string;
  readonly settings: Settings;
  readonly secret: Secret;
  readonly http: HttpClient;
  /** The same time as the timer of `http`. */
  readonly clock: Clock;
  /** Keeps the tokens of the account between runs. */
  readonly tokens: TokenCache;
}
