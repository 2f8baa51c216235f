import { expect, test } from 'vitest';
import { isReplaced, keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { HOUR, MINUTE, plus } from '../../shared/certificates/instant.ts';
import { isInForce } from '../../shared/certificates/status.ts';
import { DEFAULT_THRESHOLDS, thresholdCrossings } from '../../shared/certificates/threshold.ts';
import { ALERT_AT_DISCOVERY } from '../../shared/changes/detect-certificate-changes.ts';
import { chanceOf } from '../support/chance.ts';
import type { LivedYears } from '../support/lived-years.ts';
import { MetYears } from '../support/met-years.ts';

const LIVES = 120;
const TURNS = 80;
/** What half of the accounts have lived through when they are met. */
const TURNS_BEFORE = 20;

test(`in ${LIVES} times years of life no end comes unsaid, and every alarm is closed or stands`, async () => {
  const types = new Map<string, number>();
  let late = 0;
  let linkedOnly = 0;
  for (let seed = 1; seed <= LIVES; seed += 1) {
    const chance = chanceOf(seed);
    const years = new MetYears(chance);
    if (seed % 2 === 0) {
      for (let turn = 0; turn < TURNS_BEFORE; turn += 1) await years.turn();
      await years.meet(seed % 8 !== 0);
    }
    for (let turn = 0; turn < TURNS; turn += 1) {
      await years.turn();
      if (chance() < 0.7) await years.sweep();
      if (chance() > 0.8) continue;
      // What one run finds of kin, the next ones say.
      for (let run = 0; run < 3; run += 1) {
        years.now = plus(years.now, 5 * MINUTE);
        await years.watch();
      }
      for (const state of years.store.certificates()) judge(state, years, `seed ${seed}`);
    }
    expectNothingTwice(years, `seed ${seed}`);
    for (const state of years.store.certificates()) {
      if (state.linkedOnly === true) linkedOnly += 1;
      if (state.certificate.status !== 'expired' || state.successor === undefined) continue;
      if (!years.endedInPeace(state)) late += 1;
    }
    for (const { notice } of years.said) {
      types.set(notice.type, (types.get(notice.type) ?? 0) + 1);
    }
  }
  // It did happen, or the test would say nothing.
  for (const type of ['approaching-expiration', 'expired', 'renewed', 'revoked', 'removed']) {
    expect(types.get(`certificate-${type}`), type).toBeGreaterThan(LIVES);
  }
  expect(late).toBeGreaterThan(LIVES / 10);
  expect(linkedOnly).toBeGreaterThan(LIVES);
}, 120_000);

function judge(state: CertificateState, years: MetYears, seed: string): void {
  const { certificate, successor, acknowledgement, removedAt } = state;
  const { validity, status, id } = certificate;
  if (validity === undefined || removedAt !== undefined) return;
  const { now } = years;
  const end = validity.notAfter;
  const what = `${seed}, ${keyOf(state)} at ${now}`;
  const said = years.saidOf(state);
  if (status === 'expired') {
    const found = state.baseline
      ? state.firstSeenAt >= end
      : state.firstSeenAt > plus(end, ALERT_AT_DISCOVERY);
    const owed = !found && !years.endedInPeace(state);
    // Whose end is corrected to an earlier one, when it has been told of, has not ended once more.
    const told = years.said.some(
      ({ notice: { type, certificate: key, condition } }) =>
        type === 'certificate-expired' &&
        key === keyOf(state) &&
        (owed ? condition >= `expired:${end}:${id}` : condition === `expired:${end}:${id}`),
    );
    expect(told, what).toBe(owed);
  }
  if (status === 'expired' && successor !== undefined && successor.inInventory !== true) {
    // Whenever the successor came, nobody is left in the belief that there is none.
    expect(said.at(-1)?.type, what).toBe('certificate-renewed');
  }
  if (!isInForce(status)) return;
  expect(end > now, what).toBe(true);
  if (successor !== undefined) expect(years.takesItsPlace(successor.key, state), what).toBe(true);
  const last = said.findLast(
    ({ type }) => type === 'certificate-renewed' || type === 'certificate-approaching-expiration',
  );
  if (isReplaced(state)) {
    // A warning stands no longer.
    expect(last?.type, what).not.toBe('certificate-approaching-expiration');
  } else if (acknowledgement === undefined) {
    // Nobody is left in the belief that it needs nothing more.
    expect(last?.type, what).not.toBe('certificate-renewed');
    // A first sweep has an hour to find who stands for whom.
    if (years.baseline && plus(state.firstSeenAt, HOUR) > now) return;
    const due = thresholdCrossings(validity, DEFAULT_THRESHOLDS).findLast(({ at }) => at <= now);
    // The first one may wait for a renewal.
    if (due === undefined || due.name === 'first') return;
    const warning = said.find(({ condition }) =>
      condition.startsWith(`approaching-expiration:${due.name}:`),
    );
    const told = warning !== undefined || years.isDigested(state);
    expect(told, `${what}: ${due.name}`).toBe(true);
  }
}

/** The same matter comes twice of nothing but a successor that is lost and back before anybody was warned. */
function expectNothingTwice({ said }: LivedYears, seed: string): void {
  const before = new Map<string, number>();
  for (const [index, { notice }] of said.entries()) {
    const first = before.get(notice.id);
    before.set(notice.id, index);
    if (first === undefined) continue;
    const between = said
      .slice(first, index + 1)
      .filter((one) => one.notice.certificate === notice.certificate)
      .filter(({ notice: { type } }) => type !== 'certificate-renewed');
    expect(notice.type, `${seed}: ${notice.condition}`).toBe('certificate-renewed');
    expect(between, `${seed}: ${notice.condition}`).toEqual([]);
  }
}
