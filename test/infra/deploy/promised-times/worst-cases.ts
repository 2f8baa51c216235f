import { HOUR, MINUTE } from '../../../../shared/certificates/instant.ts';
import { firstAlarm, replayAlarm } from '../../../support/alarm-replay.ts';
import type { Datapoint } from '../../../support/alarm-replay.ts';
import type { ChannelName, Deployed } from './deployed.ts';

/**
 * Amazon EventBridge Scheduler begins a run within the minute for which it is scheduled.
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
const SCHEDULER_PRECISION = MINUTE;

/** Starts within their minute that are as far apart, and as close together, as they can be. */
const STARTS = [0, 0.5, 1].map((part) => part * SCHEDULER_PRECISION);

/** The longest from a deadline until a run of the function begins that finds it due. */
export function untilDeadlineIsFound(deployed: Deployed): number {
  const { every, window } = deployed.schedule('MonitorDeadlineCheck');
  const waits = STARTS.flatMap((earlier) =>
    STARTS.map((later) => {
      const [previous, next] = [earlier, every + window + later];
      // The deadline comes just after the previous run has begun.
      return next - previous;
    }),
  );
  return Math.max(...waits);
}

/** The longest from there until the function is called that sends the notification: through the stream and the queue. */
export function untilNotificationIsSent(deployed: Deployed): number {
  return deployed.stream.batchingWindow + deployed.queue('topic').batchingWindow;
}

/** The longest until the alarm is on when a channel refuses every notification; checks that it then stays on. */
export function untilRefusalAlarms(deployed: Deployed, channel: ChannelName, name: string): number {
  const { tryEvery, batchingWindow } = deployed.queue(channel);
  const alarm = deployed.alarm(name);
  if (alarm.metric !== 'OldestUndelivered') throw new Error(`${name} is about ${alarm.metric}`);
  const delays = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    // The first try is gathered with others, and so is every later one.
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

/** From the last good run of the watch on deadlines until its alarm is on. */
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

/** From the last run with something to count until the alarm on it is off. */
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

/** From the first run with something to count until the alarm on it is on. */
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

/** From the last heartbeat of an account until the alarm on its absence is on. */
export function untilSilenceAlarms(deployed: Deployed, account: string): number {
  const alarm = deployed.alarm(`No complete sync (${account})`);
  const states = replayAlarm(alarm, [{ at: 0, value: 1 }], { from: 0, to: 60 * HOUR });
  return firstAlarm(states) ?? Number.NaN;
}
