import { expect, test } from 'vitest';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import { keyOf } from '../../shared/certificates/certificate-state.ts';
import { DAY, millisecondsBetween, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { NotificationType } from '../../shared/notifications/notification.ts';
import { at, pendingValidation, pendingCertificate } from '../support/certificates.ts';
import { chanceOf } from '../support/chance.ts';
import { FaultyFlow } from '../support/faulty-flow.ts';
import { issued } from '../support/synced-account.ts';

const SCHEDULES = 400;
const STEPS = 60;
const START = at('2027-01-02');

/** The notifications about acknowledged certificates that are sent nevertheless. */
const SENT_NEVERTHELESS: ReadonlySet<NotificationType> = new Set([
  'certificate-acknowledged',
  'certificate-expired',
  'certificate-renewed',
  'resolved',
]);

/**
 * A certificate without links to its successors: the first successor is revoked before the expiry, and the second is
 * issued late or after the expiry.
 */
function shopAt(now: Instant, secondAfter: number): Certificate[] {
  const shop = (id: string, from: number, days: number, changes: Partial<Certificate> = {}) =>
    issued(id, {
      commonName: 'shop.example.com',
      subjectAlternativeNames: [],
      validity: {
        notBefore: plus(START, from * DAY),
        notAfter: plus(START, (from + days) * DAY),
        precision: 'instant',
      },
      ...changes,
    });
  const day = millisecondsBetween(START, now) / DAY;
  const revoked = { status: 'revoked', rawStatus: 'revoked' } as const;
  return [
    shop('d', 0, 20),
    ...(day >= 14 ? [shop('e', 14, 90, day >= 16 ? revoked : {})] : []),
    ...(day >= secondAfter ? [shop('f', secondAfter, 90)] : []),
  ];
}

/** The certificates of the provider at an instant: an order that is issued later, and one that is renewed. */
function shownAt(now: Instant): Certificate[] {
  const issuedAt = plus(START, 3 * DAY);
  const validity = {
    notBefore: issuedAt,
    notAfter: plus(issuedAt, 20 * DAY),
    precision: 'instant' as const,
  };
  const validation = pendingValidation({ state: 'valid', expiresAt: plus(START, 90 * DAY) });
  const renewed = now > plus(START, 8 * DAY);
  return [
    now < issuedAt
      ? pendingCertificate({ id: 'a' })
      : issued('a', { validity, domainValidations: [validation] }),
    issued('b', {
      validity: { ...validity, notAfter: plus(START, 15 * DAY) },
      renewal: renewed ? { renewedBy: 'c', successorIssued: true } : {},
    }),
    ...(renewed ? [issued('c', { renewal: { renews: 'b' } })] : []),
  ];
}

test(`over ${SCHEDULES} schedules of faults, crashes, retries and repetitions no notification is lost or sent twice`, async () => {
  let delivered = 0;
  let repeated = 0;
  const types = new Map<string, number>();
  let silenced = 0;
  let expiredFirst = 0;
  let lostOne = 0;
  for (let seed = 1; seed <= SCHEDULES; seed += 1) {
    const flow = new FaultyFlow(chanceOf(seed));
    const secondAfter = 17 + (seed % 5) * 2;
    const shown = () => [...shownAt(flow.now), ...shopAt(flow.now, secondAfter)];
    flow.now = START;
    // The initial inventory reports its certificates together: these certificates appear after it.
    flow.faults = false;
    await flow.sync();
    flow.faults = true;
    for (let step = 0; step < STEPS; step += 1) {
      flow.shows(...shown());
      await flow.step();
    }
    flow.now = plus(START, 40 * DAY);
    flow.shows(...shown());
    await flow.settle();

    const pending = await flow.pending();
    // The certificate without renewal expires once; for the other it depends on the time of the checks.
    const ends = [...pending.values()].filter(
      ({ type, certificate }) =>
        type === 'certificate-expired' && certificate === 'digicert/main/a',
    );
    expect(ends, `seed ${seed}`).toHaveLength(1);
    // A successor has resolved the alerts of the old certificate, and replaces it. The revocation of the first
    // successor can be noticed after the old certificate expired as replaced.
    const ofOld = [...pending.values()].filter(
      ({ certificate }) => certificate === 'digicert/main/d',
    );
    const found = flow.saved.find(({ certificate }) => certificate.id === 'd');
    // No successor is matched for a certificate that had expired at its discovery.
    if (found?.certificate.status === 'issued') {
      const successor = (await flow.state('d'))?.successor?.key ?? 'none';
      expect(['digicert/main/e', 'digicert/main/f'], `seed ${seed}`).toContain(successor);
      expect(ofOld.at(-1)?.type, `seed ${seed}`).toBe('certificate-renewed');
      expect(ofOld.at(-1)?.condition, `seed ${seed}`).toContain(`:${successor}:`);
    }
    if (ofOld.some(({ type }) => type === 'certificate-expired')) expiredFirst += 1;
    if (ofOld.some(({ condition }) => condition.includes('digicert/main/e'))) lostOne += 1;
    // While an alert is acknowledged, no reminder is sent; the expiry is notified nevertheless.
    const unchanged = flow.saved.filter((state) => state.acknowledgement !== undefined);
    silenced += unchanged.length;
    const loud = [...pending.values()].filter(({ certificate, observedAt, type }) =>
      unchanged.some(
        (state) =>
          keyOf(state) === certificate &&
          state.changedAt === observedAt &&
          !SENT_NEVERTHELESS.has(type) &&
          // Another save in the same hour can have caused a notification.
          flow.saved.filter((one) => keyOf(one) === certificate && one.changedAt === observedAt)
            .length === 1,
      ),
    );
    expect(loud, `seed ${seed}`).toEqual([]);
    for (const [id, { condition }] of pending) {
      const [kind = ''] = condition.split(':');
      types.set(kind, (types.get(kind) ?? 0) + 1);
      const times = flow.channel.taken.filter((notification) => notification.id === id).length;
      const unread = flow.unread.filter((one) => one === id).length;
      // Once, and once more for each lost response that was followed by a retry.
      expect(times, `seed ${seed}, ${condition}`).toBeGreaterThanOrEqual(1);
      expect(times, `seed ${seed}, ${condition}`).toBeLessThanOrEqual(1 + unread);
      delivered += 1;
      repeated += times - 1;
    }
    const strange = flow.channel.taken.filter(({ id }) => !pending.has(id));
    expect(strange, `seed ${seed}`).toEqual([]);
    expect(flow.queue, `seed ${seed}`).toEqual([]);
  }
  // The faults must have occurred, otherwise the test proves nothing.
  expect(delivered).toBeGreaterThan(SCHEDULES);
  expect(repeated).toBeGreaterThan(10);
  expect(silenced).toBeGreaterThan(SCHEDULES);
  expect(expiredFirst).toBeGreaterThan(SCHEDULES / 20);
  expect(lostOne).toBeGreaterThan(SCHEDULES / 20);
  for (const kind of [
    'validation-pending',
    'validation-reminder',
    'resolved',
    'expired',
    'replaced',
  ]) {
    expect(types.get(kind), kind).toBeGreaterThan(SCHEDULES / 10);
  }
}, 120_000);
