import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { registerAccount, recordSync } from '../../../../shared/lifecycle/account/record-sync.ts';
import { at } from '../../../support/certificates.ts';
import { SuccessorFixture, next, old } from '../../../support/successor-fixture.ts';

const END = at('2027-04-11');
/** After the first reminder is due. */
const FOUND = at('2027-03-20');

const account = { provider: old.provider, account: old.account };
const settings = { account, now: FOUND, tags: {}, freshFor: DAY };

/** A certificate of the first sync, which reports it once or several times. */
async function found(...reports: Certificate[]): Promise<SuccessorFixture> {
  const fixture = new SuccessorFixture();
  const state = registerAccount(settings);
  await fixture.store.saveAccount(state);
  for (const [minutes, report] of (reports.length === 0 ? [old] : reports).entries()) {
    await fixture.reported(plus(FOUND, minutes * MINUTE), report, true);
  }
  await fixture.store.saveAccount(
    recordSync(state, { kind: 'complete', certificates: 1 }, settings),
  );
  return fixture;
}

const linked = (successorIssued: boolean) => ({
  ...old,
  renewal: { renewedBy: 'new', successorIssued },
});

describe('a certificate that was replaced in the initial inventory', () => {
  test('is alerted when the provider withdraws the linked successor', async () => {
    const fixture = await found(linked(true));
    await fixture.reported(plus(FOUND, 2 * DAY), linked(false));
    await checkDeadlines(plus(FOUND, 2 * DAY), fixture.store);
    expect(fixture.notifications()).toEqual(['certificate-approaching-expiration']);
  });

  test('is alerted when the successor matched by name is removed', async () => {
    const fixture = await found();
    await fixture.reported(FOUND, next, true);
    await checkDeadlines(plus(FOUND, MINUTE), fixture.store);
    expect((await fixture.state('digicert/main/old')).successor).toBeDefined();
    fixture.notifications();
    await fixture.gone(plus(FOUND, 2 * DAY), 'digicert/europe/new');
    for (const minutes of [5, 10]) {
      await checkDeadlines(plus(FOUND, 2 * DAY + minutes * MINUTE), fixture.store);
    }
    expect(fixture.notifications()).toContain('certificate-approaching-expiration');
  });
});

test('only the latest of several missed reminders is sent after the loss of a successor', async () => {
  const fixture = await found(linked(true));
  const late = plus(END, -6 * HOUR);
  await fixture.reported(late, linked(false));
  expect(await fixture.watched(late)).toEqual(['old warns final']);
  const byNames = await found();
  await byNames.reported(FOUND, next, true);
  await byNames.watched(plus(FOUND, MINUTE));
  await byNames.gone(late, 'digicert/europe/new');
  await byNames.watched(late);
  await byNames.watched(plus(late, 5 * MINUTE));
  expect((await byNames.state('digicert/main/old')).warnings.expiry).toMatchObject({
    threshold: 'final',
  });
});

describe('a certificate in the initial inventory', () => {
  test('is alerted at once when its expiry is corrected to a near date after the sync', async () => {
    const { validity } = old;
    if (validity === undefined) throw new Error('it has an end');
    const fixture = await found({ ...old, validity: { ...validity, notAfter: at('2027-12-11') } });
    await fixture.reported(plus(FOUND, DAY), old);
    await checkDeadlines(plus(FOUND, DAY), fixture.store);
    expect(fixture.notifications()).toContain('certificate-approaching-expiration');
  });

  test('and reported again by the same sync with a near expiry, is part of the inventory', async () => {
    const { validity } = old;
    if (validity === undefined) throw new Error('it has an expiry');
    const later = { ...old, validity: { ...validity, notAfter: at('2027-12-11') } };
    const fixture = await found(later, old);
    await checkDeadlines(plus(FOUND, 2 * MINUTE), fixture.store);
    expect((await fixture.state('digicert/main/old')).warnings.expiry?.threshold).toBe('first');
    expect(fixture.notifications()).toEqual([]);
  });

  test('is alerted when a near expiry is reported later for the first time', async () => {
    const { validity: _none, ...unknown } = old;
    const fixture = await found(unknown);
    await fixture.reported(plus(FOUND, DAY), old);
    await checkDeadlines(plus(FOUND, DAY), fixture.store);
    expect(fixture.notifications()).toEqual(['certificate-approaching-expiration']);
  });

  test('is not alerted when its near expiry is only reported more exactly', async () => {
    const { validity } = old;
    if (validity === undefined) throw new Error('it has an end');
    const fixture = await found({ ...old, validity: { ...validity, precision: 'day' } });
    const exact = { ...validity, notAfter: plus(END, 9 * HOUR) };
    await fixture.reported(plus(FOUND, DAY), { ...old, validity: exact });
    await checkDeadlines(plus(FOUND, DAY), fixture.store);
    expect(fixture.notifications()).toEqual([]);
  });
});

describe('a certificate of an account whose first sync never completes', () => {
  test('is alerted after a day', async () => {
    const fixture = new SuccessorFixture();
    const state = registerAccount(settings);
    await fixture.store.saveAccount(state);
    await fixture.reported(FOUND, old, true);
    await checkDeadlines(plus(FOUND, 2 * HOUR), fixture.store);
    expect(fixture.notifications()).toEqual([]);
    await checkDeadlines(plus(FOUND, DAY), fixture.store);
    await checkDeadlines(plus(FOUND, DAY + 5 * MINUTE), fixture.store);
    expect(fixture.notifications()).toContain('certificate-approaching-expiration');
  });
});
