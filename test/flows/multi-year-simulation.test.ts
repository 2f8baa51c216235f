import { expect, test } from 'vitest';
import { isReplaced, keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { HOUR, MINUTE, plus } from '../../shared/certificates/instant.ts';
import { isInForce } from '../../shared/certificates/status.ts';
import { DEFAULT_THRESHOLDS, thresholdCrossings } from '../../shared/certificates/threshold.ts';
import { ALERT_AT_DISCOVERY } from '../../shared/events/certificate-expired.ts';
import { chanceOf } from '../support/chance.ts';
import type { MultiYearSimulation } from '../support/multi-year-simulation.ts';
import { OnboardingSimulation } from '../support/onboarding-simulation.ts';

const SIMULATIONS = 120;
const TURNS = 80;
/** The earlier changes in half of the accounts before the initial inventory. */
const TURNS_BEFORE = 20;

test(`over ${SIMULATIONS} simulations of several years every expiry is notified and every alert is resolved or open`, async () => {
  const types = new Map<string, number>();
  let late = 0;
  let providerLinkOnly = 0;
  for (let seed = 1; seed <= SIMULATIONS; seed += 1) {
    const chance = chanceOf(seed);
    const years = new OnboardingSimulation(chance);
    if (seed % 2 === 0) {
      for (let turn = 0; turn < TURNS_BEFORE; turn += 1) await years.turn();
      await years.onboard(seed % 8 !== 0);
    }
    for (let turn = 0; turn < TURNS; turn += 1) {
      await years.turn();
      if (chance() < 0.7) await years.sync();
      if (chance() > 0.8) continue;
      // The next runs report the successors that one run finds.
      for (let run = 0; run < 3; run += 1) {
        years.now = plus(years.now, 5 * MINUTE);
        await years.watch();
      }
      for (const state of years.store.certificates()) check(state, years, `seed ${seed}`);
    }
    expectNothingTwice(years, `seed ${seed}`);
    for (const state of years.store.certificates()) {
      if (state.providerLinkOnly === true) providerLinkOnly += 1;
      if (state.certificate.status !== 'expired' || state.successor === undefined) continue;
      if (!years.expiredReplaced(state)) late += 1;
    }
    for (const { notification } of years.delivered) {
      types.set(notification.type, (types.get(notification.type) ?? 0) + 1);
    }
  }
  // The events must have occurred, otherwise the test proves nothing.
  for (const type of ['approaching-expiration', 'expired', 'renewed', 'revoked', 'removed']) {
    expect(types.get(`certificate-${type}`), type).toBeGreaterThan(SIMULATIONS);
  }
  expect(late).toBeGreaterThan(SIMULATIONS / 10);
  expect(providerLinkOnly).toBeGreaterThan(SIMULATIONS);
}, 120_000);

function check(state: CertificateState, years: OnboardingSimulation, seed: string): void {
  const { certificate, successor, acknowledgement, removedAt } = state;
  const { validity, status, id } = certificate;
  if (validity === undefined || removedAt !== undefined) return;
  const { now } = years;
  const end = validity.notAfter;
  const what = `${seed}, ${keyOf(state)} at ${now}`;
  const delivered = years.deliveredOf(state);
  if (status === 'expired') {
    const found = state.initialInventory
      ? state.firstSeenAt >= end
      : state.firstSeenAt > plus(end, ALERT_AT_DISCOVERY);
    const pending = !found && !years.expiredReplaced(state);
    // A certificate whose expiry is corrected to an earlier one after its notification does not expire again.
    const reported = years.delivered.some(
      ({ notification: { type, certificate: key, condition } }) =>
        type === 'certificate-expired' &&
        key === keyOf(state) &&
        (pending ? condition >= `expired:${end}:${id}` : condition === `expired:${end}:${id}`),
    );
    expect(reported, what).toBe(pending);
  }
  if (status === 'expired' && successor !== undefined && successor.inInventory !== true) {
    // After a successor is issued, no alert that denies it stays open. An acknowledgement denies nothing.
    const last = delivered.findLast(({ type }) => type !== 'certificate-acknowledged');
    expect(last?.type, what).toBe('certificate-renewed');
  }
  if (!isInForce(status)) return;
  expect(end > now, what).toBe(true);
  if (successor !== undefined) expect(years.takesItsPlace(successor.key, state), what).toBe(true);
  const last = delivered.findLast(
    ({ type }) => type === 'certificate-renewed' || type === 'certificate-approaching-expiration',
  );
  if (isReplaced(state)) {
    // No reminder stays open.
    expect(last?.type, what).not.toBe('certificate-approaching-expiration');
  } else if (acknowledgement === undefined) {
    // No notification that denies further action is the last one.
    expect(last?.type, what).not.toBe('certificate-renewed');
    // The initial sync has an hour to match successors.
    if (years.initialInventory && plus(state.firstSeenAt, HOUR) > now) return;
    const due = thresholdCrossings(validity, DEFAULT_THRESHOLDS).findLast(({ at }) => at <= now);
    // The first reminder can wait for a renewal.
    if (due === undefined || due.name === 'first') return;
    const warning = delivered.find(({ condition }) =>
      condition.startsWith(`approaching-expiration:${due.name}:`),
    );
    const reported = warning !== undefined || years.isSummarized(state);
    expect(reported, `${what}: ${due.name}`).toBe(true);
  }
}

/** A condition occurs twice only if a successor is lost and returns before a reminder. */
function expectNothingTwice({ delivered }: MultiYearSimulation, seed: string): void {
  const before = new Map<string, number>();
  for (const [index, { notification }] of delivered.entries()) {
    const first = before.get(notification.id);
    before.set(notification.id, index);
    if (first === undefined) continue;
    const between = delivered
      .slice(first, index + 1)
      .filter((one) => one.notification.certificate === notification.certificate)
      .filter(({ notification: { type } }) => type !== 'certificate-renewed');
    expect(notification.type, `${seed}: ${notification.condition}`).toBe('certificate-renewed');
    expect(between, `${seed}: ${notification.condition}`).toEqual([]);
  }
}
