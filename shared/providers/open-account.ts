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
  /** As the configuration has them; read through the provider's own schema. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The JSON document of the account's secret as text, or its fields. */
  readonly secret: string | Readonly<Record<string, unknown>>;
}

export interface OpenAccountOptions {
  /** What the run before has left behind: `traffic.pacing()`. */
  readonly pacing?: string | undefined;
  /** Kept by whoever opens the account again and again, so that it signs in only once in a while. */
  readonly tokens?: TokenCache | undefined;
  readonly timer?: Timer;
  /** The process's own: it may tell Node.js not to check TLS certificates, and is refused then. */
  readonly environment?: Environment | undefined;
  readonly limits?: Partial<ExchangeLimits>;
  /** How requests are sent. Default: by undici. */
  readonly exchange?: Exchanger | undefined;
  readonly onWait?: OnWait | undefined;
}

export interface OpenedAccount {
  readonly provider: CertificateProvider;
  readonly traffic: Pick<HttpClient, 'requests' | 'pacing'>;
}

/**
 * Opens an account: reads its settings and secret, and loads its provider's room. Asks nothing of the provider.
 *
 * @throws Error that names everything wrong with settings and secret at once, by path and never by value; or says that
 * TLS certificates are not checked.
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
    throw new Error(`${name} cannot be opened: unknown provider "${provider}". The providers are ${known}`);
  }
  const read = readBoth(descriptor, settings, secret);
  if ('problems' in read) throw new Error(`${name} cannot be opened:\n${read.problems}`);
  const baseUrl = descriptor.baseUrl(read.settings);
  const unchecked = uncheckedCertificates(environment);
  // Without TLS there are only simulators, on the loopback interface.
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

/** What is not JSON is no document: the schema says which fields are missing. */
function parseSecret(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
