import { accountKey } from '../../../../shared/certificates/certificate.ts';
import { openAccount } from '../../../../shared/providers/open-account.ts';
import type { Environment } from '../../../../shared/providers/open-account.ts';
import { ProviderError } from '../../../../shared/providers/provider-error.ts';
import type { CertificateProvider, ProviderRun } from '../../../../shared/providers/provider.ts';
import { findProvider } from '../../../../shared/providers/registry.ts';
import { isObject } from '../../../../shared/providers/wire/values.ts';
import { systemTimer } from '../../../../shared/providers/http/timer.ts';
import type { SyncedAccount } from '../../../../shared/tracking/sync/synced-account.ts';
import { REPOSITORY_URL } from '../../../deploy/documentation.ts';
import { notChecked, ok, problem, splitAdvice, warning } from '../finding.ts';
import type { Check, Outcome } from '../finding.ts';

/** The JSON document of a secret as text, or its fields; no fields if the provider needs no secret. */
type Secret = string | Readonly<Record<string, string>>;

/** Milliseconds for the retries of a request. */
const TIME_LIMIT = 12_000;

/**
 * Checks with a few small requests whether a key is accepted, and which permissions it has.
 *
 * @param readSecret returns `undefined` if the secret does not exist, which another check reports.
 */
export function checkKey(
  account: SyncedAccount,
  readSecret: () => Promise<Secret | undefined>,
  environment: Environment,
): Check {
  return {
    name: 'key',
    subject: accountKey(account),
    needs: ['secretsmanager:GetSecretValue'],
    async run(signal) {
      const secret = await readSecret();
      return secret === undefined ? [] : [await tryKey(account, secret, environment, signal)];
    },
  };
}

/** Tries the key of one provider account. The outcome contains no part of the secret. */
export async function tryKey(
  { provider, account, settings }: Pick<SyncedAccount, 'provider' | 'account' | 'settings'>,
  secret: Secret,
  environment: Environment,
  signal: AbortSignal,
): Promise<Outcome> {
  if (typeof secret === 'string' && !isDocument(secret)) {
    return problem(
      'The secret is not a JSON document',
      `Store ${secretForms(provider)} in the secret, as plain text`,
    );
  }
  let opened;
  try {
    opened = await openAccount({ provider, account, settings, secret }, { environment });
  } catch (error) {
    const text = error instanceof Error ? error.message : 'The account cannot be opened';
    return problem(
      text.replaceAll(/\s*\n\s*/g, ' '),
      `Correct the secret or the settings: ${REPOSITORY_URL}/blob/main/shared/providers/${provider}/README.md describes both`,
    );
  }
  const run = { signal, deadline: systemTimer.now() + TIME_LIMIT };
  try {
    return await access(opened.provider, run);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const needsKey = findProvider(provider)?.access.kind !== 'no-secret';
    return needsKey ? describeFailure(error) : describeOwnFailure(error);
  }
}

function isDocument(text: string): boolean {
  try {
    return isObject(JSON.parse(text));
  } catch {
    return false;
  }
}

/** `{ "apiKey": "…" }`, for each way to sign in. */
function secretForms(provider: string): string {
  const access = findProvider(provider)?.access;
  const ways = access?.kind === 'http' ? access.secretVariables : [];
  return ways
    .map((fields) => Object.keys(fields).map((field) => `"${field}": "…"`))
    .map((fields) => `{ ${fields.join(', ')} }`)
    .join(' or ');
}

async function access(provider: CertificateProvider, run: ProviderRun): Promise<Outcome> {
  if (provider.checkAccess === undefined) {
    await provider.list(undefined, run);
    return ok('The account can be listed. It needs no key');
  }
  const { writes, message, action } = await provider.checkAccess(run);
  if (action === undefined) return ok(message);
  return writes === 'not-stated' ? notChecked(message, action) : warning(message, action);
}

/** Without a key, this check uses the credentials of this machine, and the function its own role. */
function describeOwnFailure(error: ProviderError): Outcome {
  if (error.kind !== 'authentication' && error.kind !== 'forbidden') return describeFailure(error);
  const [message, action] = splitAdvice(error.message, 'Run the command again');
  return notChecked(
    `${message}. This check uses your credentials, the deployed function uses its own role`,
    `${action}. The result of the last sync shows what the function may do`,
  );
}

function describeFailure(error: ProviderError): Outcome {
  const [message, action] = splitAdvice(error.message, 'Run the command again');
  switch (error.kind) {
    case 'rate-limited':
      return notChecked(
        message,
        'Run the command again later. If it happens often, find out which other program uses the same account',
      );
    case 'unavailable':
      return problem(
        message,
        'Check whether this machine can reach the provider (proxy, firewall), and the status page of the provider',
      );
    default:
      return problem(message, action);
  }
}
