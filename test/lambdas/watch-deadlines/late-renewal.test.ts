import { describe, expect, test } from 'vitest';
import { describeCertificateChange } from '../../../shared/events/describe-changes.ts';
import { detectCertificateChanges } from '../../../shared/changes/detect-certificate-changes.ts';
import { composeNotice } from '../../../shared/notices/compose-notice.ts';
import { HOUR, MINUTE, plus } from '../../../shared/certificates/instant.ts';
import { at } from '../../support/certificates.ts';
import { KinWorld, next, old } from '../../support/kin-world.ts';

const END = at('2027-04-11');

/** The old one was warned of to the last, and nobody renewed it. */
async function unrenewed(): Promise<KinWorld> {
  const world = new KinWorld();
  await world.told(at('2027-01-02'), old);
  for (const day of ['2027-03-12', '2027-03-28', '2027-04-10']) await world.watched(at(day));
  return world;
}

/** The same successor, made so long after the end. */
const made = (milliseconds: number) => ({
  ...next,
  validity: {
    notBefore: plus(END, milliseconds),
    notAfter: at('2027-07-20'),
    exactness: 'instant' as const,
  },
});

describe('a renewal that comes after the end', () => {
  test('closes what was said of the end, once', async () => {
    const world = await unrenewed();
    expect(await world.watched(END)).toEqual(['old status-changed', 'old expired']);
    await world.told(plus(END, 5 * HOUR), made(4 * HOUR));
    world.published();
    const renewed = ['old renewed by digicert/europe/new'];
    expect(await world.watched(plus(END, 5 * HOUR))).toEqual(renewed);
    const notices = world.store.changes.flatMap((one) =>
      one.kind === 'account'
        ? []
        : detectCertificateChanges(one.previous, one.current).flatMap(
            (change) => composeNotice(describeCertificateChange(change, one.current)) ?? [],
          ),
    );
    const expired = notices.find(({ type }) => type === 'certificate-expired');
    const closing = notices.find(({ type }) => type === 'certificate-renewed');
    const closes = closing?.closes?.filter(
      ({ begins, ends }) =>
        expired?.condition.startsWith(begins) === true && expired.condition.endsWith(ends),
    );
    expect(closes).toHaveLength(1);
    // It stays so, whatever the provider shows of the old one.
    const shown = { ...old, status: 'expired' as const, rawStatus: 'expired' };
    expect(await world.told(plus(END, 6 * HOUR), shown)).toEqual([]);
    expect(await world.watched(plus(END, 7 * HOUR))).toEqual([]);
    expect((await world.state('digicert/main/old')).successor?.key).toBe('digicert/europe/new');
  });

  test('is none after more than a week', async () => {
    const world = await unrenewed();
    await world.watched(END);
    await world.told(plus(END, 8 * 24 * HOUR), made(8 * 24 * HOUR));
    world.published();
    expect(await world.watched(plus(END, 8 * 24 * HOUR))).toEqual([]);
  });

  test('in the minutes before anybody notices the end is told instead of it', async () => {
    const world = await unrenewed();
    await world.told(plus(END, 2 * MINUTE), made(MINUTE));
    world.published();
    expect(await world.watched(plus(END, 5 * MINUTE))).toContain(
      'old renewed by digicert/europe/new',
    );
    expect(await world.state('digicert/main/old')).toMatchObject({
      successor: { key: 'digicert/europe/new' },
    });
  });

  test('that came in time, while nobody watched, is found before the end is told', async () => {
    const world = await unrenewed();
    await world.told(plus(END, -6 * HOUR), made(-7 * HOUR));
    await world.watched(plus(END, 3 * HOUR));
    const states = world.store.changes.flatMap(({ kind, current }) =>
      kind === 'certificate' && current.certificate.status === 'expired' ? [current] : [],
    );
    expect(states).not.toEqual([]);
    for (const state of states) expect(state).toHaveProperty('successor');
  });
});

describe('a certificate that has been replaced', () => {
  test('and is revoked after that, as is usual, is still replaced', async () => {
    const world = await unrenewed();
    await world.told(at('2027-04-10T06:00:00Z'), made(-24 * HOUR));
    await world.watched(at('2027-04-10T06:00:00Z'));
    await world.told(at('2027-04-10T07:00:00Z'), { ...old, status: 'revoked' });
    const state = await world.state('digicert/main/old');
    expect(state.successor?.key).toBe('digicert/europe/new');
    const change = world.store.changes.findLast(({ kind }) => kind === 'certificate');
    if (change?.kind !== 'certificate') throw new Error('it was revoked');
    const notices = detectCertificateChanges(change.previous, change.current).flatMap(
      (one) => composeNotice(describeCertificateChange(one, change.current)) ?? [],
    );
    expect(notices).toMatchObject([{ type: 'certificate-revoked', severity: 'warning' }]);
  });

  test('ends in peace, whoever hears of its end first', async () => {
    const world = await unrenewed();
    await world.told(at('2027-04-10T06:00:00Z'), made(-24 * HOUR));
    await world.watched(at('2027-04-10T06:00:00Z'));
    world.published();
    const shown = { ...old, status: 'expired' as const, rawStatus: 'expired' };
    expect(await world.told(plus(END, MINUTE), shown)).toEqual([]);
    expect(await world.watched(plus(END, 5 * MINUTE))).toEqual([
      'old status-changed',
      'old expired',
    ]);
    const state = await world.state('digicert/main/old');
    expect(state.successor?.key).toBe('digicert/europe/new');
    const [event] = detectCertificateChanges(undefined, state)
      .filter(({ kind }) => kind === 'expired')
      .map((change) => describeCertificateChange(change, state));
    expect(event && composeNotice(event)).toBeUndefined();
  });
});
