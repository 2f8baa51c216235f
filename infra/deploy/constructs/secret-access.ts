import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';

/**
 * Lets a function read the one secret of that name, which need not exist yet.
 *
 * Secrets Manager ends every ARN with six characters of its own; the six question marks stand for exactly
 * those, so that no secret with a longer name is meant.
 */
export function grantSecret(reader: IFunction, secretName: string): void {
  const arn = Stack.of(reader).formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: `${secretName}-??????`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  reader.addToRolePolicy(
    new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [arn] }),
  );
}
