import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { MINUTE } from '../../../../shared/certificates/instant.ts';
import type { ReplayedAlarm } from '../../../support/alarm-replay.ts';
import { EVERYTHING, resourcesOf, synthesise } from '../synthesise.ts';

/** The functions that deliver notifications, by the channel that they deliver to. */
export const CHANNELS = ['topic', 'escalation', 'slack', 'amazon-q'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** How the logical ids of what a channel consists of begin. */
const PREFIXES: Readonly<Record<ChannelName, string>> = {
  topic: 'MonitorNotifications',
  escalation: 'MonitorEscalation',
  slack: 'MonitorSlack',
  'amazon-q': 'MonitorAmazonQ',
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

/** A deployed monitor with everything, as its template describes it. All times in milliseconds. */
export class Deployed {
  readonly template: Template;

  constructor(props: Parameters<typeof synthesise>[0] = WITH_EVERYTHING) {
    this.template = synthesise(props);
  }

  /** The alarm of a name, without the prefix of the monitor. */
  alarm(name: string): ReplayedAlarm & { readonly metric: string | undefined } {
    const found = this.#one(
      'AWS::CloudWatch::Alarm',
      Alarm,
      (_, { AlarmName }) => AlarmName === `cert-expiry-monitor: ${name}`,
    );
    const period =
      found.Period ?? found.Metrics.flatMap((one) => one.Period ?? one.MetricStat?.Period ?? [])[0];
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

  /** The queue in front of a channel: how long a try lasts, how many there are, and how long messages are gathered. */
  queue(channel: ChannelName) {
    const begin = PREFIXES[channel];
    const queue = this.#one(
      'AWS::SQS::Queue',
      Queue,
      (id, { RedrivePolicy }) => id.startsWith(begin) && RedrivePolicy !== undefined,
    );
    const mapping = this.#one('AWS::Lambda::EventSourceMapping', Mapping, (id) =>
      id.startsWith(begin),
    );
    return {
      tryEvery: (queue.VisibilityTimeout ?? 0) * 1000,
      tries: queue.RedrivePolicy?.maxReceiveCount ?? 0,
      keptFor: queue.MessageRetentionPeriod * 1000,
      batchingWindow: mapping.MaximumBatchingWindowInSeconds * 1000,
    };
  }

  /** How long dead-letter queues keep a message; all of them alike. */
  get deadLettersKeptFor(): number {
    const times = [...resourcesOf(this.template, 'AWS::SQS::Queue', Queue).values()]
      .filter(({ RedrivePolicy }) => RedrivePolicy === undefined)
      .map(({ MessageRetentionPeriod }) => MessageRetentionPeriod * 1000);
    return same(times);
  }

  /** How changes get from the stream of the state table to the bus. */
  get stream() {
    const { MaximumRecordAgeInSeconds = 0, MaximumBatchingWindowInSeconds } = this.#one(
      'AWS::Lambda::EventSourceMapping',
      Mapping,
      (id) => id.startsWith('MonitorEventPublication'),
    );
    return {
      givenUpAfter: MaximumRecordAgeInSeconds * 1000,
      batchingWindow: MaximumBatchingWindowInSeconds * 1000,
    };
  }

  /** The schedule of the construct whose logical id begins so. */
  schedule(begin: string) {
    const found = this.#one('AWS::Scheduler::Schedule', Schedule, (id) => id.startsWith(begin));
    const [, minutes] = /^rate\((\d+) minutes\)$/.exec(found.ScheduleExpression) ?? [];
    return {
      expression: found.ScheduleExpression,
      /** From one run to the next, of a rate. */
      every: Number(minutes) * MINUTE,
      window: found.FlexibleTimeWindow.MaximumWindowInMinutes * MINUTE,
      givenUpAfter: found.Target.RetryPolicy.MaximumEventAgeInSeconds * 1000,
    };
  }

  /** The function of the construct whose logical id begins so. */
  function(begin: string) {
    const { Timeout, Environment } = this.#one('AWS::Lambda::Function', LambdaFunction, (id) =>
      id.startsWith(begin),
    );
    return { timeout: Timeout * 1000, variables: Environment.Variables };
  }

  /** The one resource of a type for which that holds. */
  #one<Properties extends z.ZodType>(
    type: string,
    schema: Properties,
    holds: (id: string, properties: z.infer<Properties>) => boolean,
  ): z.infer<Properties> {
    const found = [...resourcesOf(this.template, type, schema)].filter(([id, one]) =>
      holds(id, one),
    );
    const [first, ...others] = found;
    if (first === undefined || others.length > 0) {
      throw new Error(
        `${found.length} resources of ${type} where one is meant: ${found.map(([id]) => id).join(', ')}`,
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

/** The one value that all of them are. */
export function same(values: readonly number[]): number {
  const [value = Number.NaN, ...others] = new Set(values);
  if (others.length > 0) throw new Error(`not the same everywhere: ${values.join(', ')}`);
  return value;
}
