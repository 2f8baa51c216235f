import { beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '../../../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../../../shared/lifecycle/alarm-policy.ts';
import { at, pendingValidation, pendingCertificate } from '../../../support/certificates.ts';
import { ACCOUNT, Account, issued, many } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

describe('a sync', () => {
  test('saves the account and every certificate of every page', async () => {
    account.shows(...many(250));
    const report = await account.sync();
    expect(report).toMatchObject({
      outcome: 'complete',
      counts: { pages: 3, certificates: 250, changed: 250 },
    });
    expect(await account.state('249')).toMatchObject({
      revision: 1,
      initialInventory: true,
      tags: { team: 'web' },
    });
    expect(await account.health()).toMatchObject({ status: 'reachable' });
    expect(account.metrics.values).toMatchObject([{ CompleteSyncs: 1, CertificatesSeen: 250 }]);
  });

  test('counts a certificate once that two rows report', async () => {
    const order = pendingCertificate({ id: 'order' });
    account.provider.rows = [
      { certificate: issued('old') },
      { certificate: order, closer: [order, issued('old')] },
    ];
    expect((await account.sync()).counts).toMatchObject({ certificates: 2 });
    expect(await account.store.readAccount(ACCOUNT)).toMatchObject({ certificates: 2 });
  });

  test('without changes writes no certificate and fetches no details', async () => {
    account.shows(...many(250));
    account.settings = { ...ACCOUNT, detailsPerSync: 1000 };
    await account.sync();
    const report = await account.sync();
    expect(report.counts).toMatchObject({ certificates: 250, fetched: 0, changed: 0 });
    expect(account.provider.requests).toEqual(['list 0', 'list 100', 'list 200']);
    expect((await account.state('7'))?.revision).toBe(1);
  });

  test('reads no rows and no stored pages while the responses are unchanged', async () => {
    account.shows(...many(250));
    account.settings = { ...ACCOUNT, detailsPerSync: 1000 };
    await account.sync();
    account.syncs.load = () => Promise.reject(new Error('the pages are not needed'));
    const report = await account.sync();
    expect(report).toMatchObject({ outcome: 'complete', counts: { certificates: 250, pages: 3 } });
    expect(account.provider.pagesRead).toEqual([]);
    expect((await account.store.readAccount(ACCOUNT))?.lastCompleteSyncAt).toBe(account.now);
  });

  test('reads the rows of changed pages only', async () => {
    account.shows(...many(350));
    account.settings = { ...ACCOUNT, detailsPerSync: 1000 };
    await account.sync();
    account.shows(
      ...many(350).map((row) => (row.id === '150' ? issued('150', { serialNumber: 'AB' }) : row)),
    );
    const report = await account.sync();
    expect(report.counts).toMatchObject({ certificates: 350, pages: 4, changed: 1, fetched: 1 });
    expect(new Set(account.provider.pagesRead)).toEqual(new Set([100]));
    expect((await account.state('150'))?.certificate.serialNumber).toBe('AB');
  });

  test('detects an account that has become shorter or longer by whole pages', async () => {
    account.shows(...many(300));
    account.settings = { ...ACCOUNT, detailsPerSync: 1000 };
    await account.sync();
    account.shows(...many(400));
    expect((await account.sync()).counts).toMatchObject({ certificates: 400, changed: 100 });
    account.shows(...many(300));
    expect((await account.sync()).counts).toMatchObject({ certificates: 300, removed: 0 });
    expect((await account.sync()).counts).toMatchObject({ certificates: 300, removed: 100 });
  });

  test('fetches the details of pending rows every time, and writes them only if they changed', async () => {
    account.shows(pendingCertificate({ id: 'p' }), issued('i'));
    await account.sync();
    await account.sync();
    expect(account.provider.requests).toEqual(['list 0', 'details p']);
    expect((await account.state('p'))?.revision).toBe(1);
    account.shows(issued('p'), issued('i'));
    await account.sync();
    expect((await account.state('p'))?.certificate.status).toBe('issued');
    await account.sync();
    expect(account.provider.requests).toEqual(['list 0']);
  });

  test('fetches the details of issued rows within the detail budget', async () => {
    account.settings = { ...ACCOUNT, detailsPerSync: 2 };
    account.shows(...many(5));
    const fetched = [];
    for (let sync = 0; sync < 4; sync += 1) {
      fetched.push((await account.sync()).counts.fetched);
    }
    expect(fetched).toEqual([2, 2, 1, 0]);
    expect(await account.state('4')).toBeDefined();
  });

  test('fetches the details of a certificate before its first reminder', async () => {
    account.settings = { ...ACCOUNT, detailsPerSync: 3 };
    account.now = at('2027-03-20');
    const replaced = { renewedBy: 'z', successorIssued: true };
    const { validity } = issued('x');
    const far = { notAfter: at('2027-12-01'), precision: 'instant' as const };
    account.provider.rows = [
      ...many(10).map((certificate) => ({ certificate: { ...certificate, validity: far } })),
      { certificate: issued('x'), closer: [issued('x', { renewal: replaced })] },
    ];
    await account.sync();
    expect(account.provider.requests).toContain('details x');
    expect(await account.state('x')).toMatchObject({ certificate: { validity }, warnings: {} });
    expect((await account.state('x'))?.warnings.expiry).toBeUndefined();
  });

  test('saves duplicates that only the details contain', async () => {
    const twin = issued('1/duplicate/9', { commonName: 'twin.example.com' });
    account.provider.rows = [{ certificate: issued('1'), closer: [issued('1'), twin] }, ...[]];
    expect((await account.sync()).counts.certificates).toBe(2);
    expect(await account.state('1/duplicate/9')).toBeDefined();
    account.provider.rows = [{ certificate: issued('1', { serialNumber: 'AB' }) }];
    expect((await account.sync()).counts.removed).toBe(1);
    expect((await account.state('1/duplicate/9'))?.removedAt).toBe(account.now);
  });

  test('fetches the details of a renewed certificate until its successor is issued', async () => {
    const renewal = { renewedBy: '2', successorIssued: false };
    account.provider.rows = [{ certificate: issued('1'), closer: [issued('1', { renewal })] }];
    await account.sync();
    await account.sync();
    expect(account.provider.requests).toEqual(['list 0', 'details 1']);
    const settled = { renewedBy: '2', successorIssued: true };
    account.provider.rows = [
      { certificate: issued('1'), closer: [issued('1', { renewal: settled })] },
    ];
    await account.sync();
    await account.sync();
    expect(account.provider.requests).toEqual(['list 0']);
  });

  test('counts a row once that the provider lists twice', async () => {
    account.shows(...many(100), issued('5'), issued('100'));
    expect((await account.sync()).counts.certificates).toBe(101);
  });

  test('fetches the details again shortly before the reminder of a validation', async () => {
    const validUntil = (expiresAt: string) =>
      issued('1', {
        domainValidations: [pendingValidation({ state: 'valid', expiresAt: at(expiresAt) })],
      });
    account.provider.rows = [{ certificate: issued('1'), closer: [validUntil('2027-03-01')] }];
    await account.sync();
    await account.sync();
    expect(account.provider.requests).toEqual(['list 0']);
    account.provider.rows = [{ certificate: issued('1'), closer: [validUntil('2027-09-01')] }];
    account.now = at('2027-02-14T13:00:00Z');
    await account.sync();
    expect(account.provider.requests).toEqual(['list 0', 'details 1']);
    expect((await account.state('1'))?.certificate.domainValidations?.[0]?.expiresAt).toBe(
      at('2027-09-01'),
    );
  });

  test('adds a renewal to the lineage of its predecessor', async () => {
    account.shows(issued('1'));
    await account.sync();
    account.shows(issued('1'), issued('2', { renewal: { renews: '1' } }));
    await account.sync();
    account.shows(
      issued('1'),
      issued('2', { renewal: { renews: '1' } }),
      issued('3', { renewal: { renews: '2' } }),
    );
    await account.sync();
    expect((await account.state('3'))?.lineage).toBe('digicert/main/1');
  });

  test('stores the renewal pattern and expects the third renewal at the same time', async () => {
    const validity = (from: string, to: string) => ({
      validity: { notBefore: at(from), notAfter: at(to), precision: 'instant' as const },
    });
    const second = issued('2', {
      renewal: { renews: '1' },
      ...validity('2027-03-22', '2027-06-30'),
    });
    const third = issued('3', {
      renewal: { renews: '2' },
      ...validity('2027-06-10', '2027-09-18'),
    });
    account.shows(issued('1'));
    await account.sync();
    account.shows(issued('1'), second);
    await account.sync();
    const state = await account.state('2');
    expect(state?.renewalPattern).toEqual({ leadMilliseconds: 20 * DAY, from: 'digicert/main/1' });
    expect(state?.deadlines[0]).toEqual({
      ...{ kind: 'expiry-reminder', name: 'first' },
      at: at('2027-05-31'),
    });
    account.shows(issued('1'), second, third);
    await account.sync();
    expect((await account.state('3'))?.deadlines[0]).toMatchObject({
      name: 'first',
      at: at('2027-08-30'),
      renewalOverdue: { expectedAt: at('2027-08-29'), reason: 'history' },
    });
    expect((await account.sync()).counts.changed).toBe(0);
  });

  test('plans deadlines again once when the settings change', async () => {
    account.shows(...many(3));
    await account.sync();
    const thresholds = [{ name: '10 days', days: 10 }];
    account.settings = { ...ACCOUNT, policy: { ...DEFAULT_ALARM_POLICY, thresholds } };
    expect((await account.sync()).counts).toMatchObject({ changed: 3, fetched: 0 });
    expect((await account.state('2'))?.deadlines[0]?.name).toBe('10 days');
    expect((await account.sync()).counts.changed).toBe(0);
  });
});
