import { describe, expect, test, vi } from 'vitest';
import { Match } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import type { SummaryOptions, MonitorConfig } from '../../../infra/deploy/config/monitor-config.ts';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';
import { readPlan } from '../../../shared/tracking/summary/plan.ts';
import { EVERYTHING, resourcesOf, synthesise } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const accounts: MonitorConfig['accounts'] = [
  { provider: 'digicert', name: 'main', tags: { team: 'platform' } },
  { provider: 'digicert', name: 'europe', region: 'eu' },
];
const read = (weeklySummary: unknown) =>
  readMonitor({ accounts, notifications: { weeklySummary } }).weeklySummary;

describe('the weekly summary in the configuration', () => {
  test('is off by default', () => {
    expect(read(undefined)).toBeUndefined();
  });

  test('is sent per account on Mondays at 08:00 UTC by default', () => {
    expect(read({})).toEqual({ day: 'monday', time: '08:00', timeZone: 'UTC', groupBy: 'account' });
  });

  test('has a configurable day, time, time zone and tag', () => {
    const weeklySummary = {
      day: 'friday',
      time: '16:30',
      timeZone: 'Europe/Berlin',
      groupBy: { tag: 'team' },
    };
    expect(read(weeklySummary)).toEqual(weeklySummary);
  });

  test.each([
    [{ day: 'funday' }, 'notifications.weeklySummary.day: "funday" is not a day of the week'],
    [{ time: '8:00' }, 'notifications.weeklySummary.time: "8:00" is not a time. Use 24-hour time'],
    [{ time: '24:00' }, 'notifications.weeklySummary.time: "24:00" is not a time'],
    [{ timeZone: 'Europe/Bonn' }, 'notifications.weeklySummary.timeZone: '],
    [{ timeZone: '+02:00' }, 'notifications.weeklySummary.timeZone: '],
    [
      { groupBy: 'team' },
      'notifications.weeklySummary.groupBy: "team" is not allowed. Use "account", or { tag',
    ],
    [{ groupBy: { tag: 'te\nam' } }, 'notifications.weeklySummary.groupBy'],
    [{ groupBy: { tag: 'aws:team' } }, 'notifications.weeklySummary.groupBy'],
    [
      { groupBy: { tag: 'taem' } },
      'notifications.weeklySummary.groupBy.tag: no account and no rule has a tag "taem"',
    ],
    [{ every: 'week' }, 'notifications.weeklySummary'],
  ])('%j is rejected with the path of the problem', (weeklySummary, problem) => {
    expect(() => read(weeklySummary)).toThrow(problem);
  });

  test('is checked together with the rest of the configuration', () => {
    const wrong = () =>
      readMonitor({
        accounts: [{ provider: 'digicert', name: 'Main!' }],
        notifications: {
          channels: [{ type: 'email', addresses: ['not-an-address'] }],
          weeklySummary: { time: 'noon', timeZone: 'Nowhere' },
        },
      });
    for (const path of [
      'accounts[0].name',
      'channels[0].addresses[0]',
      'weeklySummary.time',
      'weeklySummary.timeZone',
    ]) {
      expect(wrong).toThrow(path);
    }
  });

  test('is rejected at a time that daylight saving time skips', () => {
    const skipped: SummaryOptions = { day: 'sunday', time: '02:30', timeZone: 'Europe/Berlin' };
    expect(() => read(skipped)).toThrow(
      'notifications.weeklySummary.time: "02:30" does not exist in Europe/Berlin on 2026-03-29',
    );
    expect(read({ ...skipped, time: '03:00' })).toBeDefined();
    expect(read({ ...skipped, day: 'monday' })).toBeDefined();
    expect(read({ ...skipped, timeZone: 'UTC' })).toBeDefined();
  });
});

