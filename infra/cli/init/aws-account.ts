import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Monitor } from '../../deploy/config/monitor.ts';
import { CannotOperate } from '../deployment.ts';

/** Where secrets are stored and the stack is deployed. */
interface AwsAccount {
  readonly id: string;
  readonly region: string;
}

/**
 * The AWS account of the credentials, and the region.
 *
 * @throws CannotOperate if the configuration names another AWS account; the errors of AWS.
 */
export async function findAwsAccount({
  deployment,
}: Pick<Monitor, 'deployment'>): Promise<AwsAccount> {
  const client = new STSClient(
    deployment.region === undefined ? {} : { region: deployment.region },
  );
  const [{ Account: id = '' }, region] = await Promise.all([
    client.send(new GetCallerIdentityCommand({})),
    client.config.region(),
  ]);
  const { awsAccount = id } = deployment;
  if (awsAccount === id) return { id, region };
  throw new CannotOperate(
    `These credentials are for the AWS account ${id}, and the configuration names ${awsAccount}. Set AWS_PROFILE, or change deployment.awsAccount.`,
  );
}

/** Whether `cdk bootstrap` has prepared the region. Running it again could undo a customized bootstrap stack. */
export async function isBootstrapped(region: string): Promise<boolean> {
  const client = new CloudFormationClient({ region });
  try {
    await client.send(new DescribeStacksCommand({ StackName: 'CDKToolkit' }));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError') return false;
    throw error;
  }
}
