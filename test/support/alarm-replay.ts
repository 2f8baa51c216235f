import { MINUTE } from '../../shared/certificates/instant.ts';

/** The settings of a CloudWatch alarm that determine its state. Times in milliseconds. */
export interface ReplayedAlarm {
  readonly statistic: 'Maximum' | 'Minimum' | 'Sum';
  readonly period: number;
  readonly evaluationPeriods: number;
  readonly threshold: number;
  readonly comparison: 'GreaterThanThreshold' | 'LessThanThreshold';
  readonly missing: 'breaching' | 'notBreaching' | 'ignore';
}

/** A measured value with its time. */
export interface Datapoint {
  readonly at: number;
  readonly value: number;
}

/**
 * Whether an alarm is in state ALARM, for every minute of a time span.
 *
 * Every minute, CloudWatch evaluates the periods that end then. The state is ALARM while all of them breach.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html
 */
export function replayAlarm(
  alarm: ReplayedAlarm,
  datapoints: readonly Datapoint[],
  { from, to }: { readonly from: number; readonly to: number },
): { readonly at: number; readonly on: boolean }[] {
  const states: { at: number; on: boolean }[] = [];
  for (let at = from; at <= to; at += MINUTE) {
    const periods = Array.from({ length: alarm.evaluationPeriods }, (_, index) =>
      breaches(
        alarm,
        valuesIn(datapoints, at - (index + 1) * alarm.period, at - index * alarm.period),
      ),
    );
    const before = states.at(-1)?.on ?? false;
    const known = periods.filter((one) => one !== undefined);
    states.push({ at, on: known.length === 0 ? before : known.every(Boolean) });
  }
  return states;
}

/** The first minute in state ALARM. */
export function firstAlarm(states: ReturnType<typeof replayAlarm>): number | undefined {
  return states.find(({ on }) => on)?.at;
}

function valuesIn(datapoints: readonly Datapoint[], after: number, until: number): number[] {
  return datapoints.filter(({ at }) => at > after && at <= until).map(({ value }) => value);
}

/** `undefined` if a period without data does not count. */
function breaches(alarm: ReplayedAlarm, values: readonly number[]): boolean | undefined {
  if (values.length === 0) {
    return alarm.missing === 'ignore' ? undefined : alarm.missing === 'breaching';
  }
  const statistics = {
    Maximum: Math.max(...values),
    Minimum: Math.min(...values),
    Sum: values.reduce((sum, value) => sum + value, 0),
  };
  const value = statistics[alarm.statistic];
  return alarm.comparison === 'LessThanThreshold'
    ? value < alarm.threshold
    : value > alarm.threshold;
}
