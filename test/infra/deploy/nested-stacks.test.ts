import { NestedStack } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { ACCOUNT_STACKS, accountStackOf } from '../../../infra/deploy/account-stacks.ts';
import { addStackOutputs } from '../../../infra/deploy/add-stack-outputs.ts';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';
import { MAX_NESTED_ACCOUNTS } from '../../../infra/deploy/stack-size.ts';
import { EVERY_CHANNEL, EVERYTHING, resourcesOf, stackWith } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const LIMITS = { resources: 500, outputs: 200, parameters: 200, bytes: 1_000_000 };

const Synthesized = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string() })),
  Outputs: z.record(z.string(), z.unknown()).default({}),
  Parameters: z.record(z.string(), z.unknown()).default({}),
});
type Synthesized = z.infer<typeof Synthesized>;

const accountsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    provider: 'digicert' as const,
    name: `account-${index}`,
  }));

/** The template of the stack and of each nested stack, by the path of the stack. */
function templatesOf(accounts: number, notifications: typeof EVERYTHING.notifications = {}) {
  const { app, stack, monitor } = stackWith({
    accounts: accountsOf(accounts),
    nestedStacks: true,
    notifications,
  });
  addStackOutputs(monitor);
  const nested = stack.node.findAll().filter((one) => NestedStack.isNestedStack(one));
  app.synth();
  return new Map<string, Synthesized>(
    [stack, ...nested].map((one: Stack) => [
      one.node.path,
      Synthesized.parse(Template.fromStack(one).toJSON()),
    ]),
  );
}

const typesIn = ({ Resources }: Synthesized) =>
  new Set(Object.values(Resources).map(({ Type }) => Type));

describe('200 accounts with nestedStacks', () => {
  let templates: ReadonlyMap<string, Synthesized>;
  beforeAll(() => {
    templates = templatesOf(200, { ...EVERY_CHANNEL, weeklySummary: {} });
  });

  test('have a template per nested stack and one for the rest, each within the limits of CloudFormation', () => {
    expect(templates.size).toBe(1 + ACCOUNT_STACKS);
    for (const [path, template] of templates) {
      expect(Object.keys(template.Resources).length, path).toBeLessThanOrEqual(LIMITS.resources);
      expect(Object.keys(template.Outputs).length, path).toBeLessThanOrEqual(LIMITS.outputs);
      expect(Object.keys(template.Parameters).length, path).toBeLessThanOrEqual(LIMITS.parameters);
      expect(Buffer.byteLength(JSON.stringify(template, undefined, 1)), path).toBeLessThan(
        LIMITS.bytes,
      );
    }
  });

  test('have nothing in nested stacks that holds data', () => {
    const [, ...nested] = templates.values();
    for (const template of nested) {
      expect([...typesIn(template)].toSorted()).toEqual([
        'AWS::CloudWatch::Alarm',
        'AWS::IAM::Policy',
        'AWS::IAM::Role',
        'AWS::Lambda::EventInvokeConfig',
        'AWS::Lambda::Function',
        'AWS::Logs::LogGroup',
        'AWS::Scheduler::Schedule',
      ]);
    }
  });

  test('have the outputs of all poll functions in the nested stacks, and the nested stacks in the outputs', () => {
    const [parent, ...nested] = [...templates.values()];
    const polls = nested.flatMap(({ Outputs }) =>
      Object.keys(Outputs).filter((name) => name.startsWith('PolldigicertAccount')),
    );
    expect(polls).toHaveLength(200);
    const inParent = Object.keys(parent?.Outputs ?? {});
    expect(inParent.filter((name) => name.startsWith('Poll'))).toEqual([]);
    expect(inParent.filter((name) => /^AccountStack[1-8]$/.test(name))).toHaveLength(8);
  });
});

test('a full nested stack of accounts with long settings has less than 1 MB', () => {
  const tags = Object.fromEntries(
    Array.from({ length: 80 }, (_, index) => [`tag-${String(index).padStart(4, '0')}`, 'value-6']),
  );
  const full = accountsOf(2000)
    .filter(({ name }) => accountStackOf(`digicert/${name}`) === 1)
    .slice(0, MAX_NESTED_ACCOUNTS)
    .map((account) => ({ ...account, tags }));
  const { stack } = stackWith({ accounts: full, nestedStacks: true });
  const nested = stack.node.findAll().find((one) => NestedStack.isNestedStack(one));
  const template = Template.fromStack(nested as Stack).toJSON();
  expect(Object.keys(Synthesized.parse(template).Resources)).toHaveLength(MAX_NESTED_ACCOUNTS * 9);
  expect(Buffer.byteLength(JSON.stringify(template, undefined, 1))).toBeLessThan(LIMITS.bytes);
});

test('an account stays in its nested stack with its logical ids when others are added or removed', () => {
  const [few, many] = [templatesOf(20), templatesOf(40)];
  for (const [path, { Resources }] of few) {
    expect(Object.keys(many.get(path)?.Resources ?? {})).toEqual(
      expect.arrayContaining(Object.keys(Resources)),
    );
  }
});

test('the nested stack of an account is the same in every version', () => {
  expect(
    ['digicert/main', 'digicert/europe', 'huawei/main', 'qualys/main', 'autodns/main'].map(
      accountStackOf,
    ),
  ).toEqual([6, 3, 7, 7, 7]);
});

test('the logical ids of nested stacks do not depend on the position of the monitor', () => {
  const { stack } = stackWith({ ...EVERYTHING, nestedStacks: true });
  const stacks = Template.fromStack(stack).findResources('AWS::CloudFormation::Stack');
  for (const id of Object.keys(stacks)) expect(id).toMatch(/^MonitorAccountStack[1-8]$/);
});

test('alarms in nested stacks have other names than those outside, so that accounts can move', () => {
  const Named = z.object({ AlarmName: z.string() });
  const { stack } = stackWith({ ...EVERYTHING, nestedStacks: true });
  const names = stack.node
    .findAll()
    .filter((one) => NestedStack.isNestedStack(one))
    .flatMap((one: Stack) => [
      ...resourcesOf(Template.fromStack(one), 'AWS::CloudWatch::Alarm', Named).values(),
    ])
    .map(({ AlarmName }) => AlarmName);
  expect(names).toContain(
    `Stack: digicert/main has no complete sync (stack ${accountStackOf('digicert/main')})`,
  );
  for (const name of names) expect(name).toMatch(/^Stack: .* \(stack [1-8]\)$/);
});

test('more accounts than fit into one nested stack are rejected', () => {
  const accounts = accountsOf(2000).filter(({ name }) => accountStackOf(`digicert/${name}`) === 1);
  const read = (count: number) =>
    readMonitor({ accounts: accounts.slice(0, count), deployment: { nestedStacks: true } });
  expect(read(MAX_NESTED_ACCOUNTS).accounts).toHaveLength(MAX_NESTED_ACCOUNTS);
  expect(() => read(MAX_NESTED_ACCOUNTS + 1)).toThrow(
    `accounts: ${MAX_NESTED_ACCOUNTS + 1} of ${MAX_NESTED_ACCOUNTS + 1} provider accounts are in the same nested stack, and at most ${MAX_NESTED_ACCOUNTS} fit into one`,
  );
});
