import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { ListSubscriptionsByTopicCommand } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountState } from '../../../../shared/certificates/account-state.ts';
import { at } from '../../../support/certificates.ts';
import { accountState } from '../../../support/states.ts';
import { bad, NOW, startCheckedStack, SYNCED } from './checked-stack.ts';
import type { Stack } from './checked-stack.ts';
import { named } from './deployed-stack.ts';

const KEY_SECRET = 'cert-expiry-monitor/digicert-main';
const SLACK_SECRET = 'cert-expiry-monitor/slack';

let stack: Awaited<ReturnType<typeof startCheckedStack>>;
beforeAll(async () => {
  stack = await startCheckedStack();
}, 60_000);
afterAll(() => stack.simulator.stop());

test('a healthy stack has no finding but ok, covers all subjects, and ignores other resources of its app', async () => {
  const findings = await stack.check();
  expect(bad(findings)).toEqual([]);
  const checks = new Set(findings.map((finding) => `${finding.subject}: ${finding.check}`));
  expect([...checks].filter((name) => !name.startsWith('topic'))).toEqual([
    'this machine: program',
    'monitor: stack',
    'monitor: functions',
    'digicert/main: secret',
    'digicert/main: key',
    'digicert/main: sync',
    'slack: secret',
    'slack: channel',
    'digicert/main: schedule',
    'monitor: schedule',
    'monitor: event source',
    'monitor: rule',
    'monitor: alarms',
    'monitor: dead letters',
    'quotas: Lambda concurrency',
    'quotas: e-mail rate',
  ]);
  expect([...checks].filter((name) => name.startsWith('topic'))).toHaveLength(2);
});

/** Denies every request of all services but CloudFormation and Lambda. */
const denyAll = ({ mocks }: Stack) => {
  for (const mock of Object.values(mocks)) {
    if (mock !== mocks.cloudFormation && mock !== mocks.lambda) mock.rejects(named('AccessDenied'));
  }
};

test('every finding that is not ok has an action', async () => {
  const findings = bad(await stack.check({ change: denyAll, accounts: [] }));
  expect(findings.length).toBeGreaterThan(10);
  for (const { action = '' } of findings) expect(action).toMatch(/^[A-Z].*[^.]$/s);
});

test('denied requests are not checked, and the action names the IAM action', async () => {
  const change = ({ mocks }: Stack) => {
    mocks.sns.on(ListSubscriptionsByTopicCommand).rejects(named('AuthorizationErrorException'));
    mocks.secrets.on(GetSecretValueCommand).rejects(named('AccessDeniedException'));
    mocks.cloudWatch.on(DescribeAlarmsCommand).rejects(named('AccessDenied'));
  };
  const denied = bad(await stack.check({ change }));
  expect(denied.map(({ status }) => status)).toEqual(denied.map(() => 'not-checked'));
  const actions = denied.map(({ action }) => action).join('\n');
  expect(actions).toContain('Allow sns:ListSubscriptionsByTopic');
  expect(actions).toContain('Allow secretsmanager:GetSecretValue');
  expect(actions).toContain('Allow cloudwatch:DescribeAlarms');
});

test('a missing secret is one problem, of the account or the channel that needs it', async () => {
  const secrets = { [KEY_SECRET]: undefined, [SLACK_SECRET]: undefined };
  const findings = bad(await stack.check({ secrets }));
  expect(findings.map(({ subject, check }) => `${subject}: ${check}`)).toEqual([
    'digicert/main: secret',
    'slack: secret',
  ]);
});

test.each([
  ['a wrong key', JSON.stringify({ apiKey: 'WRONG' }), /does not accept the API key/],
  ['a secret that is not JSON', 'just-the-key', /is not a JSON document/],
  ['a secret with another field', '{"key":"just-the-key"}', /secret, apiKey/],
])('doctor reports a problem: %s', async (_, content, message) => {
  expect(bad(await stack.check({ secrets: { [KEY_SECRET]: content } }))).toEqual([
    expect.objectContaining({
      ...{ check: 'key', subject: 'digicert/main', status: 'problem' },
      message: expect.stringMatching(message),
    }),
  ]);
});

test('a key that can also order is a warning', async () => {
  const secrets = { [KEY_SECRET]: JSON.stringify({ apiKey: stack.simulator.apiKey }) };
  expect(bad(await stack.check({ secrets }))).toEqual([
    expect.objectContaining({ check: 'key', subject: 'digicert/main', status: 'warning' }),
  ]);
});

test.each([
  ['without a URL', 'nothing', /does not contain a URL/],
  [
    'with an address that refuses connections',
    'https://127.0.0.1:1/services/T000/B000/very-secret',
    /cannot be reached/,
  ],
])('a webhook secret %s is a problem', async (_, content, message) => {
  const findings = bad(await stack.check({ secrets: { [SLACK_SECRET]: content } }));
  expect(findings).toEqual([
    expect.objectContaining({
      ...{ check: 'channel', subject: 'slack', status: 'problem' },
      message: expect.stringMatching(message),
    }),
  ]);
});

test('the check of a webhook opens a connection and sends no request', async () => {
  const before = stack.simulator.requests.length;
  const findings = await stack.check({ secrets: { [KEY_SECRET]: 'not a key' } });
  expect(findings).toContainEqual(
    expect.objectContaining({ subject: 'slack', message: expect.stringContaining('be reached') }),
  );
  expect(stack.simulator.requests).toHaveLength(before);
});

test.each([
  ['has no complete sync', { ...accountState() }, 'warning'],
  ['was last synced long ago', { ...SYNCED, lastCompleteSyncAt: at('2026-12-01') }, 'problem'],
  ['has never listed a certificate', { ...SYNCED, emptyAccountChecks: ['region'] }, 'warning'],
  [
    'is unreachable',
    {
      ...SYNCED,
      health: {
        ...{ status: 'unreachable', since: NOW },
        failure: { kind: 'forbidden', message: 'No permission. Allow it.', scope: 'account' },
      },
    },
    'problem',
  ],
] satisfies [string, AccountState, string][])(
  'an account that %s is reported',
  async (_, state, status) => {
    expect(bad(await stack.check({ accounts: [state] }))).toEqual([
      expect.objectContaining({ check: 'sync', subject: 'digicert/main', status }),
    ]);
  },
);

test('a stack that cannot be read is one problem', async () => {
  const error = new Error('Stack with id Mine does not exist');
  const change = ({ mocks }: Stack) =>
    mocks.cloudFormation
      .on(DescribeStacksCommand)
      .rejects(Object.assign(error, { name: 'ValidationError' }));
  expect(bad(await stack.check({ change }))).toEqual([
    expect.objectContaining({ check: 'stack', subject: 'monitor', status: 'problem' }),
  ]);
});
