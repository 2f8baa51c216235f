import { Aws, Stack } from 'aws-cdk-lib';
import { CfnGlobalTable } from 'aws-cdk-lib/aws-dynamodb';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IGrantable, PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { IConstruct } from 'constructs';

/** The statements that the key policy of `encryptionKey` needs, by the AWS service. `docs/how-to/large-deployments.md` has them too. */
const SERVICES: Readonly<Record<string, Pick<PolicyStatementProps, 'actions' | 'conditions'>>> = {
  /** Alarms publish to the topic. */
  'cloudwatch.amazonaws.com': {
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  },
  /** Rules send to queues. */
  'events.amazonaws.com': {
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  },
  /** The topic sends to queues. */
  'sns.amazonaws.com': {
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    conditions: {
      ArnLike: {
        'aws:SourceArn': `arn:${Aws.PARTITION}:sns:${Aws.REGION}:${Aws.ACCOUNT_ID}:*`,
      },
    },
  },
  /** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
  [`logs.${Aws.REGION}.amazonaws.com`]: {
    actions: [
      'kms:Encrypt*',
      'kms:Decrypt*',
      'kms:ReEncrypt*',
      'kms:GenerateDataKey*',
      'kms:Describe*',
    ],
    conditions: {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:*`,
      },
    },
  },
};

/**
 * Allows the AWS services of a monitor to use a key. An imported key has no policy that the app can change: its owner adds
 * the statements.
 *
 * The statements name no resource of the monitor: with the key in the same stack, each would depend on the other.
 */
export function allowServices(key: IKey): void {
  for (const [service, statement] of Object.entries(SERVICES)) {
    key.addToResourcePolicy(
      new PolicyStatement({
        ...statement,
        principals: [new ServicePrincipal(service)],
        resources: ['*'],
      }),
    );
  }
}

/**
 * Encrypts a queue with the key, or without one with the key that Amazon SQS owns. Not by the props of the queue: the AWS CDK
 * would add statements to the key policy that name topics and rules, which depend on the key themselves.
 */
export function encryptQueue(queue: Queue, key: IKey | undefined): void {
  const { defaultChild: resource } = queue.node;
  if (!(resource instanceof CfnQueue)) throw new Error(`${queue.node.path} has no resource.`);
  resource.sqsManagedSseEnabled = key === undefined;
  if (key !== undefined) resource.kmsMasterKeyId = key.keyArn;
}

/**
 * Encrypts a table with the key. Not by the props of the table: the AWS CDK supports this only in stacks with a fixed
 * region.
 */
export function encryptTable(table: TableV2, key: IKey | undefined): void {
  if (key === undefined) return;
  const { defaultChild: resource } = table.node;
  if (!(resource instanceof CfnGlobalTable)) throw new Error(`${table.node.path} has no resource.`);
  resource.sseSpecification = { sseEnabled: true, sseType: 'KMS' };
  resource.addPropertyOverride('Replicas.0.SSESpecification.KMSMasterKeyId', key.keyArn);
}

/** What a principal does with encrypted data, by the service that encrypts it. */
const ACTIONS = {
  dynamodb: [
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ],
  secretsmanager: ['kms:Decrypt'],
  sns: ['kms:Decrypt', 'kms:GenerateDataKey'],
  sqs: ['kms:Decrypt', 'kms:GenerateDataKey'],
} as const;

/** Allows a function or a role to use the key for data of one AWS service; does nothing without a key. */
export function grantKey(
  user: IGrantable & IConstruct,
  key: IKey | undefined,
  service: keyof typeof ACTIONS,
): void {
  if (key === undefined) return;
  user.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: [...ACTIONS[service]],
      resources: [key.keyArn],
      conditions: {
        StringEquals: { 'kms:ViaService': `${service}.${Stack.of(user).region}.amazonaws.com` },
      },
    }),
  );
}
