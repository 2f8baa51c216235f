import { describe, expect, it, vi } from 'vitest';
import { FAULTS_END, CLOCK_ERROR } from '../support/delivery-log-trial/faults.ts';
import { InMemoryDeliveryLog } from '../support/delivery-log-trial/in-memory-delivery-log.ts';
import { deliveredWith } from '../support/delivery-log-trial/trial-channel.ts';
import { add, checkTrial, NO_RESULT } from '../support/delivery-log-trial/check-trial.ts';
import { FUNCTION_TIMEOUT } from '../support/delivery-log-trial/run.ts';
import { runSchedule } from '../support/delivery-log-trial/schedule.ts';
import type { Trial, TrialOptions } from '../support/delivery-log-trial/schedule.ts';
import { WORK_TIMEOUT } from '../../infra/deploy/constructs/work-queue.ts';
import { NOTIFICATION_LEASE } from '../../shared/notifications/delivery/deliver-messages.ts';
import type { DeliveryLog } from '../../shared/notifications/delivery-log/delivery-log.ts';

// Simulations of thousands of deliveries: seconds on an idle machine.
vi.setConfig({ testTimeout: 240_000 });

const SCHEDULES = 10_000;

async function trials(
  count: number,
  inspect: (trial: Trial, seed: number) => void = () => {},
  options: () => TrialOptions = () => ({}),
) {
  let result = NO_RESULT;
  for (let seed = 1; seed <= count; seed += 1) {
    const trial = await runSchedule(seed, options());
    inspect(trial, seed);
    result = add(result, checkTrial(trial));
  }
  return result;
}

describe('delivery of notifications', () => {
  it(`loses nothing and repeats nothing without a lost response over ${SCHEDULES} schedules`, async () => {
    const result = await trials(SCHEDULES, (trial, seed) => {
      const { lost, duplicates, left } = checkTrial(trial);
      expect({ lost, duplicates, left }, `seed ${seed}`).toEqual({
        lost: 0,
        duplicates: 0,
        left: 0,
      });
    });
    // Without these minimum numbers of faults the test would be meaningless.
    expect(result.required).toBeGreaterThan(2 * SCHEDULES);
    expect(result.repeated).toBeGreaterThan(SCHEDULES / 20);
    expect(result.grouped).toBeGreaterThan(SCHEDULES / 4);
  }, 300_000);

  it('simulates the function time-out of the deployment and clocks that differ by minutes', () => {
    expect(FUNCTION_TIMEOUT).toBe(WORK_TIMEOUT.toMilliseconds());
    expect(2 * CLOCK_ERROR).toBeGreaterThan(2 * 60_000);
    expect(2 * CLOCK_ERROR + FUNCTION_TIMEOUT).toBeLessThan(NOTIFICATION_LEASE);
  });
});

describe('channels', () => {
  it('posts a notification to Slack once if the topic repeats it', async () => {
    let repetitions = 0;
    await trials(
      2_000,
      ({ required, topic, slack }, seed) => {
        repetitions +=
          topic.takes.length - new Set(topic.takes.map(({ notification }) => notification.id)).size;
        const posted = slack.takes.flatMap(({ notification }) => deliveredWith(notification));
        expect(posted.toSorted(), `seed ${seed}`).toEqual([...required.keys()].toSorted());
      },
      () => ({ slack: 'faultless' }),
    );
    expect(repetitions).toBeGreaterThan(100);
  });

  it('do not change the deliveries of the topic if Slack has an outage of days', async () => {
    const outage = { from: 0, until: 60 * 60 * 60_000 };
    for (let seed = 1; seed <= 100; seed += 1) {
      const [normal, duringOutage] = [
        await runSchedule(seed),
        await runSchedule(seed, { slack: outage }),
      ];
      const taken = ({ topic }: Trial) =>
        topic.takes.map(({ notification, at }) => [deliveredWith(notification), at]);
      expect(taken(duringOutage), `seed ${seed}`).toEqual(taken(normal));
      expect(duringOutage.slack.takes.every(({ at }) => at >= outage.until)).toBe(true);
      expect(checkTrial(duringOutage)).toMatchObject({ lost: 0, duplicates: 0, left: 0 });
    }
    expect(outage.until).toBeLessThan(FAULTS_END);
  });
});

describe('the simulation', () => {
  const broken = (defect: (deliveryLog: DeliveryLog) => Partial<DeliveryLog>) => () => {
    const deliveryLog = new InMemoryDeliveryLog();
    const whole: DeliveryLog = {
      claim: (entry, lease, options) => deliveryLog.claim(entry, lease, options),
      close: (claim, now) => deliveryLog.close(claim, now),
      release: (claim) => deliveryLog.release(claim),
      saveGroup: (group, now) => deliveryLog.saveGroup(group, now),
      findOrAbandonGroup: (name, channel, now) =>
        deliveryLog.findOrAbandonGroup(name, channel, now),
    };
    return { deliveryLog: { ...whole, ...defect(whole) } };
  };

  it('detects a delivery log that does not store closed claims', async () => {
    const forgetful = broken(() => ({ close: async () => 'closed' }));
    expect((await trials(200, undefined, forgetful)).duplicates).toBeGreaterThan(20);
  });

  it('detects a delivery log that grants the same claim twice', async () => {
    const lax = broken(({ claim }) => ({
      claim: (entry, lease, options) => claim(entry, { ...lease, until: lease.now }, options),
    }));
    expect((await trials(500, undefined, lax)).duplicates).toBeGreaterThan(5);
  });

  it('detects a delivery log that reports a claimed entry as delivered', async () => {
    const hasty = broken(({ claim }) => ({
      claim: async (entry, lease, options) => {
        const outcome = await claim(entry, lease, options);
        return outcome.kind === 'busy' ? { kind: 'delivered' } : outcome;
      },
    }));
    expect((await trials(500, undefined, hasty)).lost).toBeGreaterThan(5);
  });

  it('detects a delivery log that loses groups', async () => {
    const careless = broken(() => ({ findOrAbandonGroup: async () => undefined }));
    expect((await trials(500, undefined, careless)).duplicates).toBeGreaterThan(5);
  });

  it('detects a delivery log that reports a grouped entry as delivered', async () => {
    const hasty = broken(({ claim }) => ({
      claim: async (entry, lease, options) => {
        const outcome = await claim(entry, lease, options);
        return outcome.kind === 'grouped' ? { kind: 'delivered' } : outcome;
      },
    }));
    expect((await trials(1_000, undefined, hasty)).lost).toBeGreaterThan(5);
  });
});
