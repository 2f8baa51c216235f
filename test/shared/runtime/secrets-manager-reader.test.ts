import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, plus } from '../../../shared/certificates/instant.ts';
import { secretsManagerReader } from '../../../shared/runtime/secrets-manager-reader.ts';
import { at } from '../../support/certificates.ts';

const START = at('2027-02-15');
const secretsManager = mockClient(SecretsManagerClient);
beforeEach(() => secretsManager.reset());

let now = START;
function reader() {
  now = START;
  return secretsManagerReader(new SecretsManagerClient({ region: 'eu-central-1' }), () => now);
}

const calls = () => secretsManager.commandCalls(GetSecretValueCommand).length;

describe('the secrets reader', () => {
  it('reads a secret once in five minutes, also for concurrent calls', async () => {
    secretsManager.on(GetSecretValueCommand).resolves({ SecretString: 'first' });
    const secrets = reader();
    expect(await Promise.all([secrets.read('a'), secrets.read('a')])).toEqual(['first', 'first']);
    now = plus(START, 5 * MINUTE - 1);
    expect(await secrets.read('a')).toBe('first');
    expect(calls()).toBe(1);
  });

  it('reads a secret again after five minutes, so that a rotated secret is used', async () => {
    secretsManager
      .on(GetSecretValueCommand)
      .resolvesOnce({ SecretString: 'first' })
      .resolves({ SecretString: 'second' });
    const secrets = reader();
    await secrets.read('a');
    now = plus(START, 5 * MINUTE);
    expect(await secrets.read('a')).toBe('second');
  });

  it('caches secrets by name', async () => {
    for (const name of ['a', 'b']) {
      secretsManager.on(GetSecretValueCommand, { SecretId: name }).resolves({ SecretString: name });
    }
    const secrets = reader();
    expect([await secrets.read('a'), await secrets.read('b')]).toEqual(['a', 'b']);
  });

  it('does not cache a failure', async () => {
    secretsManager
      .on(GetSecretValueCommand)
      .rejectsOnce(new Error('down'))
      .resolves({ SecretString: 'first' });
    const secrets = reader();
    await expect(secrets.read('a')).rejects.toThrow();
    expect(await secrets.read('a')).toBe('first');
  });
});

describe('the error of the secrets reader', () => {
  it.each([
    [
      new ResourceNotFoundException({ message: 'value was hunter2', $metadata: {} }),
      /a\/b cannot be read \(ResourceNotFoundException\)\. Create the secret a\/b in eu-central-1\.$/,
    ],
    [
      Object.assign(new Error('hunter2'), { name: 'AccessDeniedException' }),
      // For a missing secret, AWS authorizes the name without the random suffix, which no grant matches.
      /a\/b cannot be read \(AccessDeniedException\)\. If it does not exist yet, create the secret a\/b in eu-central-1: AWS gives the same answer for a missing secret\. If it exists, allow this function to read it/,
    ],
    [new Error('hunter2'), /a\/b cannot be read \(Error\)/],
  ])(
    'contains the name of the secret and nothing of the message from AWS (%#)',
    async (error, words) => {
      secretsManager.on(GetSecretValueCommand).rejects(error);
      const thrown: unknown = await reader()
        .read('a/b')
        .catch((one: unknown) => one);
      expect(thrown).toBeInstanceOf(Error);
      expect(String(thrown)).toMatch(words);
      expect(String(thrown)).not.toContain('hunter2');
      expect(thrown).not.toHaveProperty('cause');
    },
  );

  it.each([{ SecretString: '' }, { SecretBinary: new Uint8Array([1]) }])(
    'says that a secret without text holds no text (%#)',
    async (answer) => {
      secretsManager.on(GetSecretValueCommand).resolves(answer);
      await expect(reader().read('a')).rejects.toThrow('The secret a holds no text.');
    },
  );
});
