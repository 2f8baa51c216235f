import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { MINUTE } from '../../../../shared/certificates/instant.ts';
import type { ReplayedAlarm } from '../../../support/alarm-replay.ts';
import { EVERYTHING, resourcesOf, synthesise } from '../synthesise.ts';

/** The channels that notifications are delivered to. */
export const CHANNELS = ['topic', 'escalation', 'slack', 'amazon-q'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** The prefix of the logical ids of a channel's resources. */
const PREFIXES: Readonly<Record<ChannelName, string>> = {
  topic: 'MonitorNotifications',
  escalation: 'MonitorEscalation',
  slack: 'MonitorChannelslack',
  'amazon-q': 'MonitorChannelamazonq',
};

const Alarm = z.object({
  AlarmName: z.string(),
  MetricName: z.string().optional(),
  Statistic: z.enum(['Maximum', 'Minimum', 'Sum']).default('Sum'),
  Period: z.number().optional(),
  Metrics: z
    .array(
      z.object({
        Period: z.number().optional(),
        MetricStat: z.object({ Period: z.number() }).optional(),
      }),
    )
    .default([]),
  EvaluationPeriods: z.number(),
  Threshold: z.number(),
  ComparisonOperator: z.enum(['GreaterThanThreshold', 'LessThanThreshold']),
  TreatMissingData: z.enum(['breaching', 'notBreaching', 'ignore']),
});
const Queue = z.object({
  VisibilityTimeout: z.number().optional(),
  MessageRetentionPeriod: z.number(),
  RedrivePolicy: z.object({ maxReceiveCount: z.number() }).optional(),
});
const Mapping = z.object({
  MaximumBatchingWindowInSeconds: z.number().default(0),
  MaximumRecordAgeInSeconds: z.number().optional(),
});
const Schedule = z.object({
  ScheduleExpression: z.string(),
  FlexibleTimeWindow: z.object({ MaximumWindowInMinutes: z.number().default(0) }),
  Target: z.object({ RetryPolicy: z.object({ MaximumEventAgeInSeconds: z.number() }) }),
});
const LambdaFunction = z.object({
  Timeout: z.number(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

/** Times of a monitor with all options, read from its template, in milliseconds. */
export class Deployed {
  readonly template: Template;

  constructor(props: Parameters<typeof synthesise>[0] = WITH_EVERYTHING) {
    this.template = synthesise(props);
  }

  /** The alarm with this name, given without the prefix of the monitor. */
  alarm(name: string): ReplayedAlarm & { readonly metric: string | undefined } {
    const found = this.#only(
      'AWS::CloudWatch::Alarm',
      Alarm,
      (_, { AlarmName }) => AlarmName === `Stack: ${name}`,
    );
    const period =
      found.Period ??
      found.Metrics.flatMap((query) => query.Period ?? query.MetricStat?.Period ?? [])[0];
    if (period === undefined) throw new Error(`the alarm ${name} has no period`);
    return {
      metric: found.MetricName,
      statistic: found.Statistic,
      period: period * 1000,
      evaluationPeriods: found.EvaluationPeriods,
      threshold: found.Threshold,
      comparison: found.ComparisonOperator,
      missing: found.TreatMissingData,
    };
  }

  /** The queue of a channel: time between attempts, number of attempts, retention and batching window. */
  queue(channel: ChannelName) {
    const begin = PREFIXES[channel];
    const queue = this.#only(
      'AWS::SQS::Queue',
      Queue,
      (id, { RedrivePolicy }) => id.startsWith(begin) && RedrivePolicy !== undefined,
    );
    const mapping = this.#only('AWS::Lambda::EventSourceMapping', Mapping, (id) =>
      id.startsWith(begin),
    );
    return {
      tryEvery: (queue.VisibilityTimeout ?? 0) * 1000,
      tries: queue.RedrivePolicy?.maxReceiveCount ?? 0,
      keptFor: queue.MessageRetentionPeriod * 1000,
      batchingWindow: mapping.MaximumBatchingWindowInSeconds * 1000,
    };
  }

  /** How long dead-letter queues keep a message; it is the same for all of them. */
  get deadLettersKeptFor(): number {
    const times = [...resourcesOf(this.template, 'AWS::SQS::Queue', Queue).values()]
      .filter(({ RedrivePolicy }) => RedrivePolicy === undefined)
      .map(({ MessageRetentionPeriod }) => MessageRetentionPeriod * 1000);
    return same(times);
  }

  /** The stream of the state table: batching window, and the age at which records are given up. */
  get stream() {
    const { MaximumRecordAgeInSeconds = 0, MaximumBatchingWindowInSeconds } = this.#only(
      'AWS::Lambda::EventSourceMapping',
      Mapping,
      (id) => id.startsWith('MonitorEventPublication'),
    );
    return {
      givenUpAfter: MaximumRecordAgeInSeconds * 1000,
      batchingWindow: MaximumBatchingWindowInSeconds * 1000,
    };
  }

  /** The schedule whose logical id starts with this prefix. */
  schedule(begin: string) {
    const found = this.#only('AWS::Scheduler::Schedule', Schedule, (id) => id.startsWith(begin));
    const [, minutes] = /^rate\((\d+) minutes\)$/.exec(found.ScheduleExpression) ?? [];
    return {
      expression: found.ScheduleExpression,
      /** Time between two runs of a rate expression. */
      every: Number(minutes) * MINUTE,
      window: found.FlexibleTimeWindow.MaximumWindowInMinutes * MINUTE,
      givenUpAfter: found.Target.RetryPolicy.MaximumEventAgeInSeconds * 1000,
    };
  }

  /** The Lambda function whose logical id starts with this prefix. */
  function(begin: string) {
    const { Timeout, Environment } = this.#only('AWS::Lambda::Function', LambdaFunction, (id) =>
      id.startsWith(begin),
    );
    return { timeout: Timeout * 1000, variables: Environment.Variables };
  }

  /** @throws Error unless exactly one resource of the type satisfies the condition. */
  #only<Properties extends z.ZodType>(
    type: string,
    schema: Properties,
    holds: (id: string, properties: z.infer<Properties>) => boolean,
  ): z.infer<Properties> {
    const found = [...resourcesOf(this.template, type, schema)].filter(([id, properties]) =>
      holds(id, properties),
    );
    const [first, ...others] = found;
    if (first === undefined || others.length > 0) {
      throw new Error(
        `${found.length} resources of ${type}, expected one: ${found.map(([id]) => id).join(', ')}`,
      );
    }
    return first[1];
  }
}

const WITH_EVERYTHING: Parameters<typeof synthesise>[0] = {
  ...EVERYTHING,
  accounts: [{ provider: 'digicert', name: 'main', tags: { team: 'platform' } }],
  notifications: { ...EVERYTHING.notifications, escalation: { emails: ['on-call@example.com'] } },
};

/** @throws Error if the values differ. */
export function same(values: readonly number[]): number {
  const [value = Number.NaN, ...others] = new Set(values);
  if (others.length > 0) throw new Error(`expected equal values: ${values.join(', ')}`);
  return value;
}
