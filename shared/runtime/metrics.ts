import type { AccountReference } from '../certificates/certificate.ts';
import { epochMilliseconds } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';

/** The CloudWatch namespace of every metric of this monitor. */
export const METRIC_NAMESPACE = 'CertExpiryMonitor';

/**
 * What a sweep measures. `Heartbeats` counts complete sweeps, and runs that get on with one in time: its alarm treats
 * missing data as breaching, so that silence alarms even when every function here is broken.
 */
export const SWEEP_METRICS = [
  'CompleteSweeps',
  'Heartbeats',
  'FailedSweeps',
  'CertificatesSeen',
  'CertificatesChanged',
  'RowProblems',
  'Requests',
] as const;
export type SweepMetric = (typeof SWEEP_METRICS)[number];

export interface Metrics {
  record(
    account: AccountReference,
    values: Partial<Record<SweepMetric, number>>,
    now: Instant,
  ): void;
}

/**
 * Metrics as log lines in the CloudWatch embedded metric format: no call, no permission, no client.
 * Dimensions are provider and account, never the certificate, because every combination costs.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const embeddedMetrics: Metrics = {
  record: ({ provider, account }, values, now) => write({ provider, account }, values, now),
};

/** The metric, without dimensions, of stored items that nobody can read. */
export const UNREADABLE_ITEMS = 'UnreadableItems';

/** Counts the stored items that are due and that nobody can read. Has no dimensions. */
export function recordUnreadableItems(count: number, now: Instant): void {
  write({}, { [UNREADABLE_ITEMS]: count }, now);
}

function write(
  dimensions: Readonly<Record<string, string>>,
  values: Readonly<Record<string, number>>,
  now: Instant,
): void {
  const metrics = Object.keys(values).map((name) => ({ Name: name, Unit: 'Count' }));
  const definition = {
    Namespace: METRIC_NAMESPACE,
    Dimensions: [Object.keys(dimensions)],
    Metrics: metrics,
  };
  console.info(
    JSON.stringify({
      _aws: { Timestamp: epochMilliseconds(now), CloudWatchMetrics: [definition] },
      ...dimensions,
      ...values,
    }),
  );
}
