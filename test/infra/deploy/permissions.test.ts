import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { EVERYTHING, resourcesOf, synthesise } from './synthesise.ts';

// The first synthesis of a process loads half of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const OneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
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

/** Function names as people know them, by what their roles are called in the template. */
const FUNCTIONS = {
  'poll-account of digicert/main': /^MonitorPolldigicertmain/,
  'poll-account of digicert/europe': /^MonitorPolldigicerteurope/,
  'check-deadlines': /^MonitorDeadlineCheck/,
  'publish-events': /^MonitorEventPublication/,
  'send-notifications': /^MonitorNotifications/,
  'post-to-slack': /^MonitorSlack/,
  'post-to-amazon-q': /^MonitorAmazonQ/,
  'send-summary': /^MonitorWeeklySummary/,
} as const;

function statementsOf(name: keyof typeof FUNCTIONS) {
  return [...resourcesOf(template, 'AWS::IAM::Policy', Policy).values()]
    .filter(({ Roles }) => FUNCTIONS[name].test(Roles[0].Ref))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

describe('what each function may do', () => {
  const actions = Object.fromEntries(
    (Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[]).map((name) => [
      name,
      [...new Set(statementsOf(name).flatMap(({ Action }) => Action))].toSorted(),
    ]),
  );

  test('is what is listed here, and a change of it is a decision', () => {
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
        // What was sent about an organization already, for all of its orders.
        'dynamodb:Query',
        'dynamodb:UpdateItem',
        'kms:Decrypt',
        'kms:GenerateDataKey',
        ...logs,
        'sns:Publish',
        ...queue,
      ],
      'post-to-slack': [
        'dynamodb:GetItem',
        'dynamodb:UpdateItem',
        ...logs,
        'secretsmanager:GetSecretValue',
        ...queue,
      ],
      'post-to-amazon-q': [
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

  test('names no action by a pattern, and no resource but the ends of secret names', () => {
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

test('check-deadlines can query the two indexes that it looks into, and no partition', () => {
  const queries = statementsOf('check-deadlines')
    .filter(({ Action }) => Action.includes('dynamodb:Query'))
    .map(({ Resource }) => JSON.stringify(Resource));
  expect(queries).toHaveLength(1);
  expect(queries[0]?.match(/\/index\/[a-z-]+/g)).toEqual(['/index/by-due', '/index/by-name']);
});

describe('the function of an account', () => {
  test.each(['main', 'europe'] as const)('of %s can read the secret of its own alone', (name) => {
    const secrets = statementsOf(`poll-account of digicert/${name}`)
      .filter(({ Action }) => Action.includes('secretsmanager:GetSecretValue'))
      .map(({ Resource }) => JSON.stringify(Resource));
    expect(secrets).toHaveLength(1);
    expect(secrets[0]).toContain(`:secret:cert-expiry-monitor/digicert-${name}-??????`);
  });

  test.each(['main', 'europe'] as const)('of %s can touch the items of its own alone', (name) => {
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
  });

  test('may store messages, and nothing else with them', () => {
    const messages = statementsOf('poll-account of digicert/main').filter(({ Condition }) =>
      JSON.stringify(Condition ?? '').includes('message/'),
    );
    expect(messages.map(({ Action }) => Action)).toEqual([['dynamodb:PutItem']]);
  });

  test('a poll function can delete inventory items and no certificate', () => {
    const deleting = statementsOf('poll-account of digicert/main').filter(({ Action }) =>
      Action.includes('dynamodb:DeleteItem'),
    );
    expect(JSON.stringify(deleting)).toContain('sync/digicert/main');
    expect(JSON.stringify(deleting)).not.toContain('certificate/digicert');
  });

  test('knows the settings of its own account and no secret', () => {
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

test('the function for Amazon Q publishes to the topic of Amazon Q alone', () => {
  const topics = statementsOf('post-to-amazon-q')
    .filter(({ Action }) => Action.includes('sns:Publish'))
    .map(({ Resource }) => JSON.stringify(Resource));
  expect(topics).toEqual([expect.stringMatching(/"Ref":"MonitorAmazonQTopic"/)]);
});

test('a monitor without Amazon Q has nothing of it', () => {
  const { amazonQ: _none, ...notifications } = EVERYTHING.notifications ?? {};
  const without = synthesise({ ...EVERYTHING, notifications });
  expect(JSON.stringify(without.toJSON())).not.toMatch(/amazon-?q/i);
});

test('the Slack bot function can read its token and gets its channel', () => {
  const slack = { botTokenSecretName: 'cert-expiry-monitor/slack-bot', channelId: 'C0123456789' };
  const monitor = synthesise({ ...EVERYTHING, notifications: { slack } });
  const functions = monitor.findResources('AWS::Lambda::Function', {
    Properties: { Environment: { Variables: { SLACK: JSON.stringify(slack) } } },
  });
  expect(Object.keys(functions)).toHaveLength(1);
  expect(JSON.stringify(monitor.toJSON())).toContain(
    ':secret:cert-expiry-monitor/slack-bot-??????',
  );
});

test('a monitor without Slack has nothing of it', () => {
  const { slack: _none, ...notifications } = EVERYTHING.notifications ?? {};
  const without = synthesise({ ...EVERYTHING, notifications });
  expect(JSON.stringify(without.toJSON())).not.toMatch(/slack/i);
});
