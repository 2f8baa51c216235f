import { describe, expect, test, vi } from 'vitest';
import { Match } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import type { SummaryOptions, MonitorConfig } from '../../../infra/deploy/config/monitor-config.ts';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';
import { SendSummaryEnvironment } from '../../../lambdas/send-summary/env.ts';
import { EVERYTHING, resourcesOf, synthesise } from './synthesise.ts';

// The first synthesis of a process loads half of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const accounts: MonitorConfig['accounts'] = [
  { provider: 'digicert', name: 'main', tags: { team: 'platform' } },
  { provider: 'digicert', name: 'europe', region: 'eu' },
];
const read = (weeklySummary: unknown) =>
  readMonitor({ accounts, notifications: { weeklySummary } }).weeklySummary;

describe('a digest in the configuration', () => {
  test('is none unless it is asked for', () => {
    expect(read(undefined)).toBeUndefined();
  });

  test('by default there is one summary per account, on Mondays at 08:00 UTC', () => {
    expect(read({})).toEqual({ day: 'monday', time: '08:00', timeZone: 'UTC', groupBy: 'account' });
  });

  test('says its day, its time, its zone and its tag', () => {
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
      'notifications.weeklySummary.groupBy.tag: no account has a tag "taem"',
    ],
    [{ every: 'week' }, 'notifications.weeklySummary'],
  ])('%j is found to be wrong, with its path', (weeklySummary, problem) => {
    expect(() => read(weeklySummary)).toThrow(problem);
  });

  test('a wrong weekly summary is reported together with all other errors', () => {
    const wrong = () =>
      readMonitor({
        accounts: [{ provider: 'digicert', name: 'Main!' }],
        notifications: { emails: ['nobody'], weeklySummary: { time: 'noon', timeZone: 'Nowhere' } },
      });
    for (const path of [
      'accounts[0].name',
      'emails[0]',
      'weeklySummary.time',
      'weeklySummary.timeZone',
    ]) {
      expect(wrong).toThrow(path);
    }
  });

  test('does not come at a time that clocks skip', () => {
    const skipped: SummaryOptions = { day: 'sunday', time: '02:30', timeZone: 'Europe/Berlin' };
    expect(() => read(skipped)).toThrow(
      'notifications.weeklySummary.time: "02:30" does not exist in Europe/Berlin on 2026-03-29',
    );
    expect(read({ ...skipped, time: '03:00' })).toBeDefined();
    expect(read({ ...skipped, day: 'monday' })).toBeDefined();
    expect(read({ ...skipped, timeZone: 'UTC' })).toBeDefined();
  });
});

describe('what is deployed for it', () => {
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

  test('is called on its day at its time by the clocks of its zone, and for hours if that fails', () => {
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

  test('tries a failed digest again, and lays it into a queue that alarms', () => {
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

  test('the function receives its accounts in the form that its schema parses', () => {
    const variables = [
      ...resourcesOf(
        template,
        'AWS::Lambda::Function',
        z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) }),
      ).values(),
    ].flatMap(({ Environment }) =>
      'WEEKLY_SUMMARY' in Environment.Variables ? [Environment.Variables] : [],
    );
    expect(variables).toHaveLength(1);
    const resolved = { ...variables[0], STATE_TABLE_NAME: 'table', EVENT_BUS_NAME: 'bus' };
    expect(SendSummaryEnvironment.parse(resolved).WEEKLY_SUMMARY).toEqual({
      ...{ day: 'monday', time: '08:00', timeZone: 'Europe/Berlin', groupBy: { tag: 'team' } },
      accounts: [
        { provider: 'digicert', account: 'main' },
        { provider: 'digicert', account: 'europe' },
      ],
    });
  });

  test('reads, and can change nothing of what is stored', () => {
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

  test('is nothing where nobody asks for it', () => {
    const { weeklySummary: _none, ...notifications } = EVERYTHING.notifications ?? {};
    const without = synthesise({ ...EVERYTHING, notifications }).toJSON() as {
      Resources: Record<string, { Type: string }>;
    };
    const ids = Object.entries(without.Resources)
      .filter(([, { Type }]) => Type !== 'AWS::EventSchemas::Schema')
      .map(([id]) => id);
    expect(ids.filter((id) => /digest/i.test(id))).toEqual([]);
  });
});
