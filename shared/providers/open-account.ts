import { accountKey } from '../certificates/certificate.ts';
import type { AccountReference } from '../certificates/certificate.ts';
import { instantOf } from '../certificates/instant.ts';
import { listProblems } from '../runtime/environment.ts';
import { uncheckedCertificates } from './http/certificate-checks.ts';
import type { Environment } from './http/certificate-checks.ts';
import type { ExchangeLimits, Exchanger } from './http/exchange.ts';
import type { HttpClient } from './http/http-client.ts';
import { openHttpClient } from './http/open-http-client.ts';
import type { OnWait } from './http/request-wait.ts';
import type { TokenCache } from './http/token-keeper.ts';
import { systemTimer } from './http/timer.ts';
import type { Timer } from './http/timer.ts';
import type { CertificateProvider } from './provider.ts';
import type { ProviderDescriptor } from './provider-descriptor.ts';
import { PROVIDERS, findProvider } from './registry.ts';
import { stopAfterRefusal } from './stop-after-refusal.ts';

export interface AccountToOpen extends AccountReference {
  /** The settings of the configuration, not parsed yet. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The JSON document of the account's secret as text, or its fields. */
  readonly secret: string | Readonly<Record<string, unknown>>;
}

export interface OpenAccountOptions {
  /** `traffic.pacing()` of the previous run. */
  readonly pacing?: string | undefined;
  /** Pass the same cache each time you open the account, so that it does not sign in each time. */
  readonly tokens?: TokenCache | undefined;
  readonly timer?: Timer;
  /** The environment of the process. `openAccount` throws if it disables the verification of TLS certificates. */
  readonly environment?: Environment | undefined;
  readonly limits?: Partial<ExchangeLimits>;
  /** Sends the requests. Default: undici. */
  readonly exchange?: Exchanger | undefined;
  readonly onWait?: OnWait | undefined;
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
  {
    pacing,
    tokens = new Map(),
    timer = systemTimer,
    limits = {},
    exchange,
    onWait,
    environment = {},
  }: OpenAccountOptions = {},
): Promise<OpenedAccount> {
  const name = accountKey({ provider, account });
  const descriptor = findProvider(provider);
  if (descriptor === undefined) {
    const known = Object.keys(PROVIDERS).join(', ');
    throw new Error(
      `${name} cannot be opened: unknown provider "${provider}". The providers are ${known}`,
    );
  }
  const read = readBoth(descriptor, settings, secret);
  if ('problems' in read) throw new Error(`${name} cannot be opened:\n${read.problems}`);
  const baseUrl = descriptor.baseUrl(read.settings);
  const unchecked = uncheckedCertificates(environment);
  // Without TLS, only simulators on the loopback interface are allowed.
  if (unchecked !== undefined && baseUrl.startsWith('https:')) {
    throw new Error(`${name} cannot be opened: ${unchecked}`);
  }
  const http = openHttpClient({
    provider,
    baseUrl,
    rateLimits: descriptor.rateLimits,
    timer,
    pacing,
    limits,
    exchange,
    onWait,
  });
  const clock = () => instantOf(timer.now());
  const opened = await descriptor.open({ account, ...read, http, clock, tokens });
  return { provider: stopAfterRefusal(opened), traffic: http };
}

function readBoth(
  descriptor: ProviderDescriptor,
  settings: AccountToOpen['settings'],
  secret: AccountToOpen['secret'],
): { settings: unknown; secret: unknown } | { problems: string } {
  const readSettings = descriptor.settings.safeParse(settings);
  const readSecret = descriptor.secret.safeParse(
    typeof secret === 'string' ? parseSecret(secret) : secret,
  );
  if (readSettings.success && readSecret.success) {
    return { settings: readSettings.data, secret: readSecret.data };
  }
  const problems = [
    { of: 'settings', error: readSettings.error },
    { of: 'secret', error: readSecret.error },
  ].flatMap(({ of, error }) =>
    error === undefined ? [] : listProblems(error).replaceAll(/^ {2}/gm, `  ${of}, `),
  );
  return { problems: problems.join('\n') };
}

/** `undefined` if the text is not JSON: the schema then lists the missing fields. */
function parseSecret(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
