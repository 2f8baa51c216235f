import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { grantKey } from './encryption-key.ts';

/**
 * Allows a function to read the secret with this name, which does not need to exist yet.
 *
 * Secrets Manager adds a hyphen and six random characters to every ARN. The six question marks match exactly these, so
 * that a secret with a longer name does not match.
 *
 * @param encryptionKey the secret may be encrypted with it.
 */
export function grantSecret(
  reader: IFunction,
  secretName: string,
  encryptionKey: IKey | undefined,
): void {
  const arn = Stack.of(reader).formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: `${secretName}-??????`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  reader.addToRolePolicy(
    new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [arn] }),
  );
  grantKey(reader, encryptionKey, 'secretsmanager');
}
