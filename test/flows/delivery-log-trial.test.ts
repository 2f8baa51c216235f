import { describe, expect, it } from 'vitest';
import { CALM, CLOCK_ERROR } from '../support/delivery-log-trial/faults.ts';
import { InMemoryDeliveryLog } from '../support/delivery-log-trial/in-memory-delivery-log.ts';
import { deliveredWith } from '../support/delivery-log-trial/trial-channel.ts';
import { add, checkTrial, NOTHING } from '../support/delivery-log-trial/check-trial.ts';
import { LIFETIME } from '../support/delivery-log-trial/run.ts';
import { tryOut } from '../support/delivery-log-trial/schedule.ts';
import type { Trial, TrialOptions } from '../support/delivery-log-trial/schedule.ts';
import { WORK_TIMEOUT } from '../../infra/deploy/constructs/work-queue.ts';
import { NOTIFICATION_LEASE } from '../../shared/notifications/delivery/deliver-messages.ts';
import type { DeliveryLog } from '../../shared/notifications/delivery-log/delivery-log.ts';

const SCHEDULES = 10_000;

async function trials(
  count: number,
  look: (trial: Trial, seed: number) => void = () => {},
  options: () => TrialOptions = () => ({}),
) {
  let result = NOTHING;
  for (let seed = 1; seed <= count; seed += 1) {
    const trial = await tryOut(seed, options());
    look(trial, seed);
    result = add(result, checkTrial(trial));
  }
  return result;
}

describe('exactly one notification per lineage, condition and channel', () => {
  it(`over ${SCHEDULES} schedules loses no notification and repeats one only after a lost response`, async () => {
    const result = await trials(SCHEDULES, (trial, seed) => {
      const { lost, double, left } = checkTrial(trial);
      expect({ lost, double, left }, `seed ${seed}`).toEqual({ lost: 0, double: 0, left: 0 });
    });
    // The faults must have occurred, otherwise the test proves nothing.
    expect(result.pending).toBeGreaterThan(2 * SCHEDULES);
    expect(result.repeated).toBeGreaterThan(SCHEDULES / 20);
    expect(result.listed).toBeGreaterThan(SCHEDULES / 4);
  }, 300_000);

  it('uses the run times of the deployment and clocks that differ by minutes', () => {
    expect(LIFETIME).toBe(WORK_TIMEOUT.toMilliseconds());
    expect(2 * CLOCK_ERROR).toBeGreaterThan(2 * 60_000);
    expect(2 * CLOCK_ERROR + LIFETIME).toBeLessThan(NOTIFICATION_LEASE);
  });
});

describe('two channels', () => {
  it('Slack ignores a notification that the topic repeats', async () => {
    let repetitions = 0;
    await trials(
      2_000,
      ({ pending, topic, slack }, seed) => {
        repetitions +=
          topic.takes.length - new Set(topic.takes.map(({ notification }) => notification.id)).size;
        const posted = slack.takes.flatMap(({ notification }) => deliveredWith(notification));
        expect(posted.toSorted(), `seed ${seed}`).toEqual([...pending.keys()].toSorted());
      },
      () => ({ slack: 'faultless' }),
    );
    expect(repetitions).toBeGreaterThan(100);
  }, 60_000);

  it('an outage of one channel for days does not affect the other', async () => {
    const away = { from: 0, until: 60 * 60 * 60_000 };
    for (let seed = 1; seed <= 100; seed += 1) {
      const [usual, without] = [await tryOut(seed), await tryOut(seed, { slack: away })];
      const taken = ({ topic }: Trial) =>
        topic.takes.map(({ notification, at }) => [deliveredWith(notification), at]);
      expect(taken(without), `seed ${seed}`).toEqual(taken(usual));
      expect(without.slack.takes.every(({ at }) => at >= away.until)).toBe(true);
      expect(checkTrial(without)).toMatchObject({ lost: 0, double: 0, left: 0 });
    }
    expect(away.until).toBeLessThan(CALM);
  }, 60_000);
});

describe('the trial detects', () => {
  const broken = (how: (deliveryLog: DeliveryLog) => Partial<DeliveryLog>) => () => {
    const deliveryLog = new InMemoryDeliveryLog();
    const whole: DeliveryLog = {
      claim: (entry, lease, how) => deliveryLog.claim(entry, lease, how),
      close: (claim, now) => deliveryLog.close(claim, now),
      release: (claim) => deliveryLog.release(claim),
      keepList: (list, now) => deliveryLog.keepList(list, now),
      findOrGiveUpList: (name, channel, now) => deliveryLog.findOrGiveUpList(name, channel, now),
    };
    return { deliveryLog: { ...whole, ...how(whole) } };
  };

  it('a delivery log that forgets deliveries', async () => {
    const forgetful = broken(() => ({ close: async () => 'closed' }));
    expect((await trials(200, undefined, forgetful)).double).toBeGreaterThan(20);
  });

  it('a delivery log that grants the same claim twice', async () => {
    const lax = broken(({ claim }) => ({
      claim: (entry, lease, how) => claim(entry, { ...lease, until: lease.now }, how),
    }));
    expect((await trials(500, undefined, lax)).double).toBeGreaterThan(5);
  });

  it('a delivery log that treats a claim as a delivery', async () => {
    const hasty = broken(({ claim }) => ({
      claim: async (entry, lease, how) => {
        const outcome = await claim(entry, lease, how);
        return outcome.kind === 'busy' ? { kind: 'delivered' } : outcome;
      },
    }));
    expect((await trials(500, undefined, hasty)).lost).toBeGreaterThan(5);
  });

  it('a delivery log that loses groups', async () => {
    const careless = broken(() => ({ findOrGiveUpList: async () => undefined }));
    expect((await trials(500, undefined, careless)).double).toBeGreaterThan(5);
  });

  it('a delivery log that treats a claim for a group as the group', async () => {
    const hasty = broken(({ claim }) => ({
      claim: async (entry, lease, how) => {
        const outcome = await claim(entry, lease, how);
        return outcome.kind === 'listed' ? { kind: 'delivered' } : outcome;
      },
    }));
    expect((await trials(1_000, undefined, hasty)).lost).toBeGreaterThan(5);
  }, 60_000);
});
