import type { AccountReference } from '../certificates/certificate.ts';
import { epochMilliseconds } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import {
  DEADLINE_BACKLOG,
  METRIC_NAMESPACE,
  OLDEST_UNDELIVERED,
  UNREADABLE_ITEMS,
} from './metric-names.ts';

/**
 * The metrics of a sync. `Heartbeats` counts complete syncs, and runs that make progress in time. Its alarm treats
 * missing data as breaching, so it is raised even if every function is broken.
 */
export const SYNC_METRICS = [
  'CompleteSyncs',
  'Heartbeats',
  'FailedSyncs',
  'CertificatesSeen',
  'CertificatesChanged',
  'RowProblems',
  'Requests',
] as const;
export type SyncMetric = (typeof SYNC_METRICS)[number];

export interface Metrics {
  record(
    account: AccountReference,
    values: Partial<Record<SyncMetric, number>>,
    now: Instant,
  ): void;
}

/** The metrics of one monitor. */
interface MonitorMetrics extends Metrics {
  /** Stored items that are due and cannot be read. */
  recordUnreadableItems(count: number, now: Instant): void;
  /** The age of the oldest undelivered notification of a channel, in milliseconds. */
  recordOldestUndelivered(channel: string, milliseconds: number, now: Instant): void;
  /** Due certificates and accounts that a run left for the next one, because its time was up. */
  recordDeadlineBacklog(count: number, now: Instant): void;
}

/**
 * Metrics as log lines in the CloudWatch embedded metric format: no call, no permission, no client.
 *
 * Every metric has the dimension `monitor`: CloudWatch would otherwise add up the metrics of two monitors in one AWS
 * account and region, and a working one would hide that the other fails. No dimension names a certificate, because
 * each combination costs.
 *
 * @param monitor the name of its event bus, which no other monitor in the same account and region can have.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function embeddedMetrics(
  monitor: string,
  write: (line: string) => void = console.info,
): MonitorMetrics {
  const record = (
    dimensions: Readonly<Record<string, string>>,
    values: Readonly<Record<string, number>>,
    now: Instant,
    unit: MetricUnit = 'Count',
  ) => write(embeddedLine({ monitor, ...dimensions }, values, now, unit));
  return {
    record: ({ provider, account }, values, now) => record({ provider, account }, values, now),
    recordUnreadableItems: (count, now) => record({}, { [UNREADABLE_ITEMS]: count }, now),
    recordOldestUndelivered: (channel, milliseconds, now) =>
      record({ channel }, { [OLDEST_UNDELIVERED]: milliseconds / 1000 }, now, 'Seconds'),
    recordDeadlineBacklog: (count, now) => record({}, { [DEADLINE_BACKLOG]: count }, now),
  };
}

type MetricUnit = 'Count' | 'Seconds';

function embeddedLine(
  dimensions: Readonly<Record<string, string>>,
  values: Readonly<Record<string, number>>,
  now: Instant,
  unit: MetricUnit,
): string {
  const metrics = Object.keys(values).map((name) => ({ Name: name, Unit: unit }));
  const definition = {
    Namespace: METRIC_NAMESPACE,
    Dimensions: [Object.keys(dimensions)],
    Metrics: metrics,
  };
  return JSON.stringify({
    _aws: { Timestamp: epochMilliseconds(now), CloudWatchMetrics: [definition] },
    ...dimensions,
    ...values,
  });
}
