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

describe('a secret', () => {
  it('is read once in five minutes, also when many ask at the same time', async () => {
    secretsManager.on(GetSecretValueCommand).resolves({ SecretString: 'first' });
    const secrets = reader();
    expect(await Promise.all([secrets.read('a'), secrets.read('a')])).toEqual(['first', 'first']);
    now = plus(START, 5 * MINUTE - 1);
    expect(await secrets.read('a')).toBe('first');
    expect(calls()).toBe(1);
  });

  it('is read anew after that, so that a rotated one is seen', async () => {
    secretsManager
      .on(GetSecretValueCommand)
      .resolvesOnce({ SecretString: 'first' })
      .resolves({ SecretString: 'second' });
    const secrets = reader();
    await secrets.read('a');
    now = plus(START, 5 * MINUTE);
    expect(await secrets.read('a')).toBe('second');
  });

  it('is not mistaken for another', async () => {
    for (const name of ['a', 'b']) {
      secretsManager.on(GetSecretValueCommand, { SecretId: name }).resolves({ SecretString: name });
    }
    const secrets = reader();
    expect([await secrets.read('a'), await secrets.read('b')]).toEqual(['a', 'b']);
  });

  it('is asked for again after a failure', async () => {
    secretsManager
      .on(GetSecretValueCommand)
      .rejectsOnce(new Error('down'))
      .resolves({ SecretString: 'first' });
    const secrets = reader();
    await expect(secrets.read('a')).rejects.toThrow();
    expect(await secrets.read('a')).toBe('first');
  });
});

describe('a secret that cannot be read', () => {
  it.each([
    [
      new ResourceNotFoundException({ message: 'value was hunter2', $metadata: {} }),
      /a\/b cannot be read \(ResourceNotFoundException\)\. Create the secret a\/b in eu-central-1\.$/,
    ],
    [
      Object.assign(new Error('hunter2'), { name: 'AccessDeniedException' }),
      // AWS authorizes a missing secret by its bare name, which no grant matches.
      /a\/b cannot be read \(AccessDeniedException\)\. If it does not exist yet, create the secret a\/b in eu-central-1: AWS gives the same answer for a missing secret\. If it exists, allow this function to read it/,
    ],
    [new Error('hunter2'), /a\/b cannot be read \(Error\)/],
  ])('is named, and its content is not (%#)', async (error, words) => {
    secretsManager.on(GetSecretValueCommand).rejects(error);
    const thrown: unknown = await reader()
      .read('a/b')
      .catch((one: unknown) => one);
    expect(thrown).toBeInstanceOf(Error);
    expect(String(thrown)).toMatch(words);
    expect(String(thrown)).not.toContain('hunter2');
    expect(thrown).not.toHaveProperty('cause');
  });

  it.each([{ SecretString: '' }, { SecretBinary: new Uint8Array([1]) }])(
    'holds no text (%#)',
    async (answer) => {
      secretsManager.on(GetSecretValueCommand).resolves(answer);
      await expect(reader().read('a')).rejects.toThrow('The secret a holds no text.');
    },
  );
});
