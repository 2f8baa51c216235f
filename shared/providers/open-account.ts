import type * as z from 'zod/mini';
import { accountKey } from '../certificates/certificate.ts';
import type { AccountReference } from '../certificates/certificate.ts';
import { instantOf } from '../certificates/instant.ts';
import { listProblems } from '../runtime/environment.ts';
import { expectedValue } from '../runtime/expected-value.ts';
import type { ExchangeLimits, Exchanger } from './http/exchange.ts';
import type { HttpClient } from './http/http-client.ts';
import { openHttpClient } from './http/open-http-client.ts';
import type { OnWait } from './http/request-pacer.ts';
import { systemTimer } from './http/timer.ts';
import type { Timer } from './http/timer.ts';
import type { TokenCache } from './http/token-keeper.ts';
import { AwsCredentials } from './provider-descriptor.ts';
import type { OpenAccount, ProviderDescriptor } from './provider-descriptor.ts';
import type { CertificateProvider } from './provider.ts';
import { PROVIDERS } from './registry.ts';
import { stopAfterRefusal } from './stop-after-refusal.ts';

const MESSAGES = { error: expectedValue };

interface AccountToOpen extends AccountReference {
  /** The settings of the configuration, not parsed yet. */
  readonly settings: Readonly<Record<string, unknown>>;
  /**
   * The JSON document of the account's secret as text, or its fields. If the provider needs none: absent, or the AWS
   * credentials of a simulator.
   */
  readonly secret?: string | Readonly<Record<string, unknown>> | undefined;
}

export interface OpenAccountOptions {
  /** `traffic.pacing()` of the previous run. */
  readonly pacing?: string | undefined;
  /** Pass the same cache each time you open the account, so that it does not sign in each time. */
  readonly tokens?: TokenCache | undefined;
  readonly timer?: Timer;
  /**
   * The environment of the process. `openAccount` throws if it disables the verification of TLS certificates.
   * `AWS_REGION` is the region of providers that are AWS services.
   */
  readonly environment?: Environment | undefined;
  readonly limits?: Partial<ExchangeLimits>;
  /** Sends the requests. Default: undici. */
  readonly exchange?: Exchanger | undefined;
  readonly onWait?: OnWait | undefined;
  /** Default: all providers. */
  readonly providers?: Readonly<Record<string, ProviderDescriptor>>;
}

export interface OpenedAccount {
  readonly provider: CertificateProvider;
  readonly traffic: Pick<HttpClient, 'requests' | 'pacing'>;
}

/**
 * Opens an account: parses its settings and secret, and loads the module of its provider. Sends no request.
 *
 * @throws Error that names the path of every invalid setting and secret field, never a value; or that states that TLS
 * certificates are not verified.
 */
export async function openAccount(
  { provider, account, settings, secret }: AccountToOpen,
  options: OpenAccountOptions = {},
): Promise<OpenedAccount> {
  const { timer = systemTimer, environment = {}, providers = PROVIDERS } = options;
  const reference = { provider, account };
  const name = accountKey(reference);
  const descriptor = Object.values<ProviderDescriptor>(providers).find(
    ({ name }) => name === provider,
  );
  if (descriptor === undefined) {
    const known = Object.keys(providers).join(', ');
    throw new Error(
      `${name} cannot be opened: unknown provider "${provider}". The providers are ${known}`,
    );
  }
  const { access } = descriptor;
  const readSettings = descriptor.settings.safeParse(settings, MESSAGES);
  const readSecret =
    access.kind === 'http' ? access.secret.safeParse(parseSecret(secret), MESSAGES) : undefined;
  const problems = [
    ...problemsIn('settings', readSettings.error),
    ...problemsIn('secret', readSecret?.error),
  ];
  if (problems.length > 0) throw new Error(`${name} cannot be opened:\n${problems.join('\n')}`);
  const unchecked = uncheckedCertificates(environment);
  const baseUrl = access.kind === 'http' ? access.baseUrl(readSettings.data) : 'https:';
  // Without TLS, only simulators on the loopback interface are allowed.
  if (unchecked !== undefined && baseUrl.startsWith('https:')) {
    throw new Error(`${name} cannot be opened: ${unchecked}`);
  }
  const { rateLimits = [] } = access;
  const http = openHttpClient({ provider, baseUrl, rateLimits, ...options, timer });
  const opening: OpenAccount<unknown> = {
    account: reference,
    settings: readSettings.data,
    clock: () => instantOf(timer.now()),
    http,
    tokens: options.tokens ?? new Map(),
    region: environment['AWS_REGION'],
    credentials: access.kind === 'no-secret' ? AwsCredentials.safeParse(secret).data : undefined,
  };
  const opened =
    access.kind === 'http'
      ? await access.open({ ...opening, secret: readSecret?.data })
      : await access.open(opening);
  return { provider: stopAfterRefusal(opened), traffic: http };
}

function problemsIn(part: string, error: z.core.$ZodError | undefined): string[] {
  return error === undefined ? [] : [listProblems(error).replaceAll(/^ {2}/gm, `  ${part}, `)];
}

/** `undefined` if the text is not JSON: the schema then lists the missing fields. */
function parseSecret(secret: AccountToOpen['secret']): unknown {
  if (typeof secret !== 'string') return secret;
  try {
    return JSON.parse(secret);
  } catch {
    return undefined;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The problem and its solution if the environment disables the verification of TLS certificates; `undefined` otherwise.
 * @see https://nodejs.org/docs/latest-v24.x/api/cli.html#node_tls_reject_unauthorizedvalue
 */
export function uncheckedCertificates(environment: Environment): string | undefined {
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0') return undefined;
  return (
    'NODE_TLS_REJECT_UNAUTHORIZED=0 disables the verification of TLS certificates: an attacker in the network could read the API key. ' +
    'Remove that variable. For a proxy or a private CA, set NODE_EXTRA_CA_CERTS to the file with the CA certificate'
  );
}
