import { DescribeSecretCommand, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { documentUrl } from '../../../deploy/documentation.ts';
import { ok, problem } from '../finding.ts';
import type { Check } from '../finding.ts';

/** A secret exists in Secrets Manager and is not being deleted. Its content is checked with the key or the channel. */
export function checkSecret(client: SecretsManagerClient, name: string, subject: string): Check {
  return {
    name: 'secret',
    subject,
    needs: ['secretsmanager:DescribeSecret'],
    async run(abortSignal) {
      try {
        const { DeletedDate } = await client.send(new DescribeSecretCommand({ SecretId: name }), {
          abortSignal,
        });
        return [
          DeletedDate === undefined
            ? ok(`The secret ${name} exists`)
            : problem(
                `The secret ${name} is scheduled for deletion`,
                `Restore it: aws secretsmanager restore-secret --secret-id ${name}`,
              ),
        ];
      } catch (error) {
        if (!(error instanceof Error && error.name === 'ResourceNotFoundException')) throw error;
        return [
          problem(
            `The secret ${name} does not exist`,
            `Create it in the region of the stack: ${documentUrl('how-to/deploy.md', '2. Put the keys into Secrets Manager')}`,
          ),
        ];
      }
    },
  };
}

/**
 * The text of a secret, which is never printed; `undefined` if it does not exist or is being deleted.
 *
 * @throws the other errors of AWS.
 */
export async function readSecretText(
  client: SecretsManagerClient,
  name: string,
): Promise<string | undefined> {
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    return SecretString ?? '';
  } catch (error) {
    const missing = /^(ResourceNotFoundException|InvalidRequestException)$/;
    if (error instanceof Error && missing.test(error.name)) return undefined;
    throw error;
  }
}
