import type * as z from 'zod';
import type { DnsRecord } from '../certificates/validation.ts';
import type { Clock } from '../runtime/clock.ts';
import type { HttpClient } from './http/http-client.ts';
import type { TokenCache } from './http/token-keeper.ts';
import type { CertificateProvider } from './provider.ts';

/**
 * Everything the rest of the system needs to know of a provider without loading it. Pure: deployment,
 * configuration and documentation read it too.
 */
export interface ProviderDescriptor<
  Settings extends z.ZodType = z.ZodType,
  Secret extends z.ZodType = z.ZodType,
> {
  /** The word in keys, events and configuration: `digicert`. */
  readonly name: string;
  /** The vendor's name for people: `DigiCert CertCentral`. */
  readonly title: string;
  /** What an account says besides its secret: region, base URL. All of it optional or with defaults. */
  readonly settings: Settings;
  /** The JSON document in the account's secret. */
  readonly secret: Secret;
  /**
   * Which environment variable holds which field of the secret where there is no secret store, by the end
   * of its name: `{ apiKey: 'API_KEY' }` is `DIGICERT_MAIN_API_KEY` for the account `main`. One entry for each
   * way to sign in, the one to prefer first.
   */
  readonly secretVariables: readonly Readonly<Record<string, string>>[];
  /** The address that requests go to. */
  baseUrl(settings: z.infer<Settings>): string;
  /** Requests that may be made, in any window of so many milliseconds. */
  readonly rateLimits: readonly RateLimit[];
  /**
   * What to check when an account lists no certificates: the settings and permissions with which the provider answers an
   * empty list instead of an error. In the words of the configuration or of the provider's console.
   */
  readonly emptyAccountChecks: readonly string[];
  /**
   * The domains by which CAA records name its authority (RFC 8659, section 4.2). Absent where it sells
   * certificates of several authorities, so that nobody can say whom a record lets issue.
   */
  readonly caaDomains?: readonly string[];
  /** The records that the authority accepts in place of the one that a validation asks for. */
  acceptedRecords?(record: DnsRecord): readonly DnsRecord[];
  /** Loads the room behind it and opens an account. */
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
  /** By the same time as everything that waits in `http`. */
  readonly clock: Clock;
  /** What the account's tokens are kept in from run to run. */
  readonly tokens: TokenCache;
}
