import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { EVERYTHING, notificationsWithout, resourcesOf, synthesise } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const OneOrMore = z.union([z.string().transform((value) => [value]), z.array(z.string())]);
const Statement = z.object({
  Effect: z.literal('Allow'),
  Action: OneOrMore,
  Resource: z.unknown(),
  Condition: z.unknown().optional(),
});
const Policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
  Roles: z.tuple([z.object({ Ref: z.string() })]),
});

const template = synthesise();

/** The functions, each with the pattern of its role's logical id. */
const FUNCTIONS = {
  'poll-account of digicert/main': /^MonitorPolldigicertmain/,
  'poll-account of digicert/europe': /^MonitorPolldigicerteurope/,
  'check-deadlines': /^MonitorDeadlineCheck/,
  'publish-events': /^MonitorEventPublication/,
  'send-notifications': /^MonitorNotifications/,
  'deliver-to-channel slack': /^MonitorChannelslack/,
  'deliver-to-channel amazon-q': /^MonitorChannelamazonq/,
  'send-summary': /^MonitorWeeklySummary/,
} as const;

function statementsOf(name: keyof typeof FUNCTIONS) {
  return [...resourcesOf(template, 'AWS::IAM::Policy', Policy).values()]
    .filter(({ Roles }) => FUNCTIONS[name].test(Roles[0].Ref))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

describe('the permissions of each function', () => {
  const actions = Object.fromEntries(
    (Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[]).map((name) => [
      name,
      [...new Set(statementsOf(name).flatMap(({ Action }) => Action))].toSorted(),
    ]),
  );

  test('are exactly the actions listed here', () => {
    const logs = ['logs:CreateLogStream', 'logs:PutLogEvents'];
    const poll = [
      'dynamodb:BatchGetItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
      ...logs,
      'secretsmanager:GetSecretValue',
    ];
    const queue = [
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:ReceiveMessage',
    ];
    expect(actions).toEqual({
      'poll-account of digicert/main': poll,
      'poll-account of digicert/europe': poll,
      'check-deadlines': [
        'dynamodb:BatchGetItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        ...logs,
      ],
      'publish-events': [
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
        'events:PutEvents',
        ...logs,
        'sqs:GetQueueAttributes',
        'sqs:GetQueueUrl',
        'sqs:SendMessage',
      ],
      'send-notifications': [
        'dynamodb:GetItem',
        // For earlier notifications about the same organization, which concern all of its orders.
        'dynamodb:Query',
        'dynamodb:UpdateItem',
        'kms:Decrypt',
        'kms:GenerateDataKey',
        ...logs,
        'sns:Publish',
        ...queue,
      ],
      'deliver-to-channel slack': [
        'dynamodb:GetItem',
        'dynamodb:UpdateItem',
        ...logs,
        'secretsmanager:GetSecretValue',
        ...queue,
      ],
      'deliver-to-channel amazon-q': [
        'dynamodb:GetItem',
        'dynamodb:UpdateItem',
        ...logs,
        'sns:Publish',
        ...queue,
      ],
      'send-summary': [
        'dynamodb:BatchGetItem',
        'dynamodb:GetItem',
        'dynamodb:Query',
        'events:PutEvents',
        ...logs,
        'sqs:GetQueueAttributes',
        'sqs:GetQueueUrl',
        'sqs:SendMessage',
      ],
    });
  });

  test('have no wildcards except the random suffix of secret names', () => {
    const wild = Object.keys(FUNCTIONS).flatMap((name) =>
      statementsOf(name as keyof typeof FUNCTIONS).flatMap(({ Action, Resource }) =>
        [...Action, ...JSON.stringify(Resource).split('"')].filter((word) => /[*?]/.test(word)),
      ),
    );
    expect(wild.toSorted()).toEqual([
      ':secret:cert-expiry-monitor/digicert-europe-??????',
      ':secret:cert-expiry-monitor/digicert-main-??????',
      ':secret:cert-expiry-monitor/slack-??????',
    ]);
  });
});

test('check-deadlines can query its three indexes and not the table', () => {
  const queries = statementsOf('check-deadlines')
    .filter(({ Action }) => Action.includes('dynamodb:Query'))
    .map(({ Resource }) => JSON.stringify(Resource));
  expect(queries).toHaveLength(1);
  expect(queries[0]?.match(/\/index\/[a-z-]+/g)).toEqual([
    ...['/index/by-due', '/index/by-name', '/index/by-identity'],
  ]);
});

describe('the poll function', () => {
  test.each(['main', 'europe'] as const)(
    'of the account %s can read only the secret of this account',
    (name) => {
      const secrets = statementsOf(`poll-account of digicert/${name}`)
        .filter(({ Action }) => Action.includes('secretsmanager:GetSecretValue'))
        .map(({ Resource }) => JSON.stringify(Resource));
      expect(secrets).toHaveLength(1);
      expect(secrets[0]).toContain(`:secret:cert-expiry-monitor/digicert-${name}-??????`);
    },
  );

  test.each(['main', 'europe'] as const)(
    'of the account %s can access only the items of this account',
    (name) => {
      const key = `digicert/${name}` as const;
      const tables = statementsOf(`poll-account of ${key}`)
        .filter(({ Action }) => Action.some((action) => action.startsWith('dynamodb:')))
        .map(({ Condition }) => Condition);
      const only = (...partitions: string[]) => ({
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions },
      });
      expect(tables).toEqual([
        only(`certificate/${key}/*`, `account/${key}`),
        only(`sync/${key}`),
        only(`message/${key}`),
      ]);
    },
  );

  test('can put messages, and cannot read or change them', () => {
    const messages = statementsOf('poll-account of digicert/main').filter(({ Condition }) =>
      JSON.stringify(Condition ?? '').includes('message/'),
    );
    expect(messages.map(({ Action }) => Action)).toEqual([['dynamodb:PutItem']]);
  });

  test('can delete inventory items and not certificates', () => {
    const deleting = statementsOf('poll-account of digicert/main').filter(({ Action }) =>
      Action.includes('dynamodb:DeleteItem'),
    );
    expect(JSON.stringify(deleting)).toContain('sync/digicert/main');
    expect(JSON.stringify(deleting)).not.toContain('certificate/digicert');
  });

  test('gets only the settings of its own account in its environment', () => {
    const environments = resourcesOf(
      template,
      'AWS::Lambda::Function',
      z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) }),
    );
    const accounts = [...environments.values()].flatMap(({ Environment }) => {
      const account = Environment.Variables['ACCOUNT'];
      return typeof account === 'string' ? [account] : [];
    });
    expect(
      accounts.map((account) => z.object({ account: z.string() }).parse(JSON.parse(account))),
    ).toEqual([{ account: 'main' }, { account: 'europe' }]);
  });
});

