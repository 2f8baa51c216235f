import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { afterEach, expect, test, vi } from 'vitest';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { EVERYTHING, stackWith } from './synthesise.ts';
import type { CertExpiryMonitorProps } from '../../../infra/deploy/cert-expiry-monitor.ts';

// The first synthesis of a process loads half of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

/** Synthesises with every check that a deployment runs, and says whether it would have gone on. */
function passes(props: CertExpiryMonitorProps, disturb = false): boolean {
  const { app, stack } = stackWith(props);
  if (disturb) new Queue(stack, 'Careless');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  try {
    app.synth();
  } catch {
    return false;
  }
  return process.exitCode === undefined || process.exitCode === 0;
}

afterEach(() => {
  process.exitCode = 0;
});

test('nothing of cdk-nag is open, with mails, Slack and tracing', () => {
  expect(passes({ ...EVERYTHING, tracing: true })).toBe(true);
});

test('nothing of cdk-nag is open with the least that can be deployed', () => {
  expect(passes({ accounts: [{ provider: 'digicert', name: 'main' }] })).toBe(true);
});

test.each([
  { emails: ['on-call@example.com'] },
  { topicArn: 'arn:aws:sns:eu-central-1:123456789012:on-call' },
])('nothing of cdk-nag is open with escalation to %j', (escalation) => {
  expect(
    passes({ ...EVERYTHING, notifications: { ...EVERYTHING.notifications, escalation } }),
  ).toBe(true);
});

test('a careless resource beside the monitor is found', () => {
  expect(passes(EVERYTHING, true)).toBe(false);
});
