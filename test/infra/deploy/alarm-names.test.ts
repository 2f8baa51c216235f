import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { CertExpiryMonitor } from '../../../infra/deploy/cert-expiry-monitor.ts';
import { omit } from '../../../shared/runtime/defined.ts';
import { EVERY_CHANNEL, EVERYTHING, resourcesOf } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const Named = z.object({ AlarmName: z.string() });
const namesIn = (stack: Stack): string[] =>
  [...resourcesOf(Template.fromStack(stack), 'AWS::CloudWatch::Alarm', Named).values()].map(
    ({ AlarmName }) => AlarmName,
  );
const appWithoutBundling = () => new App({ context: { 'aws:cdk:bundling-stacks': [] } });

test('alarm names start with the name of the stack, also in a stage and with a name of its own', () => {
  const app = appWithoutBundling();
  const staged = new Stack(new Stage(app, 'Prod'), 'Certificates');
  new CertExpiryMonitor(staged, 'Monitor', EVERYTHING);
  expect(namesIn(staged)).toContain('Prod-Certificates: digicert/main has no complete sync');
  const named = new Stack(app, 'Id', { stackName: 'certificates-test' });
  new CertExpiryMonitor(named, 'Monitor', EVERYTHING);
  expect(namesIn(named)).toContain('certificates-test: digicert/main has no complete sync');
});

test('alarm names in a nested stack start with the name of the outermost stack, not with a token', () => {
  const stack = new Stack(appWithoutBundling(), 'Outer');
  const nested = new NestedStack(new NestedStack(stack, 'Middle'), 'Inner');
  new CertExpiryMonitor(nested, 'Monitor', EVERYTHING);
  for (const name of namesIn(nested)) expect(name).toMatch(/^Outer: [A-Za-z]/);
});

test('alarm names of a monitor with another event bus also have the name of the bus', () => {
  const stack = new Stack(appWithoutBundling(), 'Stack');
  new CertExpiryMonitor(stack, 'First', EVERYTHING);
  new CertExpiryMonitor(stack, 'Second', { ...EVERYTHING, eventBusName: 'second' });
  const names = namesIn(stack);
  expect(names).toContain('Stack: digicert/main has no complete sync');
  expect(names).toContain('Stack/second: digicert/main has no complete sync');
  expect(new Set(names).size).toBe(names.length);
});

const LONGEST_STACK_NAME = 'S'.repeat(128);

test('alarm names of the longest account, channels and stack have at most 255 printable characters', () => {
  const stack = new Stack(appWithoutBundling(), LONGEST_STACK_NAME);
  new CertExpiryMonitor(stack, 'Monitor', {
    accounts: [{ provider: 'digicert', name: 'a'.repeat(64) }],
    notifications: {
      ...omit(EVERY_CHANNEL, 'weeklySummary'),
      channels: EVERY_CHANNEL.channels.map((channel) =>
        channel.type === 'email' ? channel : { ...channel, name: channel.type.padEnd(40, 'x') },
      ),
    },
  });
  const names = namesIn(stack);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => name.length > 255 || !/^[\x20-\x7e]+$/.test(name))).toEqual([]);
});

test('an event bus name with which alarm names would be too long is a configuration error', () => {
  const stack = new Stack(appWithoutBundling(), LONGEST_STACK_NAME);
  expect(
    () => new CertExpiryMonitor(stack, 'Monitor', { ...EVERYTHING, eventBusName: 'b'.repeat(64) }),
  ).toThrow(
    /eventBusName: ".{60}" is too long together with the stack name .* at most \d+ characters/,
  );
});
