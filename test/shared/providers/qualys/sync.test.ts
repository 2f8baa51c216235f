import { beforeEach, describe, expect, test } from 'vitest';
import {
  certificateOfOrder,
  expiredCertificate,
  servedCertificate,
  approvedOrder,
  issuedOrder,
  longIssuedOrder,
} from '../../../../infra/simulators/qualys/sample-account.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { watchAccount } from './watched-account.ts';
import type { WatchedAccount } from './watched-account.ts';

let account: WatchedAccount;
beforeEach(async () => {
  account = await watchAccount();
});

const days = (count: number) => plus(account.scene.now(), count * DAY);
const pass = (time: number) => account.timer.advance(time);

describe('a synced Qualys account', () => {
  test('a sync without changes requests only the pages of the inventory', async () => {
    account.scene.addIssued(250);
    const uuid = account.scene.addOrder(issuedOrder(account.scene.now()));
    const order = account.scene.simulator.orders.get(uuid);
    account.scene.addCertificate(certificateOfOrder(order ?? expect.fail('it was just made')));
    expect((await account.sync()).asked).toEqual([
      'sign-in',
      ...Array.from({ length: 3 }, () => 'list-certificates'),
      'order',
    ]);
    pass(HOUR);
    const report = await account.sync();
    expect(report.asked).toEqual(Array.from({ length: 3 }, () => 'list-certificates'));
    expect(report).toMatchObject({ outcome: 'complete', counts: { changed: 0, fetched: 0 } });
    expect(await account.health()).toMatchObject({ status: 'reachable' });
  });

  test('a sync requests pending orders each time and completed orders not again', async () => {
    const { scene } = account;
    const uuid = scene.addOrder(approvedOrder(scene.now(), { rejectedAt: days(1) }));
    for (const expected of ['pending-validation', 'pending-validation', 'rejected']) {
      expect((await account.sync()).asked).toContain('order');
      expect((await account.state(uuid))?.certificate.status).toBe(expected);
      pass(13 * HOUR);
    }
    expect((await account.sync()).asked).not.toContain('order');
  });

  test('a newly issued order causes no alert while it waits for a scan', async () => {
    const { scene } = account;
    const uuid = scene.addOrder(approvedOrder(scene.now(), { issuedAt: days(1) }));
    const order = scene.simulator.orders.get(uuid) ?? expect.fail('it was just made');
    const hash = scene.addCertificate(certificateOfOrder(order, { foundAt: days(3) }));
    const seen = [];
    for (let day = 0; day < 4; day += 1) {
      const report = await account.sync();
      expect(report.failure).toBeUndefined();
      expect(report.asked).toContain('order');
      expect(await account.health()).toMatchObject({ status: 'reachable' });
      const { certificate, deadlines = [] } = (await account.state(uuid)) ?? {};
      seen.push([certificate?.status, certificate?.rawStatus, deadlines.length]);
      pass(DAY);
    }
    // While the validation is pending, its next reminder is the only deadline.
    expect(seen).toEqual([
      ['pending-validation', 'APPROVED', 1],
      ['pending-review', 'ISSUED', 0],
      ['pending-review', 'ISSUED', 0],
      ['issued', 'ISSUED', 1],
    ]);
    expect((await account.state(uuid))?.certificate.renewal?.renewedBy).toBe(hash);
    expect((await account.state(hash))?.certificate.status).toBe('issued');
    expect((await account.sync()).asked).not.toContain('order');
  });

  test('an issued order that no scan finds in time is reported until it must have expired', async () => {
    const { scene } = account;
    const validity = { validityYears: null, validityDays: 90, customExpirationDate: null };
    const uuid = scene.addOrder(issuedOrder(scene.now(), { issuedAt: days(0), validity }));
    const seen = [];
    for (const wait of [0, 6, 1, 93, 26, 1]) {
      pass(wait * DAY);
      const { failure } = await account.sync();
      seen.push([(await account.state(uuid))?.certificate.status, failure?.certificates]);
    }
    expect(seen).toEqual([
      ['pending-review', undefined],
      ['pending-review', undefined],
      ['issued', [uuid]],
      ['issued', [uuid]],
      ['expired', undefined],
      ['expired', undefined],
    ]);
    expect(await account.health()).toMatchObject({ status: 'reachable' });
    expect((await account.sync()).asked).not.toContain('order');
  });

  test('an issued order without a matching certificate is reported, checked every day, and resolved', async () => {
    const { scene } = account;
    const uuid = scene.addOrder(longIssuedOrder(scene.now(), { hasPrivateKey: true }));
    const first = await account.sync();
    expect(first.failure).toMatchObject({ scope: 'certificates', certificates: [uuid] });
    expect(first.failure?.message).toMatch(/Check that a scan reaches the server/);
    pass(HOUR);
    const second = await account.sync();
    expect(second.asked).toEqual(['list-certificates']);
    expect(second.failure?.message).toBe(first.failure?.message);
    const order = scene.simulator.orders.get(uuid) ?? expect.fail('it was just made');
    const hash = scene.addCertificate(certificateOfOrder(order));
    pass(23 * HOUR + 60_000);
    const third = await account.sync();
    expect(third.asked.slice(1)).toEqual(['list-certificates', 'list-certificates', 'order']);
    expect(third.failure).toBeUndefined();
    expect(await account.health()).toMatchObject({ status: 'reachable' });
    const state = await account.state(uuid);
    expect(state?.certificate.renewal).toEqual({ renewedBy: hash, successorIssued: true });
    expect(state?.deadlines.map(({ kind }) => kind)).toEqual(['expiry']);
    expect((await account.state(hash))?.deadlines.map(({ kind }) => kind)).toContain(
      'expiry-reminder',
    );
  });

  test('a replaced certificate expires without an alert, and its successor is monitored', async () => {
    const { scene } = account;
    const commonName = 'api.qualys.example.com';
    const old = scene.addCertificate(
      servedCertificate(scene.now(), { commonName, validFrom: days(-150) }),
    );
    await account.sync();
    const warnings = async (id: string) =>
      (await account.state(id))?.deadlines.filter(({ kind }) => kind === 'expiry-reminder').length;
    expect(await warnings(old)).toBe(3);
    const uuid = scene.addOrder(issuedOrder(scene.now(), { commonName, renewalOf: old }));
    const order = scene.simulator.orders.get(uuid) ?? expect.fail('it was just made');
    const hash = scene.addCertificate(certificateOfOrder(order));
    pass(HOUR);
    await account.sync();
    expect([await warnings(old), await warnings(uuid), await warnings(hash)]).toEqual([0, 0, 3]);
    expect((await account.state(uuid))?.lineage).toBe(`qualys/main/${old}`);
    // Its own row, which every scan changes, tells nothing of it and takes nothing back.
    scene.simulator.certificates.update(old, {
      rewrite: (row) => ({ ...row, status: 'IN_RENEWAL' }),
    });
    pass(DAY);
    await account.sync();
    expect(await warnings(old)).toBe(0);
    // An order that is watched no more takes neither certificate along.
    scene.simulator.orders.remove(uuid);
    account.synced = { ...account.synced, maxRemovedShare: 1 };
    for (let sync = 0; sync < 3; sync += 1) {
      pass(HOUR);
      await account.sync();
    }
    expect((await account.state(uuid))?.removedAt).toBeDefined();
    expect((await account.state(old))?.removedAt).toBeUndefined();
    expect((await account.state(hash))?.removedAt).toBeUndefined();
  });

  test('a certificate that no scan has found for a month is reported as removed, and as discovered when it is found again', async () => {
    const { scene } = account;
    scene.addIssued(5);
    const id = scene.addCertificate(servedCertificate(scene.now(), { lostAt: days(1) }));
    await account.sync();
    pass(30 * DAY);
    expect((await account.sync()).counts.removed).toBe(0);
    expect((await account.state(id))?.removedAt).toBeUndefined();
    for (let sync = 0; sync < 2; sync += 1) {
      pass(DAY);
      await account.sync();
    }
    expect((await account.state(id))?.removedAt).toBeDefined();
    scene.simulator.certificates.update(id, { lostAt: undefined });
    pass(HOUR);
    await account.sync();
    expect((await account.state(id))?.removedAt).toBeUndefined();
  });

  test('all certificates stay monitored and a failure is reported when scans find none of them', async () => {
    const { scene } = account;
    const ids = scene.addIssued(5);
    await account.sync();
    for (const id of ids) scene.simulator.certificates.update(id, { lostAt: days(0) });
    for (let sync = 0; sync < 3; sync += 1) {
      pass(31 * DAY);
      const report = await account.sync();
      expect(report).toMatchObject({ outcome: 'complete', counts: { removed: 0 } });
      expect(report.failure).toMatchObject({ kind: 'unexpected-removals', affected: 5 });
    }
    expect((await account.state(ids[0] ?? ''))?.removedAt).toBeUndefined();
  });

  test('the first sync reports certificates that scans no longer find', async () => {
    const { scene } = account;
    scene.addCertificate(
      servedCertificate(scene.now(), { validFrom: days(-90), lostAt: days(-60) }),
    );
    expect((await account.sync()).failure?.message).toContain('no scan has found any of the 1 ');
  });

  test('a certificate that one listing skips is not reported as removed', async () => {
    const { scene } = account;
    const ids = scene.addIssued(390);
    await account.sync();
    scene.simulator.switches.rowShift = -1;
    pass(HOUR);
    expect(await account.sync()).toMatchObject({ outcome: 'complete', counts: { removed: 0 } });
    scene.simulator.switches.rowShift = 0;
    pass(HOUR);
    expect((await account.sync()).counts.removed).toBe(0);
    for (const id of ids) expect((await account.state(id))?.removedAt).toBeUndefined();
  });

  test('a certificate after its expiry is expired, even if the inventory lists another status', async () => {
    const { scene } = account;
    const id = scene.addCertificate(expiredCertificate(scene.now()));
    await account.sync();
    expect((await account.state(id))?.certificate.status).toBe('expired');
  });
});
