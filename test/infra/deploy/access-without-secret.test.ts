import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { expect, test, vi } from 'vitest';
import { AccountPoll } from '../../../infra/deploy/constructs/account-poll.ts';
import { MonitorTable } from '../../../infra/deploy/constructs/monitor-table.ts';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';
import type { Providers } from '../../../infra/deploy/config/read-account.ts';
import { PROVIDERS } from '../../../shared/providers/registry.ts';
import { STATE_TABLE } from '../../../shared/state/table.ts';
import { PROVIDER_WITHOUT_SECRET, WITHOUT_SECRET } from '../../support/provider-without-secret.ts';

// The first synthesis of a process loads half of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

/** The statements of all policies of a stack with one polled account, and the function's environment. */
function deploy(provider: string, providers: Providers) {
  const stack = new Stack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), 'Stack');
  for (const account of readMonitor({ accounts: [{ provider, name: 'main' }] }, providers)
    .accounts) {
    new AccountPoll(stack, 'Poll', {
      account,
      table: new MonitorTable(stack, 'Table', STATE_TABLE),
      options: {
        monitor: 'm',
        alarmPrefix: 'Stack: ',
        logDays: 90,
        tracing: false,
        alarmTopic: new Topic(stack, 'Topic'),
      },
    });
  }
  return JSON.stringify(Template.fromStack(stack).toJSON());
}

test('the function of an account without a secret can use the actions of its provider, and cannot read secrets', () => {
  const template = deploy('example', WITHOUT_SECRET);
  expect(template).toContain(
    '{"Action":["acm:ListCertificates","acm:DescribeCertificate"],"Effect":"Allow","Resource":"*"}',
  );
  expect(template).not.toContain('secret');
});

test('the function of an account with a secret can read that secret, and cannot use another API', () => {
  const template = deploy('digicert', PROVIDERS);
  expect(template).toContain('"secretsmanager:GetSecretValue"');
  expect(template).toContain(':secret:cert-expiry-monitor/digicert-main-??????');
  expect(template).not.toContain('acm:');
});

test('a provider without a secret and without grants adds no statement to the policy', () => {
  const access = { ...PROVIDER_WITHOUT_SECRET.access, grants: () => [] };
  const template = deploy('example', { example: { ...PROVIDER_WITHOUT_SECRET, access } });
  expect(template).not.toContain('acm:');
  expect(template).not.toContain('"Action":[]');
});

test('readMonitor gives no secret name to an account without a secret', () => {
  const config = { accounts: [{ provider: 'example', name: 'main' }] };
  const [account] = readMonitor(config, WITHOUT_SECRET).accounts;
  expect(account?.synced).toMatchObject({ provider: 'example', account: 'main' });
  expect(account?.synced).not.toHaveProperty('secretName');
});

test('readMonitor rejects the name of a secret for an account without a secret', () => {
  const account = { provider: 'example', name: 'main', secretName: 'my-secret' };
  expect(() => readMonitor({ accounts: [account] }, WITHOUT_SECRET)).toThrow(
    'accounts[0].secretName: does not apply to example, which needs no secret. Remove it',
  );
});
