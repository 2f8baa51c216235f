import { expect, test } from 'vitest';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import { DAY, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { at, owedValidation, pendingCertificate } from '../support/certificates.ts';
import { chanceOf } from '../support/chance.ts';
import { FaultyFlow } from '../support/faulty-flow.ts';
import { issued } from '../support/swept-account.ts';

const SCHEDULES = 400;
const STEPS = 60;
const START = at('2027-01-02');

/** What the provider shows at an instant: an order that is issued after a while, and one that is renewed. */
function shownAt(now: Instant): Certificate[] {
  const issuedAt = plus(START, 3 * DAY);
  const validity = {
    notBefore: issuedAt,
    notAfter: plus(issuedAt, 20 * DAY),
    exactness: 'instant' as const,
  };
  const proof = owedValidation({ state: 'valid', expiresAt: plus(START, 90 * DAY) });
  const renewed = now > plus(START, 8 * DAY);
  return [
    now < issuedAt
      ? pendingCertificate({ id: 'a' })
      : issued('a', { validity, domainValidations: [proof] }),
    issued('b', {
      validity: { ...validity, notAfter: plus(START, 15 * DAY) },
      renewal: renewed ? { renewedBy: 'c', successorIssued: true } : {},
    }),
    ...(renewed ? [issued('c', { renewal: { renews: 'b' } })] : []),
  ];
}

test(`over ${SCHEDULES} schedules of faults, crashes, retries and repetitions nothing is lost or said twice`, async () => {
  let said = 0;
  let repeated = 0;
  for (let seed = 1; seed <= SCHEDULES; seed += 1) {
    const flow = new FaultyFlow(chanceOf(seed));
    flow.now = START;
    for (let step = 0; step < STEPS; step += 1) {
      flow.shows(...shownAt(flow.now));
      await flow.step();
    }
    flow.now = plus(START, 40 * DAY);
    flow.shows(...shownAt(flow.now));
    await flow.settle();

    const owed = await flow.owed();
    // The one that nobody renews expires once; of the other it depends on who looked in time.
    const ends = [...owed.values()].filter(
      ({ type, certificate }) =>
        type === 'certificate-expired' && certificate === 'digicert/main/a',
    );
    expect(ends, `seed ${seed}`).toHaveLength(1);
    for (const [id, { condition }] of owed) {
      const times = flow.channel.taken.filter((notice) => notice.id === id).length;
      const unheard = flow.unheard.filter((one) => one === id).length;
      // Once; and once more for each time that its taking was not heard of, if it was tried again since.
      expect(times, `seed ${seed}, ${condition}`).toBeGreaterThanOrEqual(1);
      expect(times, `seed ${seed}, ${condition}`).toBeLessThanOrEqual(1 + unheard);
      said += 1;
      repeated += times - 1;
    }
    const strange = flow.channel.taken.filter(({ id }) => !owed.has(id));
    expect(strange, `seed ${seed}`).toEqual([]);
    expect(flow.queue, `seed ${seed}`).toEqual([]);
  }
  // The faults did happen, or the test would say nothing.
  expect(said).toBeGreaterThan(SCHEDULES);
  expect(repeated).toBeGreaterThan(10);
}, 120_000);