test('deliver-to-channel of Amazon Q can publish only to the Amazon Q topic', () => {
  const topics = statementsOf('deliver-to-channel amazon-q')
    .filter(({ Action }) => Action.includes('sns:Publish'))
    .map(({ Resource }) => JSON.stringify(Resource));
  expect(topics).toEqual([expect.stringMatching(/"Ref":"MonitorAmazonQTopic"/)]);
});

test('a monitor without Amazon Q has no resources for it', () => {
  const without = synthesise({ ...EVERYTHING, notifications: notificationsWithout('amazon-q') });
  expect(JSON.stringify(without.toJSON())).not.toMatch(/amazon-?q/i);
});

test('deliver-to-channel with a bot token can read the token and gets the settings of its channel', () => {
  const settings = {
    botTokenSecretName: 'cert-expiry-monitor/slack-bot',
    channelId: 'C0123456789',
  };
  const channels = [{ type: 'slack', name: 'shop', ...settings }] as const;
  const monitor = synthesise({ ...EVERYTHING, notifications: { channels } });
  const channel = JSON.stringify({ type: 'slack', name: 'shop', settings });
  const functions = monitor.findResources('AWS::Lambda::Function', {
    Properties: { Environment: { Variables: { CHANNEL_CONFIG: channel } } },
  });
  expect(Object.keys(functions)).toHaveLength(1);
  expect(JSON.stringify(monitor.toJSON())).toContain(
    ':secret:cert-expiry-monitor/slack-bot-??????',
  );
});

test('a monitor without Slack has no resources for it', () => {
  const without = synthesise({ ...EVERYTHING, notifications: notificationsWithout('slack') });
  expect(JSON.stringify(without.toJSON())).not.toMatch(/slack/i);
});
