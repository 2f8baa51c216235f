import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { EVERYTHING, resourcesOf, synthesise } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const template = synthesise({
  ...EVERYTHING,
  notifications: { ...EVERYTHING.notifications, escalation: { emails: ['on-call@example.com'] } },
});

const Alarm = z.object({
  AlarmName: z.string(),
  AlarmActions: z.array(z.unknown()),
  OKActions: z.array(z.unknown()).default([]),
  InsufficientDataActions: z.array(z.unknown()).default([]),
});
const alarms = [...resourcesOf(template, 'AWS::CloudWatch::Alarm', Alarm).values()];

const Matcher = z.union([z.string(), z.object({ prefix: z.string() })]);
const Value = z.object({ value: z.array(Matcher) });
const Rule = z.object({
  EventBusName: z.unknown().optional(),
  EventPattern: z.object({
    source: z.array(Matcher),
    'detail-type': z.array(Matcher).optional(),
    detail: z
      .object({ alarmName: z.array(Matcher), previousState: Value, state: Value })
      .optional(),
  }),
  Targets: z.array(
    z.object({
      Arn: z.unknown(),
      RoleArn: z.unknown().optional(),
      InputTransformer: z
        .object({ InputTemplate: z.string(), InputPathsMap: z.record(z.string(), z.string()) })
        .optional(),
    }),
  ),
});
const [rule, ...others] = [...resourcesOf(template, 'AWS::Events::Rule', Rule).values()].filter(
  ({ EventPattern }) => EventPattern.source.includes('aws.cloudwatch'),
);

/** Whether CloudWatch's event of that change reaches the topic. */
function announces(alarmName: string, previous: string, next: string): boolean {
  const { source, detail, 'detail-type': detailType } = rule?.EventPattern ?? { source: [] };
  return (
    matches(source, 'aws.cloudwatch') &&
    matches(detailType ?? [], 'CloudWatch Alarm State Change') &&
    matches(detail?.alarmName ?? [], alarmName) &&
    matches(detail?.previousState.value ?? [], previous) &&
    matches(detail?.state.value ?? [], next)
  );
}

function matches(allowed: readonly z.infer<typeof Matcher>[], value: string): boolean {
  return allowed.some((matcher) =>
    typeof matcher === 'string' ? matcher === value : value.startsWith(matcher.prefix),
  );
}

describe('the recovery of an alarm', () => {
  test('one rule on the default bus announces the recovery on the topic of the alarms', () => {
    expect(others).toEqual([]);
    expect(rule?.EventBusName).toBeUndefined();
    expect(rule?.Targets.map(({ Arn }) => Arn)).toEqual([{ Ref: 'MonitorNotificationTopic' }]);
  });

  test('the recovery of every alarm that was on is announced', () => {
    expect(alarms.length).toBeGreaterThan(20);
    for (const { AlarmName } of alarms) {
      expect(announces(AlarmName, 'ALARM', 'OK'), AlarmName).toBe(true);
    }
  });

  test('a new alarm with its first data is not announced, so a first deployment sends nothing', () => {
    for (const { AlarmName, OKActions, InsufficientDataActions } of alarms) {
      expect(announces(AlarmName, 'INSUFFICIENT_DATA', 'OK')).toBe(false);
      expect([...OKActions, ...InsufficientDataActions]).toEqual([]);
    }
  });

  test('alarms of other monitors and other alarms of the AWS account are not announced', () => {
    for (const name of ['Stack-2: Slack messages are late', 'CPU of a web server']) {
      expect(announces(name, 'ALARM', 'OK')).toBe(false);
    }
  });

  test('the message is one sentence with the name of the alarm and the time', () => {
    const { InputTemplate = '', InputPathsMap = {} } = rule?.Targets[0]?.InputTransformer ?? {};
    const event = {
      detail: {
        alarmName: 'Stack: Slack messages are late',
        state: { timestamp: '2027-02-15T00:06:00.000+0000' },
      },
    };
    const text = InputTemplate.replace(/<([^>]+)>/g, (_, name: string) =>
      String(
        (InputPathsMap[name] ?? '')
          .split('.')
          .slice(1)
          .reduce<unknown>(
            (value, key) => z.record(z.string(), z.unknown()).parse(value)[key],
            event,
          ),
      ),
    );
    expect(text).toBe(
      '"Resolved: the alarm Stack: Slack messages are late has been OK since 2027-02-15T00:06:00.000+0000. No action needed."',
    );
  });

  test('the rule publishes with a role, because the key policy of an encrypted topic cannot name the rule', () => {
    expect(rule?.Targets[0]?.RoleArn).toBeDefined();
    const role = JSON.stringify(
      resourcesOf(template, 'AWS::IAM::Role', z.unknown()),
      (_, value: unknown) => (value instanceof Map ? [...value.values()] : value),
    );
    expect(role).toContain('"Service":"events.amazonaws.com"');
  });
});

test('alarm messages, which have no attributes, match the filter of no queue', () => {
  const subscriptions = resourcesOf(
    template,
    'AWS::SNS::Subscription',
    z.object({
      Protocol: z.string(),
      FilterPolicy: z.record(z.string(), z.array(z.unknown())).default({}),
      FilterPolicyScope: z.literal('MessageAttributes').default('MessageAttributes'),
    }),
  );
  const queues = [...subscriptions.values()].filter(({ Protocol }) => Protocol === 'sqs');
  expect(queues).toHaveLength(2);
  for (const { FilterPolicy } of queues) {
    // A filter policy matches only a message that has every attribute it names.
    expect(Object.keys(FilterPolicy)).toEqual(['type']);
    expect(FilterPolicy['type']).toEqual([{ exists: true }]);
  }
});

test('no two alarms have the same name', () => {
  const names = alarms.map(({ AlarmName }) => AlarmName);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
