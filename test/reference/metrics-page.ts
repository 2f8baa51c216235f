import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { anchorOf } from '../../infra/deploy/documentation.ts';
import { embeddedMetrics, SYNC_METRICS } from '../../shared/runtime/metrics.ts';
import { METRIC_NAMESPACE } from '../../shared/runtime/metric-names.ts';
import { at } from '../support/certificates.ts';
import { resourcesOf } from '../infra/deploy/synthesise.ts';

const MEANINGS: Readonly<Record<string, string | undefined>> = {
  CompleteSyncs: 'Runs that completed a sync',
  Heartbeats:
    'Runs that completed or [continued](../explanation/unreachable-accounts.md) a sync in time',
  FailedSyncs: '1 for a run that failed or could not read some certificates, 0 for any other run',
  CertificatesSeen: 'Certificates that the sync has read by the end of the run',
  CertificatesChanged: 'Certificates that the run wrote to the state table',
  RowProblems: 'Certificates that the run could not read',
  Requests: 'Requests to the provider',
  UnreadableItems: 'Stored items that are due and cannot be read',
  OldestUndelivered: 'Age of the oldest undelivered notification of a channel',
  DeadlineBacklog: 'Due certificates and accounts that a run left for the next run',
};

/** The reference page of metrics and alarms, from the log lines of the functions and from a template. */
export function metricsPage(template: Template): string {
  return [
    '# Metrics and alarms',
    '',
    'This page is generated from the code.',
    '',
    '## Metrics',
    '',
    `The metrics are in the CloudWatch namespace \`${METRIC_NAMESPACE}\`. The dimension`,
    '`monitor` is the name of the event bus, so that CloudWatch does not add up the metrics of two monitors in one AWS account and region. No metric counts certificates by',
    'status or expiry, because each combination of dimensions has a cost.',
    '',
    '| metric | dimensions | unit | meaning |',
    '| ------ | ---------- | ---- | ------- |',
    ...emittedMetrics().map(
      ({ name, dimensions, unit }) =>
        `| \`${name}\` | ${dimensions.map((dimension) => `\`${dimension}\``).join(', ')} | ${unit} | ${meaningOf(name)} |`,
    ),
    '',
    '## Alarms',
    '',
    'The alarms of a monitor with one account that is polled every hour, and all channels. An alarm is named',
    '`<stack>: <alarm>`, with the name of the account or function in place of "A provider account" or "A function", such as',
    '`CertExpiryMonitor: digicert/main has no complete sync`. Alarms of a channel can end with its name in parentheses. The',
    'number of periods of missing syncs depends on the [freshness target](../explanation/unreachable-accounts.md) of the',
    'account, and the period of a poll function that keeps failing on its interval. Each alarm links to its steps in the runbook.',
    '',
    '| alarm | metric | goes off | missing data |',
    '| ----- | ------ | -------- | ------------ |',
    ...alarmRows(template),
    '',
  ].join('\n');
}

function meaningOf(name: string): string {
  const meaning = MEANINGS[name];
  if (meaning === undefined) throw new Error(`add the meaning of ${name} to metrics-page.ts`);
  return meaning;
}

const Line = z.object({
  _aws: z.object({
    CloudWatchMetrics: z.tuple([
      z.object({
        Dimensions: z.tuple([z.array(z.string())]),
        Metrics: z.array(z.object({ Name: z.string(), Unit: z.string() })),
      }),
    ]),
  }),
});

/** Every metric that a function emits, with its dimensions and unit. */
function emittedMetrics() {
  const lines: string[] = [];
  const now = at('2027-01-01');
  const metrics = embeddedMetrics('cert-expiry-monitor', (line) => lines.push(line));
  metrics.record(
    { provider: 'digicert', account: 'main' },
    Object.fromEntries(SYNC_METRICS.map((name) => [name, 1])),
    now,
  );
  metrics.recordUnreadableItems(1, now);
  metrics.recordOldestUndelivered('topic', 1, now);
  metrics.recordDeadlineBacklog(1, now);
  return lines.flatMap((line) => {
    const { _aws: metadata } = Line.parse(JSON.parse(line));
    const [{ Dimensions, Metrics }] = metadata.CloudWatchMetrics;
    return Metrics.map(({ Name, Unit }) => ({
      ...{ name: Name, dimensions: Dimensions[0], unit: Unit },
    }));
  });
}

const Stat = z.object({
  Metric: z.object({ MetricName: z.string(), Namespace: z.string() }),
  Period: z.number(),
  Stat: z.string(),
});
const Alarm = z.object({
  AlarmName: z.string(),
  Namespace: z.string().optional(),
  MetricName: z.string().optional(),
  Statistic: z.string().optional(),
  Period: z.number().optional(),
  Metrics: z
    .array(z.object({ Expression: z.string().optional(), MetricStat: Stat.optional() }))
    .default([]),
  EvaluationPeriods: z.number(),
  Threshold: z.number(),
  ComparisonOperator: z.enum(['GreaterThanThreshold', 'LessThanThreshold']),
  TreatMissingData: z.string(),
});

/** One row per heading of the runbook and metric. */
function alarmRows(template: Template): string[] {
  const alarms = [...resourcesOf(template, 'AWS::CloudWatch::Alarm', Alarm).values()];
  return [...new Set(alarms.map(alarmRow))].sort();
}

/** The heading of the runbook that an alarm is named after. */
function headingOf(alarmName: string): string {
  return alarmName
    .replace(/^[^:]*: /, '')
    .replace(/ \(.*\)$/, '')
    .replace(/^\S+(?= has no complete sync$)/, 'A provider account')
    .replace(/^.+(?= keeps failing$)/, 'A function');
}

function alarmRow(alarm: z.infer<typeof Alarm>): string {
  const heading = headingOf(alarm.AlarmName);
  const stats = alarm.Metrics.flatMap(({ MetricStat }) => MetricStat ?? []);
  const expression = alarm.Metrics.find(({ Expression }) => Expression !== undefined)?.Expression;
  const metric =
    expression === undefined
      ? `\`${alarm.Namespace}\` \`${alarm.MetricName}\``
      : stats.map(({ Metric }) => `\`${Metric.Namespace}\` \`${Metric.MetricName}\``).join(', ');
  const statistic = alarm.Statistic?.toLowerCase() ?? `\`${expression}\``;
  const comparison = alarm.ComparisonOperator === 'GreaterThanThreshold' ? '>' : '<';
  const minutes = (alarm.Period ?? stats[0]?.Period ?? Number.NaN) / 60;
  const periods = `${alarm.EvaluationPeriods} × ${minutes} min`;
  const condition = `${statistic} ${comparison} ${alarm.Threshold} in ${periods}`;
  return `| [${heading}](../how-to/runbook.md#${anchorOf(heading)}) | ${metric} | ${condition} | ${alarm.TreatMissingData} |`;
}
