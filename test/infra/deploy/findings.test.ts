import { Validations } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { afterEach, expect, test, vi } from 'vitest';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { EVERYTHING, stackWith } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

/** Synthesizes with all checks of a deployment. Returns whether the deployment would continue. */
function passes(props: Parameters<typeof stackWith>[0], addInsecureQueue = false): boolean {
  const { app, stack } = stackWith(props);
  if (addInsecureQueue) new Queue(stack, 'InsecureQueue');
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

test('cdk-nag has no findings with all channels and tracing', () => {
  expect(passes({ ...EVERYTHING, tracing: true })).toBe(true);
});

test('cdk-nag has no findings with the smallest configuration', () => {
  expect(passes({ accounts: [{ provider: 'digicert', name: 'main' }] })).toBe(true);
});

test.each([
  { emails: ['on-call@example.com'] },
  { topicArn: 'arn:aws:sns:eu-central-1:123456789012:on-call' },
])('cdk-nag has no findings with escalation to %j', (escalation) => {
  expect(
    passes({ ...EVERYTHING, notifications: { ...EVERYTHING.notifications, escalation } }),
  ).toBe(true);
});

test.each([false, true])(
  'cdk-nag has no findings with a VPC and an encryption key, nestedStacks: %s',
  (nestedStacks) => {
    const props = (stack: Stack) => ({
      ...EVERYTHING,
      nestedStacks,
      vpc: Vpc.fromVpcAttributes(stack, 'Vpc', {
        vpcId: 'vpc-0123456789abcdef0',
        availabilityZones: ['eu-central-1a'],
        privateSubnetIds: ['subnet-0123456789abcdef0'],
      }),
      encryptionKey: new Key(stack, 'Key', { enableKeyRotation: true }),
    });
    expect(passes(props)).toBe(true);
  },
);

test('cdk-nag reports an insecure queue in the same stack', () => {
  expect(passes(EVERYTHING, true)).toBe(false);
});
