import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { CertExpiryMonitor } from '../../../infra/deploy/cert-expiry-monitor.ts';
import { pollOutputOf } from '../../../infra/deploy/poll-output.ts';
import { addStackOutputs } from '../../../infra/deploy/add-stack-outputs.ts';
import { EVERYTHING, resourcesOf, stackWith } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const stackOf = (env?: { account: string; region: string }) =>
  new Stack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), 'Stack', env && { env });

describe('two monitors in one stack', () => {
  test('work with different construct ids and event bus names', () => {
    const stack = stackOf();
    new CertExpiryMonitor(stack, 'First', EVERYTHING);
    new CertExpiryMonitor(stack, 'Second', { ...EVERYTHING, eventBusName: 'second' });
    const template = Template.fromStack(stack);
    const Named = z.object({ AlarmName: z.string() });
    const names = [...resourcesOf(template, 'AWS::CloudWatch::Alarm', Named).values()].map(
      ({ AlarmName }) => AlarmName,
    );
    expect(new Set(names).size).toBe(names.length);
    template.resourceCountIs('AWS::Events::EventBus', 2);
  });

  test('with the same event bus name are rejected', () => {
    const stack = stackOf();
    new CertExpiryMonitor(stack, 'First', EVERYTHING);
    expect(() => new CertExpiryMonitor(stack, 'Second', EVERYTHING)).toThrow(
      'eventBusName: "cert-expiry-monitor" is already used by the monitor Stack/First. Use another name',
    );
  });

  test.each([
    ['Monitor', 'Monitor'],
    ['Monitor-1', 'Monitor1'],
  ])(
    'with the construct ids %s and %s in two scopes are rejected, because their logical ids are equal',
    (first, second) => {
      const stack = stackOf();
      new CertExpiryMonitor(new Construct(stack, 'A'), first, EVERYTHING);
      const make = () =>
        new CertExpiryMonitor(new Construct(stack, 'B'), second, {
          ...EVERYTHING,
          eventBusName: 'second',
        });
      expect(make).toThrow(
        `id: the monitor Stack/A/${first} in the same stack has the same logical IDs. Use a construct ID other than "${second}"`,
      );
    },
  );

  test('are rejected if both have stack outputs', () => {
    const stack = stackOf();
    addStackOutputs(new CertExpiryMonitor(stack, 'First', EVERYTHING));
    const second = new CertExpiryMonitor(stack, 'Second', {
      ...EVERYTHING,
      eventBusName: 'second',
    });
    expect(() => addStackOutputs(second)).toThrow(
      'The stack Stack already has the outputs of the monitor Stack/First, and cert-expiry-monitor reads one monitor per stack. Put Stack/Second into another stack, or call addStackOutputs for one of the two monitors only.',
    );
  });

  test('with the same names are reported together with all other configuration errors', () => {
    const stack = stackOf();
    new CertExpiryMonitor(new Construct(stack, 'A'), 'Monitor', EVERYTHING);
    const scope = new Construct(stack, 'B');
    const make = () =>
      new CertExpiryMonitor(scope, 'Monitor', {
        accounts: [{ provider: 'digicert', name: 'A B' }],
      });
    for (const path of ['id', 'eventBusName', 'accounts\\[0\\].name']) {
      expect(make).toThrow(new RegExp(`^  ${path}: `, 'm'));
    }
  });

  test('are rejected if they need more resources together than a stack can have', () => {
    const stack = stackOf();
    const accounts = Array.from({ length: 25 }, (_, index) => ({
      provider: 'digicert' as const,
      name: `account-${index}`,
    }));
    new CertExpiryMonitor(stack, 'First', { accounts });
    expect(
      () => new CertExpiryMonitor(stack, 'Second', { accounts, eventBusName: 'second' }),
    ).toThrow(/accounts: 25 provider accounts need \d+ resources, and \d{3} are available/);
  });
});

describe('two monitors in two stacks of one app', () => {
  const env = { account: '123456789012', region: 'eu-central-1' };

  test('with the same event bus name are rejected in the same AWS account and region', () => {
    const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
    new CertExpiryMonitor(new Stack(app, 'A', { env }), 'Monitor', EVERYTHING);
    expect(
      () => new CertExpiryMonitor(new Stack(app, 'B', { env }), 'Monitor', EVERYTHING),
    ).toThrow('eventBusName: "cert-expiry-monitor" is already used by the monitor A/Monitor');
  });

  test('with the same event bus name work in two regions, and in stacks without a fixed region', () => {
    const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
    const otherRegion = { ...env, region: 'us-east-1' };
    for (const [id, props] of [
      ['A', { env }],
      ['B', { env: otherRegion }],
      ['C', {}],
      ['D', {}],
    ] as const) {
      new CertExpiryMonitor(new Stack(app, id, props), 'Monitor', EVERYTHING);
    }
  });
});

describe('provider accounts whose names differ only in hyphens', () => {
  const props = {
    accounts: (['eu-1', 'eu1', 'e-u1'] as const).map((name) => ({
      provider: 'digicert' as const,
      name,
    })),
  };

  test('have different outputs', () => {
    const { stack, monitor } = stackWith(props);
    addStackOutputs(monitor);
    const outputs = Object.keys(Template.fromStack(stack).findOutputs('*'));
    for (const account of ['digicert/eu-1', 'digicert/eu1', 'digicert/e-u1']) {
      expect(outputs).toContain(pollOutputOf(account));
    }
  });

  test('have output names that no other account can have', () => {
    const accounts = ['a/b-c', 'a-b/c', 'ab/c', 'a/bc', 'a/b--c', 'a-b-c/d'];
    const names = accounts.map(pollOutputOf);
    expect(new Set(names).size).toBe(accounts.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9]+$/);
  });
});
