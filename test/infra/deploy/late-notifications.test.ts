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
  MetricName: z.string().optional(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).optional(),
  Statistic: z.string().optional(),
  Period: z.number().optional(),
  EvaluationPeriods: z.number(),
  Threshold: z.number(),
  ComparisonOperator: z.string(),
  TreatMissingData: z.string(),
});
const alarms = [...resourcesOf(template, 'AWS::CloudWatch::Alarm', Alarm).values()];
const undelivered = alarms.filter(({ MetricName }) => MetricName === 'OldestUndelivered');

const Queue = z.object({ VisibilityTimeout: z.number().optional() });
const Mapping = z.object({ MaximumBatchingWindowInSeconds: z.number().default(0) });
const Worker = z.object({ Timeout: z.number() });

/** The largest value, in seconds, among the resources of a type. */
function max<Properties extends z.ZodType>(
  type: string,
  schema: Properties,
  secondsOf: (properties: z.infer<Properties>) => number,
): number {
  return Math.max(...[...resourcesOf(template, type, schema).values()].map(secondsOf));
}

describe('a channel that refuses every notification', () => {
  test('every channel has an alarm on its own metric of undelivered notifications', () => {
    const channels = undelivered.map(({ Dimensions = [] }) =>
      String(Dimensions.find(({ Name }) => Name === 'channel')?.Value),
    );
    expect(channels.toSorted()).toEqual(['amazon-q', 'escalation', 'slack', 'topic']);
  });

  test('the alarm stays on between two delivery attempts', () => {
    // The metric is recorded when a message is received: again after the visibility timeout and the batching window.
    const gap =
      max('AWS::SQS::Queue', Queue, ({ VisibilityTimeout = 0 }) => VisibilityTimeout) +
      max(
        'AWS::Lambda::EventSourceMapping',
        Mapping,
        (mapping) => mapping.MaximumBatchingWindowInSeconds,
      ) +
      max('AWS::Lambda::Function', Worker, ({ Timeout }) => (Timeout < 60 ? Timeout : 0));
    for (const { Period = 0, EvaluationPeriods, Statistic } of undelivered) {
      expect(Period * EvaluationPeriods).toBeGreaterThan(gap);
      expect([Statistic, EvaluationPeriods]).toEqual(['Maximum', 1]);
    }
  });

  test('the alarm ends when no old notification is received any more', () => {
    for (const { TreatMissingData, ComparisonOperator } of undelivered) {
      expect([TreatMissingData, ComparisonOperator]).toEqual([
        'notBreaching',
        'GreaterThanThreshold',
      ]);
    }
  });
});

test('a queue that no function reads has an alarm on the age that Amazon SQS measures', () => {
  const unread = alarms.filter(({ MetricName }) => MetricName === 'ApproximateAgeOfOldestMessage');
  const thresholds = (all: typeof alarms) =>
    all.map(({ Threshold }) => Threshold).toSorted((a, b) => a - b);
  expect(thresholds(unread)).toEqual(thresholds(undelivered));
});