describe('the deployed weekly summary', () => {
  const template = synthesise();
  const schedules = resourcesOf(
    template,
    'AWS::Scheduler::Schedule',
    z.object({
      ScheduleExpression: z.string(),
      ScheduleExpressionTimezone: z.string(),
      FlexibleTimeWindow: z.object({ Mode: z.string() }),
      Target: z.object({
        RetryPolicy: z.object({ MaximumEventAgeInSeconds: z.number() }),
        DeadLetterConfig: z.unknown().optional(),
      }),
    }),
  );

  test('is scheduled on its day and time in its time zone, with retries for six hours', () => {
    const own = [...schedules.values()].filter(({ ScheduleExpression }) =>
      ScheduleExpression.includes('MON'),
    );
    expect(own).toMatchObject([
      {
        ScheduleExpression: 'cron(0 8 ? * MON *)',
        ScheduleExpressionTimezone: 'Europe/Berlin',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { RetryPolicy: { MaximumEventAgeInSeconds: 6 * 60 * 60 } },
      },
    ]);
    expect(JSON.stringify(own[0]?.Target.DeadLetterConfig)).toContain(
      'MonitorWeeklySummaryDeadLetters',
    );
  });

  test('retries a failed run twice, then moves it to a dead-letter queue with an alarm', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumRetryAttempts: 2,
      DestinationConfig: {
        OnFailure: {
          Destination: {
            'Fn::GetAtt': [Match.stringLikeRegexp('MonitorWeeklySummaryDeadLetters'), 'Arn'],
          },
        },
      },
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: Match.stringLikeRegexp(
        'docs/how-to/runbook.md#the-weekly-summary-was-not-sent$',
      ),
      EvaluationPeriods: 1,
    });
  });

  test('gets its plan with the accounts from its schedule, in the form that the function reads', () => {
    const Input = z.object({ Target: z.object({ Input: z.string().optional() }) });
    const inputs = [...resourcesOf(template, 'AWS::Scheduler::Schedule', Input).values()].flatMap(
      ({ Target }) => Target.Input ?? [],
    );
    expect(inputs).toHaveLength(1);
    expect(readPlan(JSON.parse(inputs[0] ?? ''))).toEqual({
      ...{ day: 'monday', time: '08:00', timeZone: 'Europe/Berlin', groupBy: { tag: 'team' } },
      accounts: [
        { provider: 'digicert', account: 'main' },
        { provider: 'digicert', account: 'europe' },
      ],
    });
  });

  test('refuses an event without a plan, and says how to invoke the function', () => {
    expect(() => readPlan({})).toThrow(/Invoke the function with the input of its schedule/);
  });

  test('can read the state table and not write to it', () => {
    const policies = resourcesOf(
      template,
      'AWS::IAM::Policy',
      z.object({
        PolicyDocument: z.object({ Statement: z.array(z.record(z.string(), z.unknown())) }),
      }),
    );
    const own = [...policies].filter(([id]) => id.startsWith('MonitorWeeklySummaryFunction'));
    const statements = own.flatMap(([, { PolicyDocument }]) => PolicyDocument.Statement);
    const onTable = statements.filter(({ Action }) => JSON.stringify(Action).includes('dynamodb:'));
    const only = (partition: string) => ({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [partition] },
    });
    expect(onTable.map(({ Action, Condition }) => [Action, Condition])).toEqual([
      ['dynamodb:BatchGetItem', only('certificate/*')],
      ['dynamodb:GetItem', only('account/*')],
      ['dynamodb:Query', only('sync/*')],
    ]);
  });

  test('has no resources without the option', () => {
    const { weeklySummary: _none, ...notifications } = EVERYTHING.notifications ?? {};
    const without = synthesise({ ...EVERYTHING, notifications }).toJSON() as {
      Resources: Record<string, { Type: string }>;
    };
    const ids = Object.entries(without.Resources)
      .filter(([, { Type }]) => Type !== 'AWS::EventSchemas::Schema')
      .map(([id]) => id);
    expect(ids.filter((id) => /summary/i.test(id))).toEqual([]);
  });
});
