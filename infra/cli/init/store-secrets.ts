import {
  CreateSecretCommand,
  DescribeSecretCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CannotOperate } from '../deployment.ts';

/** Whether a secret exists, without reading its content. @throws CannotOperate if it is being deleted. */
export async function secretExists(client: SecretsManagerClient, name: string): Promise<boolean> {
  try {
    const { DeletedDate } = await client.send(new DescribeSecretCommand({ SecretId: name }));
    if (DeletedDate === undefined) return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return false;
    throw error;
  }
  throw new CannotOperate(
    `The secret ${name} is scheduled for deletion. Restore it: aws secretsmanager restore-secret --secret-id ${name}`,
  );
}

/** Creates the secret, or adds a version to it, which the monitor uses from the next poll on. */
export async function storeSecret(
  client: SecretsManagerClient,
  name: string,
  { content, exists }: { readonly content: string; readonly exists: boolean },
): Promise<void> {
  if (exists) {
    await client.send(new PutSecretValueCommand({ SecretId: name, SecretString: content }));
    return;
  }
  const Description = 'Credentials for cert-expiry-monitor';
  await client.send(new CreateSecretCommand({ Name: name, SecretString: content, Description }));
}
