import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { embeddedMetrics, SYNC_METRICS } from '../../../shared/runtime/metrics.ts';
import { METRIC_NAMESPACE } from '../../../shared/runtime/metric-names.ts';
import { at } from '../../support/certificates.ts';
import { EVERYTHING, resourcesOf, synthesise } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const Dimensions = z.array(z.object({ Name: z.string(), Value: z.unknown() }));
const MetricReference = z.object({
  MetricName: z.string(),
  Namespace: z.string(),
  Dimensions: Dimensions.default([]),
});
const Alarm = z.union([
  MetricReference.transform((value) => [value]),
  z
    .object({
      Metrics: z.array(z.object({ MetricStat: z.object({ Metric: MetricReference }).optional() })),
    })
    .transform(({ Metrics }) => Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])),
]);

/** Every metric that an alarm evaluates, by the name of the metric, with its dimensions. */
function alarmMetrics(template: Template) {
  return [...resourcesOf(template, 'AWS::CloudWatch::Alarm', Alarm).values()].flat();
}

/** The metrics in the namespace of the monitor, as `Name{dimension=value}`. */
function ownMetrics(template: Template): string[] {
  return alarmMetrics(template)
    .filter(({ Namespace }) => Namespace === METRIC_NAMESPACE)
    .map(({ MetricName, Dimensions: all }) =>
      series(MetricName, Object.fromEntries(all.map(({ Name, Value }) => [Name, String(Value)]))),
    );
}

function series(metric: string, dimensions: Readonly<Record<string, string>>): string {
  const text = Object.entries(dimensions)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return `${metric}{${text.join(',')}}`;
}

const Line = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.tuple([
      z.object({
        Dimensions: z.tuple([z.array(z.string())]),
        Metrics: z.array(z.object({ Name: z.string() })),
      }),
    ]),
  }),
});

const CHANNELS = ['topic', 'escalation', 'slack', 'amazon-q'];

/** The time series that CloudWatch extracts from the log lines of a monitor's functions. */
function emittedSeries(monitor: string): string[] {
  const lines: string[] = [];
  const now = at('2027-02-15T00:06:00Z');
  const metrics = embeddedMetrics(monitor, (line) => lines.push(line));
  metrics.record(
    { provider: 'digicert', account: 'main' },
    Object.fromEntries(SYNC_METRICS.map((name) => [name, 1])),
    now,
  );
  metrics.recordUnreadableItems(1, now);
  metrics.recordDeadlineBacklog(1, now);
  for (const channel of CHANNELS) metrics.recordOldestUndelivered(channel, 1, now);
  return lines.flatMap((line) => {
    const { _aws, ...values } = Line.parse(JSON.parse(line));
    const [
      {
        Dimensions: [names],
        Metrics,
      },
    ] = _aws.CloudWatchMetrics;
    const dimensions = Object.fromEntries(names.map((name) => [name, String(values[name])]));
    return Metrics.map(({ Name }) => series(Name, dimensions));
  });
}

describe('metrics of two monitors in one AWS account and region', () => {
  test('no time series has data of both monitors', () => {
    const [first, second] = ['cert-expiry-monitor', 'second'].map(emittedSeries);
    expect(first).toContain(
      'Heartbeats{account=main,monitor=cert-expiry-monitor,provider=digicert}',
    );
    expect(first?.filter((name) => second?.includes(name))).toEqual([]);
  });

  test('an alarm evaluates only metrics of its own monitor', () => {
    const [first = [], second = []] = ['cert-expiry-monitor', 'second'].map((eventBusName) =>
      ownMetrics(synthesise({ ...EVERYTHING, eventBusName })),
    );
    expect(first.length).toBeGreaterThan(2);
    expect(first.filter((name) => second.includes(name))).toEqual([]);
  });
});

test('every alarm on a metric of the monitor evaluates a time series that a function emits', () => {
  const emitted = emittedSeries('cert-expiry-monitor');
  const template = synthesise({ ...EVERYTHING, accounts: EVERYTHING.accounts.slice(0, 1) });
  for (const name of ownMetrics(template)) expect(emitted).toContain(name);
});

test('no alarm evaluates a metric without dimensions', () => {
  for (const { MetricName, Dimensions: all } of alarmMetrics(synthesise())) {
    expect(all, MetricName).not.toEqual([]);
  }
});

test('every function that emits metrics gets the name of its monitor', () => {
  const functions = resourcesOf(
    synthesise({ ...EVERYTHING, eventBusName: 'second' }),
    'AWS::Lambda::Function',
    z.object({
      Description: z.string(),
      Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
    }),
  );
  const named = [...functions.values()].filter(
    ({ Environment }) => Environment.Variables['MONITOR_NAME'] === 'second',
  );
  expect(named.map(({ Description }) => Description).toSorted()).toEqual([
    'Polls the certificates of digicert/europe',
    'Polls the certificates of digicert/main',
    'Processes due deadlines of certificates and accounts',
    'Sends notifications for events',
    'Sends notifications to Amazon Q',
    'Sends notifications to Slack',
  ]);
});
