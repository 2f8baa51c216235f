import { beforeEach, describe, expect, test } from 'vitest';
import { HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { recordStaleness } from '../../../../shared/lifecycle/account/record-sync.ts';
import { BudgetExhausted } from '../../../../shared/providers/provider-error.ts';
import { MalformedItem } from '../../../../shared/runtime/malformed-item.ts';
import { RefusedItem } from '../../../../shared/runtime/refused-item.ts';
import { TransientError } from '../../../../shared/runtime/transient-error.ts';
import { pendingCertificate } from '../../../support/certificates.ts';
import { ACCOUNT, Account, failure, issued, many } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

describe('a failing sync', () => {
  test('makes the account unreachable at once after a rejected key, and keeps the stored states', async () => {
    account.shows(...many(2));
    await account.sync();
    account.provider.listFailures.set(0, failure('authentication', 'the key is refused'));
    expect(await account.sync()).toMatchObject({ outcome: 'failed' });
    expect(await account.health()).toMatchObject({
      status: 'unreachable',
      failure: { kind: 'authentication', message: 'the key is refused', scope: 'account' },
    });
    expect((await account.state('1'))?.revision).toBe(1);
    account.provider.listFailures.clear();
    await account.sync();
    expect(await account.health()).toMatchObject({ status: 'reachable', since: account.now });
  });

  test('makes the account unreachable after the second outage in a row', async () => {
    account.shows(issued('1'));
    await account.sync();
    account.provider.listFailures.set(0, failure('unavailable'));
    await account.sync();
    expect(await account.health()).toMatchObject({ status: 'reachable' });
    await account.sync();
    expect(await account.health()).toMatchObject({ status: 'unreachable' });
    expect(account.metrics.values.at(-1)).toMatchObject({ FailedSyncs: 1 });
    expect(account.metrics.values.at(-1)).not.toHaveProperty('CompleteSyncs');
  });

  test('reports a broken row, reads the others, and reads the row again in the next sync', async () => {
    account.shows(...many(3), pendingCertificate({ id: 'p' }));
    const broken = account.provider.rows[1];
    if (broken === undefined) throw new Error('no such row');
    broken.failure = failure('invalid-response', 'order 1 is not JSON');
    const report = await account.sync();
    expect(report).toMatchObject({ outcome: 'complete', counts: { certificates: 4, problems: 1 } });
    expect(report.failure).toMatchObject({ scope: 'certificates', certificates: ['1'] });
    expect(await account.state('1')).toBeDefined();
    expect(await account.unreadable()).toMatchObject({ status: 'unreachable' });
    expect(await account.health()).toMatchObject({ status: 'reachable' });
    delete broken.failure;
    await account.sync();
    expect(account.provider.requests).toContain('details 1');
    expect(await account.unreadable()).toBeUndefined();
  });

  test('keeps the stored state of an unreadable row and does not remove its certificate', async () => {
    account.shows(...many(3));
    await account.sync();
    account.provider.rows = account.provider.rows.map((row, index) =>
      index === 1
        ? {
            certificate: issued('1', { commonName: 'changed' }),
            malformed: failure('invalid-response'),
            failure: failure('invalid-response'),
          }
        : row,
    );
    expect(await account.sync()).toMatchObject({ counts: { problems: 1, removed: 0 } });
    expect(await account.state('1')).toMatchObject({ revision: 1 });
  });

  test('reports an unreadable stored certificate and saves the others', async () => {
    account.shows(...many(3));
    const read = account.store.readCertificates.bind(account.store);
    account.store.readCertificates = async (keys) => {
      if (keys[0] === 'digicert/main/1')
        throw new MalformedItem('certificate/digicert/main/1', ['state']);
      return read(keys);
    };
    const report = await account.sync();
    expect(report).toMatchObject({ outcome: 'complete', counts: { changed: 2, problems: 1 } });
    expect(report.failure).toMatchObject({ kind: 'damaged-state', certificates: ['1'] });
  });

  test('stops fetching details after several outages, and completes the listing', async () => {
    account.provider.rows = many(250).map((certificate) => ({
      certificate,
      failure: failure('unavailable'),
    }));
    expect(await account.sync()).toMatchObject({
      outcome: 'complete',
      counts: { certificates: 250, changed: 250 },
      failure: { kind: 'unavailable', scope: 'certificates' },
    });
    const detailRequests = account.provider.requests.filter((request) =>
      request.startsWith('details'),
    );
    expect(detailRequests.length).toBeLessThan(12);
  });

  test('reports a broken row in every sync until it can be read, even if its details are not requested', async () => {
    account.settings = { ...ACCOUNT, detailsPerSync: 1 };
    account.shows(...many(2));
    for (const row of account.provider.rows) row.failure = failure('invalid-response');
    await account.sync();
    const since = (await account.unreadable())?.since;
    for (let sync = 0; sync < 4; sync += 1) {
      account.settings = { ...ACCOUNT, detailsPerSync: sync % 2 };
      await account.sync();
      expect(await account.unreadable()).toMatchObject({ status: 'unreachable', since });
    }
  });

  test('does not spend the detail budget on rows that always fail', async () => {
    account.settings = { ...ACCOUNT, detailsPerSync: 30 };
    account.shows(...many(60));
    for (const row of account.provider.rows.slice(0, 30)) row.failure = failure('not-found');
    await account.sync();
    await account.sync();
    expect(account.provider.requests).toContain('details 59');
  });

  test('reports unreadable certificates and an unreachable account separately', async () => {
    account.shows(issued('1'), issued('2'));
    const broken = account.provider.rows[0];
    if (broken === undefined) throw new Error('no such row');
    broken.failure = failure('invalid-response');
    await account.sync();
    const partly = await account.unreadable();
    expect(partly).toMatchObject({ failure: { scope: 'certificates', affected: 1 } });
    const stale = recordStaleness(await account.storedAccount(), plus(account.now, 3 * HOUR));
    expect(stale?.health).toMatchObject({
      status: 'unreachable',
      failure: { scope: 'account' },
      since: plus(account.now, 3 * HOUR),
    });
    account.provider.listFailures.set(0, failure('authentication'));
    await account.sync();
    expect(await account.health()).toMatchObject({ failure: { kind: 'authentication' } });
    expect((await account.health())?.since).not.toBe(partly?.since);
    expect(await account.unreadable()).toEqual(partly);
  });

  test('reports neither one outage nor the unreadable certificates again after it', async () => {
    account.shows(...many(3));
    const broken = account.provider.rows[0];
    if (broken === undefined) throw new Error('no such row');
    broken.failure = failure('invalid-response');
    await account.sync();
    const announced = await account.unreadable();
    account.provider.listFailures.set(0, failure('unavailable'));
    await account.sync();
    expect(await account.unreadable()).toEqual(announced);
    expect(await account.health()).toMatchObject({ status: 'reachable' });
    account.provider.listFailures.clear();
    await account.sync();
    expect(await account.unreadable()).toEqual(announced);
    account.provider.listFailures.set(0, failure('unavailable'));
    await account.sync();
    await account.sync();
    expect(await account.health()).toMatchObject({
      since: account.now,
      failure: { kind: 'unavailable', scope: 'account' },
    });
  });

  test('reports unreadable certificates again if they are many more', async () => {
    account.shows(...many(10));
    const breakRows = (count: number) => {
      for (const row of account.provider.rows.slice(0, count))
        row.failure = failure('invalid-response');
    };
    breakRows(1);
    await account.sync();
    const first = (await account.unreadable())?.since;
    breakRows(2);
    await account.sync();
    expect((await account.unreadable())?.since).toBe(first);
    account.shows(...many(10).map((certificate) => ({ ...certificate, serialNumber: 'AB' })));
    breakRows(9);
    await account.sync();
    expect((await account.unreadable())?.since).not.toBe(first);
  });

  test('treats an unavailable secret store as an outage and not as a configuration error', async () => {
    account.shows(issued('1'));
    await account.sync();
    account.opening = new TransientError('Secrets Manager does not answer');
    await account.sync();
    expect(await account.health()).toMatchObject({ status: 'reachable' });
    await account.sync();
    expect(await account.health()).toMatchObject({ failure: { kind: 'unavailable' } });
  });

  test('reports an item that is too large and saves the others', async () => {
    account.shows(...many(3));
    const save = account.store.saveCertificate.bind(account.store);
    account.store.saveCertificate = async (state) => {
      if (state.certificate.id === '1')
        throw new RefusedItem('certificate/digicert/main/1', 619_000);
      return save(state);
    };
    expect(await account.sync()).toMatchObject({
      outcome: 'complete',
      counts: { changed: 2, problems: 1 },
      failure: { kind: 'state-too-large' },
    });
  });

  test('makes an account that cannot be opened unreachable with the kind configuration', async () => {
    account.opening = new Error('The secret a-secret holds no apiKey.');
    await account.sync();
    expect(await account.health()).toMatchObject({
      failure: { kind: 'configuration', message: 'The secret a-secret holds no apiKey.' },
    });
  });

  test('throws a defect of the monitor and counts a failed sync', async () => {
    account.provider.listFailures.set(0, new TypeError('a bug'));
    await expect(account.sync()).rejects.toThrow('a bug');
    expect(account.metrics.values).toMatchObject([{ FailedSyncs: 1 }]);
  });

  test('reports an issued certificate without an expiry as not monitored', async () => {
    const { validity: _none, ...withoutExpiry } = issued('e');
    account.shows(issued('1'), withoutExpiry);
    for (let sync = 0; sync < 2; sync += 1) {
      expect(await account.sync()).toMatchObject({
        outcome: 'complete',
        failure: { scope: 'certificates', certificates: ['e'] },
      });
    }
    expect(await account.state('e')).toBeDefined();
    account.shows(issued('1'), issued('e'));
    await account.sync();
    expect(await account.unreadable()).toBeUndefined();
  });

  test('passes its rate limits to the next run after every kind of end', async () => {
    account.shows(issued('1'));
    await account.sync();
    for (const error of [failure('rate-limited'), new BudgetExhausted('requests')]) {
      account.provider.listFailures.set(0, error);
      await account.sync();
      const ended = account.now;
      account.provider.listFailures.clear();
      await account.sync();
      expect(account.pacingFound).toBe(`left by the run of ${ended}`);
    }
  });
});
