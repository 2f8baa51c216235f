import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Instant } from '../certificates/instant.ts';
import { MINUTE, plus } from '../certificates/instant.ts';
import type { Clock } from './clock.ts';
import { TransientError } from './transient-error.ts';
import type { SecretReader } from './secrets.ts';

/** How long a secret that was read is used again: what a rotation waits for at most. */
const KEPT_FOR = 5 * MINUTE;

/** Secrets of AWS Secrets Manager, kept in this instance for five minutes. A failed read is not kept. */
export function secretsManagerReader(client: SecretsManagerClient, clock: Clock): SecretReader {
  const kept = new Map<string, { readonly text: Promise<string>; readonly until: Instant }>();
  return {
    read(name) {
      const now = clock();
      const known = kept.get(name);
      if (known !== undefined && known.until > now) return known.text;
      const text = fetchSecret(client, name);
      const entry = { text, until: plus(now, KEPT_FOR) };
      kept.set(name, entry);
      text.catch(() => {
        if (kept.get(name) === entry) kept.delete(name);
      });
      return text;
    },
  };
}

async function fetchSecret(client: SecretsManagerClient, name: string): Promise<string> {
  let answer;
  try {
    answer = await client.send(new GetSecretValueCommand({ SecretId: name }));
  } catch (error) {
    throw unreadable(name, error);
  }
  if (answer.SecretString === undefined || answer.SecretString === '') {
    throw new Error(`The secret ${name} holds no text. Store its value as a plain string.`);
  }
  return answer.SecretString;
}

/** Says what to do by the error's name alone: its message is AWS's, and is not repeated. */
function unreadable(name: string, error: unknown): Error {
  const reason = error instanceof Error ? error.name : 'unknown error';
  const advice = ADVICE.get(reason);
  const said = `The secret ${name} cannot be read (${reason}).`;
  return advice === undefined
    ? new TransientError(`${said} See whether Secrets Manager can be reached.`)
    : new Error(`${said} ${advice}`);
}

/** What does not pass by itself. */
const ADVICE: ReadonlyMap<string, string> = new Map([
  ['ResourceNotFoundException', 'Create it, in the same region.'],
  [
    'AccessDeniedException',
    'See that this function may read it, and may use the key that it is encrypted with.',
  ],
  ['DecryptionFailure', 'See that this function may use the key that it is encrypted with.'],
  ['InvalidRequestException', 'See whether it is about to be deleted.'],
]);
