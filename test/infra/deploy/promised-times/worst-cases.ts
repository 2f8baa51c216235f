import { HOUR, MINUTE } from '../../../../shared/certificates/instant.ts';
import { firstAlarm, replayAlarm } from '../../../support/alarm-replay.ts';
import type { Datapoint } from '../../../support/alarm-replay.ts';
import type { ChannelName, Deployed } from './deployed.ts';

/**
 Amazon EventBridge Scheduler starts a run within the scheduled minute.
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
const SCHEDULER_PRECISION = MINUTE;

/** The earliest, a middle and the latest start within the scheduled minute. */
const STARTS = [0, 0.5, 1].map((part) => part * SCHEDULER_PRECISION);

/** The longest time from a deadline until a run of check-deadlines starts that finds it due. */
export function untilDeadlineIsFound(deployed: Deployed): number {
  const { every, window } = deployed.schedule('MonitorDeadlineCheck');
  const waits = STARTS.flatMap((earlier) =>
    STARTS.map((later) => {
      const [previous, next] = [earlier, every + window + later];
      // The deadline passes just after the start of the previous run.
      return next - previous;
    }),
  );
  return Math.max(...waits);
}

/** The longest time from that run until send-notifications is called: batching in the stream and in the queue. */
export function untilNotificationIsSent(deployed: Deployed): number {
  return deployed.stream.batchingWindow + deployed.queue('topic').batchingWindow;
}

/**
 * The longest time until the alarm goes off when a channel rejects every notification.
 *
 * @throws Error if the alarm does not stay on
 */
export function untilRefusalAlarms(deployed: Deployed, channel: ChannelName, name: string): number {
  const { tryEvery, batchingWindow } = deployed.queue(channel);
  const alarm = deployed.alarm(name);
  if (alarm.metric !== 'OldestUndelivered') throw new Error(`${name} is about ${alarm.metric}`);
  const delays = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    // The batching window delays each attempt.
    const tries = Array.from(
      { length: 40 },
      (_, index) => batchingWindow * part + index * (tryEvery + batchingWindow * part),
    );
    const measured: Datapoint[] = tries.map((at) => ({ at, value: at / 1000 }));
    const states = replayAlarm(alarm, measured, { from: 0, to: 3 * HOUR });
    const begins = firstAlarm(states);
    if (begins === undefined) throw new Error(`${name} never comes on`);
    if (states.some(({ at, on }) => at > begins && !on))
      throw new Error(`${name} does not stay on`);
    return begins;
  });
  return Math.max(...delays);
}

/** From the last successful run of check-deadlines until the alarm on missing runs goes off. */
export function untilMissingRunsAlarm(deployed: Deployed): number {
  const { every } = deployed.schedule('MonitorDeadlineCheck');
  const runs: Datapoint[] = Array.from({ length: 24 }, (_, index) => ({
    at: (index - 23) * every,
    value: 1,
  }));
  const states = replayAlarm(deployed.alarm('Deadlines are not checked'), runs, {
    from: 0,
    to: 3 * HOUR,
  });
  const begins = firstAlarm(states);
  if (begins === undefined) throw new Error('the alarm on missing runs never comes on');
  return begins;
}

/** From the last run that records 1 until the alarm on the metric ends. */
export function untilAlarmEnds(deployed: Deployed, name: string): number {
  const { every } = deployed.schedule('MonitorDeadlineCheck');
  const runs: Datapoint[] = Array.from({ length: 80 }, (_, index) => ({
    at: (index - 39) * every,
    value: index <= 39 ? 1 : 0,
  }));
  const states = replayAlarm(deployed.alarm(name), runs, { from: 0, to: 3 * HOUR });
  if (states[0]?.on !== true) throw new Error(`${name} was not on`);
  return states.find(({ on }) => !on)?.at ?? Number.NaN;
}

/** From the first run that records 1 until the alarm on the metric goes off. */
export function untilAlarmBegins(deployed: Deployed, name: string): number {
  const { every } = deployed.schedule('MonitorDeadlineCheck');
  const runs: Datapoint[] = Array.from({ length: 80 }, (_, index) => ({
    at: (index - 39) * every,
    value: index >= 39 ? 1 : 0,
  }));
  return (
    firstAlarm(replayAlarm(deployed.alarm(name), runs, { from: -MINUTE, to: 3 * HOUR })) ??
    Number.NaN
  );
}

/** From the last heartbeat of an account until the alarm on missing heartbeats goes off. */
export function untilMissingSyncAlarms(deployed: Deployed, account: string): number {
  const alarm = deployed.alarm(`${account} has no complete sync`);
  const states = replayAlarm(alarm, [{ at: 0, value: 1 }], { from: 0, to: 60 * HOUR });
  return firstAlarm(states) ?? Number.NaN;
}
