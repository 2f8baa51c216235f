import { readFileSync } from 'node:fs';
import type { Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { EVERY_CHANNEL, EVERYTHING, resourcesOf, stackWith, templatesOf } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const KEY_ARN = 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const OneOrMore = z.union([z.string().transform((value) => [value]), z.array(z.string())]);
const Statement = z.looseObject({ Action: OneOrMore, Resource: z.unknown() });
type Statement = z.infer<typeof Statement>;
const Policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
  Roles: z.tuple([z.object({ Ref: z.string() })]),
});
const KeyPolicy = z.object({
  KeyPolicy: z.object({ Statement: z.array(z.looseObject({ Principal: z.unknown() })) }),
});

/** The templates of a monitor with every channel, and of its nested stacks. */
function templatesWith(keyIn: (stack: Stack) => IKey, nestedStacks = false): Template[] {
  const { stack: created } = stackWith((stack) => ({
    ...EVERYTHING,
    notifications: EVERY_CHANNEL,
    encryptionKey: keyIn(stack),
    nestedStacks,
  }));
  return templatesOf(created);
}

const imported = (stack: Stack) => Key.fromKeyArn(stack, 'Key', KEY_ARN);
const own = (stack: Stack) => new Key(stack, 'Key');

/** Where each kind of resource names its key. */
const KEY_OF: Readonly<Record<string, z.ZodType>> = {
  'AWS::DynamoDB::GlobalTable': z
    .object({
      SSESpecification: z.object({ SSEEnabled: z.literal(true), SSEType: z.literal('KMS') }),
      Replicas: z.tuple([
        z.object({ SSESpecification: z.object({ KMSMasterKeyId: z.unknown() }) }),
      ]),
    })
    .transform(({ Replicas }) => Replicas[0].SSESpecification.KMSMasterKeyId),
  'AWS::SNS::Topic': z
    .object({ KmsMasterKeyId: z.unknown() })
    .transform((topic) => topic.KmsMasterKeyId),
  'AWS::SQS::Queue': z
    .object({ KmsMasterKeyId: z.unknown(), SqsManagedSseEnabled: z.literal(false) })
    .transform((queue) => queue.KmsMasterKeyId),
  'AWS::Logs::LogGroup': z.object({ KmsKeyId: z.unknown() }).transform((group) => group.KmsKeyId),
};

describe.each([
  ['in one stack', false],
  ['in nested stacks', true],
])('a monitor with an encryption key %s', (_, nestedStacks) => {
  const templates = templatesWith(imported, nestedStacks);

  test.each(Object.entries(KEY_OF))('uses it for every %s', (type, schema) => {
    const keys = templates.flatMap((one) => [...resourcesOf(one, type, schema).values()]);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys)).toEqual(new Set([KEY_ARN]));
  });

  test('has no key of its own', () => {
    for (const template of templates) template.resourceCountIs('AWS::KMS::Key', 0);
  });

  /** The statements of each role. */
  const roles = new Map<string, Statement[]>();
  for (const template of templates) {
    for (const { Roles, PolicyDocument } of resourcesOf(
      template,
      'AWS::IAM::Policy',
      Policy,
    ).values()) {
      const role = Roles[0].Ref;
      roles.set(role, [...(roles.get(role) ?? []), ...PolicyDocument.Statement]);
    }
  }
  // The schedule of the weekly summary has an inline policy.
  const inline = z.object({
    Policies: z
      .array(z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) }))
      .default([]),
  });
  for (const template of templates) {
    for (const [role, { Policies }] of resourcesOf(template, 'AWS::IAM::Role', inline)) {
      const statements = Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
      roles.set(role, [...(roles.get(role) ?? []), ...statements]);
    }
  }

  const usersOf = (actions: RegExp) =>
    [...roles].filter(([, statements]) =>
      statements.some(({ Action }) => Action.some((action) => actions.test(action))),
    );
  const allows = (statements: readonly Statement[], action: string, service: string) =>
    statements.some(
      (statement) =>
        statement.Resource === KEY_ARN &&
        statement.Action.includes(action) &&
        (statement['Condition'] === undefined ||
          JSON.stringify(statement['Condition']).includes(`"${service}.`)),
    );

  test.each([
    ['dynamodb', /^dynamodb:(Get|Batch|Query|Put|Update|Describe)/, ['kms:Decrypt'], 7],
    ['dynamodb', /^dynamodb:(Put|Update|Delete)/, ['kms:Encrypt', 'kms:GenerateDataKey'], 6],
    ['sqs', /^sqs:ReceiveMessage/, ['kms:Decrypt'], 6],
    ['sqs', /^sqs:SendMessage/, ['kms:Decrypt', 'kms:GenerateDataKey'], 3],
    ['sns', /^sns:Publish/, ['kms:Decrypt', 'kms:GenerateDataKey'], 4],
    ['secretsmanager', /^secretsmanager:GetSecretValue/, ['kms:Decrypt'], 5],
  ] as const)(
    'allows every role that uses %s by %s to use the key: %j',
    (service, actions, needed, atLeast) => {
      const users = usersOf(actions);
      expect(users.length).toBeGreaterThanOrEqual(atLeast);
      for (const [role, statements] of users) {
        for (const action of needed) {
          expect(allows(statements, action, service), `${role} ${action}`).toBe(true);
        }
      }
    },
  );
});

/** The statements for AWS services, with an AWS account and a region in place of references. */
function servicesIn(template: Template): unknown[] {
  const [policy] = [...resourcesOf(template, 'AWS::KMS::Key', KeyPolicy).values()];
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    const joined = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });
    const { success, data } = joined.safeParse(value);
    if (success) return data['Fn::Join'][1].map(resolve).join(data['Fn::Join'][0]);
    const reference = z.object({ Ref: z.string() }).safeParse(value).data?.Ref;
    if (reference === 'AWS::AccountId') return '111122223333';
    if (reference === 'AWS::Region') return 'eu-central-1';
    if (reference === 'AWS::Partition') return 'aws';
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, resolve(part)]));
  };
  return (policy?.KeyPolicy.Statement ?? [])
    .filter(({ Principal }) => z.object({ Service: z.unknown() }).safeParse(Principal).success)
    .map(resolve);
}

test('a key of the same app gets the statements for AWS services, without a reference to the monitor', () => {
  const [template = Template.fromString('{}')] = templatesWith(own);
  const statements = JSON.stringify(servicesIn(template));
  for (const service of ['cloudwatch', 'events', 'sns', 'logs.eu-central-1']) {
    expect(statements).toContain(`"Service":"${service}.amazonaws.com"`);
  }
  expect(statements).not.toContain('Monitor');
});

test('the documentation has the statements that the policy of an imported key needs', () => {
  const [template = Template.fromString('{}')] = templatesWith(own);
  const page = readFileSync('docs/how-to/large-deployments.md', 'utf8');
  const [, block = ''] = /```json\n(\[[\s\S]*?\])\n```/.exec(page) ?? [];
  expect(JSON.parse(block)).toEqual(servicesIn(template));
});
