import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { SchedulerClient } from '@aws-sdk/client-scheduler';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoDBClient } from '../../../../shared/runtime/dynamodb/client.ts';

/** The AWS services that describe a deployed monitor. Only requests that read are sent. */
export interface AwsClients {
  readonly cloudFormation: CloudFormationClient;
  readonly cloudWatch: CloudWatchClient;
  readonly dynamoDb: DynamoDBClient;
  readonly events: EventBridgeClient;
  readonly lambda: LambdaClient;
  readonly scheduler: SchedulerClient;
  readonly secrets: SecretsManagerClient;
  readonly sns: SNSClient;
  readonly sqs: SQSClient;
}

/** Milliseconds. Shorter than the time limit of a check, so that its finding names the cause. */
const TIMEOUTS = { connectionTimeout: 5_000, requestTimeout: 10_000, throwOnRequestTimeout: true };

/** Loads the clients, which takes a moment, and creates one of each. */
export async function openClients(region: string): Promise<AwsClients> {
  const [cloudFormation, cloudWatch, events, lambda, scheduler, secrets, sns, sqs] =
    await Promise.all([
      import('@aws-sdk/client-cloudformation'),
      import('@aws-sdk/client-cloudwatch'),
      import('@aws-sdk/client-eventbridge'),
      import('@aws-sdk/client-lambda'),
      import('@aws-sdk/client-scheduler'),
      import('@aws-sdk/client-secrets-manager'),
      import('@aws-sdk/client-sns'),
      import('@aws-sdk/client-sqs'),
    ]);
  const options = { region, requestHandler: TIMEOUTS };
  return {
    cloudFormation: new cloudFormation.CloudFormationClient(options),
    cloudWatch: new cloudWatch.CloudWatchClient(options),
    dynamoDb: dynamoDBClient(options),
    events: new events.EventBridgeClient(options),
    lambda: new lambda.LambdaClient(options),
    scheduler: new scheduler.SchedulerClient(options),
    secrets: new secrets.SecretsManagerClient(options),
    sns: new sns.SNSClient(options),
    sqs: new sqs.SQSClient(options),
  };
}
