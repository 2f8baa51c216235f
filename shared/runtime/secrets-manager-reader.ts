import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Instant } from '../certificates/instant.ts';
import { MINUTE, plus } from '../certificates/instant.ts';
import type { Clock } from './clock.ts';
import { TransientError } from './transient-error.ts';
import type { SecretReader } from './secrets.ts';

/** How long a secret is cached. After a rotation, the old value is used for at most this time. */
const KEPT_FOR = 5 * MINUTE;

/** Reads secrets from AWS Secrets Manager and caches them in memory for five minutes. Failures are not cached. */
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
    throw await unreadable(client, name, error);
  }
  if (answer.SecretString === undefined || answer.SecretString === '') {
    throw new Error(`The secret ${name} holds no text. Store its value as a plain string.`);
  }
  return answer.SecretString;
}

/** The advice depends only on the name of the error. The message from AWS is not repeated. */
async function unreadable(client: SecretsManagerClient, name: string, error: unknown) {
  const reason = error instanceof Error ? error.name : 'unknown error';
  const text = `The secret ${name} cannot be read (${reason}).`;
  const advice = ADVICE.get(reason);
  if (advice === undefined) {
    return new TransientError(`${text} Check whether Secrets Manager can be reached.`);
  }
  return new Error(`${text} ${advice(`${name} in ${await client.config.region()}`)}`);
}

/**
 Advice for permanent errors. A missing secret causes `AccessDeniedException`: IAM authorizes it
 * by its bare name, and the grant is for its ARN, which ends with six more characters.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html
 */
const ADVICE: ReadonlyMap<string, (secret: string) => string> = new Map([
  ['ResourceNotFoundException', (secret: string) => `Create the secret ${secret}.`],
  [
    'AccessDeniedException',
    (secret: string) =>
      `If it does not exist yet, create the secret ${secret}: AWS gives the same answer for a missing secret. If it exists, allow this function to read it and to use the key that encrypts it.`,
  ],
  ['DecryptionFailure', () => 'Allow this function to use the key that encrypts it.'],
  ['InvalidRequestException', () => 'Check whether it is scheduled for deletion.'],
]);
