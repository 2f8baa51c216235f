import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../../../shared/events/events-of.ts';
import { certificateExpired } from '../../../../shared/events/certificate-expired.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { at } from '../../../support/certificates.ts';
import { SuccessorFixture, next, old } from '../../../support/successor-fixture.ts';

const END = at('2027-04-11');

/** A certificate with all its reminders and without a renewal. */
async function unrenewed(): Promise<SuccessorFixture> {
  const fixture = new SuccessorFixture();
  await fixture.reported(at('2027-01-02'), old);
  for (const day of ['2027-03-12', '2027-03-28', '2027-04-10']) await fixture.watched(at(day));
  return fixture;
}

/** The successor, starting this number of milliseconds after the expiry. */
const startingAfter = (milliseconds: number) => ({
  ...next,
  validity: {
    notBefore: plus(END, milliseconds),
    notAfter: at('2027-07-20'),
    precision: 'instant' as const,
  },
});

describe('a renewal around the expiry', () => {
  test('resolves the expiry alerts once if it comes after the expiry', async () => {
    const fixture = await unrenewed();
    expect(await fixture.watched(END)).toEqual(['old status-changed', 'old expired']);
    await fixture.reported(plus(END, 5 * HOUR), startingAfter(4 * HOUR));
    fixture.published();
    const renewed = ['old renewed by digicert/europe/new'];
    expect(await fixture.watched(plus(END, 5 * HOUR))).toEqual(renewed);
    const notifications = fixture.store.changes.flatMap((change) =>
      change.kind === 'account'
        ? []
        : eventsOf(change).flatMap((event) => composeNotification(event) ?? []),
    );
    const expired = notifications.find(({ type }) => type === 'certificate-expired');
    const closing = notifications.find(({ type }) => type === 'certificate-renewed');
    const resolves = closing?.resolves?.filter(
      ({ prefix, suffix }) =>
        expired?.condition.startsWith(prefix) === true && expired.condition.endsWith(suffix),
    );
    expect(resolves).toHaveLength(1);
    // The link stays when the provider reports the old certificate as expired.
    const shown = { ...old, status: 'expired' as const, rawStatus: 'expired' };
    expect(await fixture.reported(plus(END, 6 * HOUR), shown)).toEqual([]);
    expect(await fixture.watched(plus(END, 7 * HOUR))).toEqual([]);
    expect((await fixture.state('digicert/main/old')).successor?.key).toBe('digicert/europe/new');
  });

  test('is not recognized more than a week after the expiry', async () => {
    const fixture = await unrenewed();
    await fixture.watched(END);
    await fixture.reported(plus(END, 8 * 24 * HOUR), startingAfter(8 * 24 * HOUR));
    fixture.published();
    expect(await fixture.watched(plus(END, 8 * 24 * HOUR))).toEqual([]);
  });

  test('is reported instead of the expiry if it comes before the expiry is recorded', async () => {
    const fixture = await unrenewed();
    await fixture.reported(plus(END, 2 * MINUTE), startingAfter(MINUTE));
    fixture.published();
    expect(await fixture.watched(plus(END, 5 * MINUTE))).toContain(
      'old renewed by digicert/europe/new',
    );
    expect(await fixture.state('digicert/main/old')).toMatchObject({
      successor: { key: 'digicert/europe/new' },
    });
  });

  test('is found before the expiry is reported if it came while no run took place', async () => {
    const fixture = await unrenewed();
    await fixture.reported(plus(END, -6 * HOUR), startingAfter(-7 * HOUR));
    await fixture.watched(plus(END, 3 * HOUR));
    const states = fixture.store.changes.flatMap(({ kind, current }) =>
      kind === 'certificate' && current.certificate.status === 'expired' ? [current] : [],
    );
    expect(states).not.toEqual([]);
    for (const state of states) expect(state).toHaveProperty('successor');
  });
});

describe('a replaced certificate', () => {
  test('stays replaced if it is revoked afterward', async () => {
    const fixture = await unrenewed();
    await fixture.reported(at('2027-04-10T06:00:00Z'), startingAfter(-24 * HOUR));
    await fixture.watched(at('2027-04-10T06:00:00Z'));
    await fixture.reported(at('2027-04-10T07:00:00Z'), { ...old, status: 'revoked' });
    const state = await fixture.state('digicert/main/old');
    expect(state.successor?.key).toBe('digicert/europe/new');
    const change = fixture.store.changes.findLast(({ kind }) => kind === 'certificate');
    if (change?.kind !== 'certificate') throw new Error('it was revoked');
    const notifications = eventsOf(change).flatMap((event) => composeNotification(event) ?? []);
    expect(notifications).toMatchObject([{ type: 'certificate-revoked', severity: 'warning' }]);
  });

  test('expires without an alert, whether a poll or check-deadlines detects it first', async () => {
    const fixture = await unrenewed();
    await fixture.reported(at('2027-04-10T06:00:00Z'), startingAfter(-24 * HOUR));
    await fixture.watched(at('2027-04-10T06:00:00Z'));
    fixture.published();
    const shown = { ...old, status: 'expired' as const, rawStatus: 'expired' };
    expect(await fixture.reported(plus(END, MINUTE), shown)).toEqual([]);
    expect(await fixture.watched(plus(END, 5 * MINUTE))).toEqual([
      'old status-changed',
      'old expired',
    ]);
    const state = await fixture.state('digicert/main/old');
    expect(state.successor?.key).toBe('digicert/europe/new');
    const event = eventsOf({ kind: 'certificate', current: state }).find(
      ({ detailType }) => detailType === certificateExpired.detailType,
    );
    expect(event && composeNotification(event)).toBeUndefined();
  });
});
