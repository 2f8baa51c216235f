import { describe, expect, test } from 'vitest';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { recordSync, registerAccount } from '../../../../shared/lifecycle/account/record-sync.ts';
import { at } from '../../../support/certificates.ts';
import { SuccessorFixture, next, old } from '../../../support/successor-fixture.ts';

const FIRST = at('2027-03-12');

describe('the first sync of an account', () => {
  const FOUND = at('2027-03-30');

  async function found(): Promise<SuccessorFixture> {
    const fixture = new SuccessorFixture();
    const { provider } = old;
    const account = { provider, account: 'main' };
    await fixture.store.saveAccount(
      registerAccount({ account, now: FOUND, tags: {}, freshFor: HOUR }),
    );
    await fixture.reported(FOUND, old, true);
    fixture.published();
    return fixture;
  }

  test('sends no reminder until it can have read the successor of a certificate', async () => {
    const fixture = await found();
    expect(await fixture.watched(plus(FOUND, 5 * MINUTE))).toEqual([]);
    await fixture.reported(plus(FOUND, 7 * MINUTE), { ...next, account: 'main' }, true);
    fixture.published();
    const account = await fixture.store.readAccount(old);
    if (account === undefined) throw new Error('it was registered');
    const settings = { now: plus(FOUND, 8 * MINUTE), tags: {}, freshFor: HOUR };
    await fixture.store.saveAccount(
      recordSync(account, { kind: 'complete', certificates: 2 }, settings),
    );
    expect(await fixture.watched(plus(FOUND, 10 * MINUTE))).toEqual([
      'old renewed by digicert/main/new',
    ]);
  });

  test('delays reminders by at most an hour if it does not complete', async () => {
    const fixture = await found();
    expect(await fixture.watched(plus(FOUND, 59 * MINUTE))).toEqual([]);
    expect(await fixture.watched(plus(FOUND, HOUR))).toEqual(['old warns second']);
  });
});

describe('the search for successors', () => {
  test('does not delay a reminder if it fails, and is repeated', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), old);
    await fixture.watched(at('2027-01-02'));
    const { findNamesakes } = fixture.store;
    fixture.store.findNamesakes = () => Promise.reject(new Error('there is no such index'));
    await expect(fixture.watched(FIRST)).rejects.toThrow('1 due items could not be saved');
    expect(fixture.published()).toEqual(['old warns first']);
    fixture.store.findNamesakes = findNamesakes.bind(fixture.store);
    await fixture.reported(at('2027-03-20'), next);
    fixture.published();
    expect(await fixture.watched(at('2027-03-20'))).toEqual(['old renewed by digicert/europe/new']);
  });

  test('is completed by the next run if a run is killed at any save', async () => {
    for (let saves = 0; saves < 4; saves += 1) {
      const fixture = new SuccessorFixture();
      await fixture.reported(at('2027-01-02'), old);
      await fixture.watched(FIRST);
      await fixture.reported(at('2027-03-20'), next);
      fixture.published();
      const { saveCertificate } = fixture.store;
      let left = saves;
      fixture.store.saveCertificate = async (state) => {
        if (left === 0) throw new Error('killed');
        left -= 1;
        return saveCertificate.call(fixture.store, state);
      };
      await checkDeadlines(at('2027-03-20'), fixture.store).catch(() => undefined);
      fixture.store.saveCertificate = saveCertificate.bind(fixture.store);
      const delivered = [
        ...fixture.published(),
        ...(await fixture.watched(at('2027-03-20T00:05:00Z'))),
      ];
      expect(delivered).toEqual(['old renewed by digicert/europe/new']);
      expect((await fixture.state('digicert/europe/new')).successorCheckDueAt).toBeUndefined();
    }
  });

  test('links a successor once in two concurrent runs', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), old);
    await fixture.watched(FIRST);
    await fixture.reported(at('2027-03-20'), next);
    fixture.published();
    const now = at('2027-03-20');
    await Promise.all([checkDeadlines(now, fixture.store), checkDeadlines(now, fixture.store)]);
    expect(fixture.published()).toEqual(['old renewed by digicert/europe/new']);
  });

  test('stores the age of the data of a predecessor in a stale account', async () => {
    const fixture = new SuccessorFixture();
    const { provider } = old;
    const settings = { account: { provider, account: 'main' }, tags: {}, freshFor: HOUR };
    const read = at('2027-03-12');
    const found = registerAccount({ ...settings, now: at('2027-01-02') });
    await fixture.store.saveAccount(found);
    await fixture.reported(at('2027-01-02'), old);
    const synced = { ...settings, now: read };
    await fixture.store.saveAccount(
      recordSync(found, { kind: 'complete', certificates: 1 }, synced),
    );
    await fixture.reported(at('2027-03-20'), next);
    await fixture.watched(at('2027-03-20'));
    const dataAge = { asOf: read, unreachable: true };
    expect(await fixture.state('digicert/main/old')).toMatchObject({ successor: {}, dataAge });
    await fixture.gone(at('2027-03-22'), 'digicert/europe/new');
    await fixture.watched(at('2027-03-22'));
    expect(await fixture.state('digicert/main/old')).toMatchObject({ dataAge });
  });
});
