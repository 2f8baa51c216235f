import { beforeEach, describe, expect, test } from 'vitest';
import { saveReport } from '../../../../shared/tracking/sync/save-report.ts';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { eventsOf } from '../../../../shared/events/events-of.ts';
import { SummaryCount } from '../../../../shared/lifecycle/summary/summary-count.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { ACCOUNT, Account, issued } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

/** A certificate of shop.example.com: when it began and when it expires, in days from now. */
function shop(id: string, begin: number, end: number, changes: Partial<Certificate> = {}) {
  return issued(id, {
    commonName: 'shop.example.com',
    subjectAlternativeNames: ['shop.example.com'],
    status: end < 0 ? 'expired' : 'issued',
    rawStatus: end < 0 ? 'expired' : 'issued',
    validity: {
      notBefore: plus(account.now, begin * DAY),
      notAfter: plus(account.now, end * DAY),
      precision: 'instant',
    },
    ...changes,
  });
}

/** The first complete sync, and what check-deadlines does after it. */
async function firstSync(...certificates: Certificate[]) {
  account.shows(...certificates);
  await account.sync();
  const { initialInventory } = await account.storedAccount();
  if (initialInventory === undefined) throw new Error('there is no initial inventory');
  for (const minutes of [5, 10]) {
    await checkDeadlines(plus(account.now, minutes * MINUTE), account.store);
  }
  return initialInventory;
}

function notifications(): string[] {
  return account.store.changes
    .flatMap((change) => eventsOf(change))
    .flatMap((event) => composeNotification(event) ?? [])
    .map(({ type, severity }) => `${severity} ${type}`);
}

/** What the weekly summary counts on the same day. */
async function weekly() {
  const count = new SummaryCount(plus(account.now, HOUR));
  count.addCertificates(account.store.certificates());
  const group = { by: 'account', account: 'digicert/main' } as const;
  return count.total({ week: '2027-W01', group, tags: {} });
}

describe('the initial inventory', () => {
  test.each([
    ['expired 5 days ago', -360, -5],
    ['expired 29 days ago', -360, -29],
    ['expires in 5 days', -360, 5],
    ['expires today', -360, 0.5],
  ])(
    'needs no action for a certificate that %s if another one replaces it',
    async (_, begin, end) => {
      const next = shop('2', end - 4, 360);
      const inventory = await firstSync(shop('1', begin, end), next);
      expect(inventory).toMatchObject({
        findingCount: 0,
        urgent: [],
        expiring: { within30Days: 0 },
      });
      expect((await account.state('1'))?.successor).toMatchObject({ key: 'digicert/main/2' });
      expect(notifications()).toEqual(['info initial-inventory-completed']);
      expect(await weekly()).toMatchObject({ findingCount: 0, urgent: [] });
    },
  );

  test('needs no action for any certificate of a chain of renewals but the last one', async () => {
    const chain = [shop('1', -120, -25), shop('2', -30, -8), shop('3', -10, -1), shop('4', -3, 90)];
    expect((await firstSync(...chain)).findingCount).toBe(0);
    expect((await account.state('2'))?.successor?.key).toBe('digicert/main/3');
    expect(await weekly()).toMatchObject({ findingCount: 0 });
  });

  test('reports only the last certificate of a chain that was given up', async () => {
    const inventory = await firstSync(shop('1', -120, -25), shop('2', -30, -8));
    expect(inventory.urgent).toMatchObject([{ kind: 'expired', certificate: 'digicert/main/2' }]);
    expect((await weekly()).urgent).toEqual(inventory.urgent);
  });

  test.each([10, 29])(
    'reports an unreplaced certificate that expired %i days ago',
    async (days) => {
      const inventory = await firstSync(shop('1', -100, -days));
      expect(inventory).toMatchObject({ findingCount: 1, urgent: [{ kind: 'expired' }] });
      expect((await weekly()).urgent).toEqual(inventory.urgent);
      expect(notifications()).toEqual(['critical initial-inventory-completed']);
    },
  );

  test('leaves out a certificate that expired 31 days ago, as the weekly summary does', async () => {
    expect((await firstSync(shop('1', -100, -31))).findingCount).toBe(0);
    expect((await weekly()).findingCount).toBe(0);
  });

  test.each<[string, Partial<Certificate>]>([
    ['has other names', { subjectAlternativeNames: [], commonName: 'www.example.com' }],
    ['is not issued', { status: 'pending-validation' }],
    ['is linked to another certificate', { renewal: { renews: '7' } }],
    ['is of another product', { product: 'another' }],
  ])('reports an expired certificate if the other one %s', async (_what, changes) => {
    const old = shop('1', -360, -5, { product: 'one' });
    expect((await firstSync(old, shop('2', -10, 360, changes))).urgent).toMatchObject([
      { kind: 'expired', certificate: 'digicert/main/1' },
    ]);
  });

  test('reports both of two certificates that expired if only one was replaced', async () => {
    const { urgent } = await firstSync(
      shop('1', -360, -5),
      shop('2', -360, -4),
      shop('3', -6, 360),
    );
    expect(urgent).toMatchObject([{ kind: 'expired', certificate: 'digicert/main/2' }]);
    expect((await weekly()).urgent).toEqual(urgent);
  });
});

test.each([
  ['a new order', false],
  ['an order that was pending by then', true],
])(
  'a replacement that is issued after the initial inventory is announced (%s)',
  async (_what, pending) => {
    const { validity: _none, ...order } = shop('2', -1, 360, { status: 'pending-review' });
    await firstSync(shop('1', -360, -5), ...(pending ? [order] : []));
    account.now = plus(account.now, HOUR);
    account.shows(shop('1', -360, -5), shop('2', -1, 360));
    await account.sync();
    await checkDeadlines(plus(account.now, 5 * MINUTE), account.store);
    expect((await account.state('1'))?.successor).toMatchObject({ key: 'digicert/main/2' });
    expect(notifications()).toEqual([
      'critical initial-inventory-completed',
      'info certificate-renewed',
    ]);
  },
);

describe('a certificate that the initial inventory counts as replaced', () => {
  /** A certificate of shop.example.com in another provider account, which was read before. */
  async function known(id: string, begin: number, end: number, begun = account.now) {
    const europe = { ...ACCOUNT, account: 'europe' };
    const context = {
      account: europe,
      store: account.store,
      clock: () => begun,
      initialInventory: false,
    };
    await saveReport(shop(id, begin, end, { account: 'europe' }), context);
  }

  const about = (id: string) =>
    account.store.changes.flatMap((change) =>
      change.kind === 'certificate' && change.current.certificate.id === id
        ? eventsOf(change).flatMap((event) => composeNotification(event)?.type ?? [])
        : [],
    );

  test('is alerted if its successor replaces a certificate of another account that expires sooner', async () => {
    await known('1', -350, 8);
    const inventory = await firstSync(shop('2', -355, 10), shop('3', -1, 360));
    expect(inventory).toMatchObject({ findingCount: 0, expiring: { within30Days: 0 } });
    expect((await account.state('3'))?.replaces).toBe('digicert/europe/1');
    expect(about('2')).toEqual(['certificate-approaching-expiration']);
    expect(await account.state('2')).not.toHaveProperty('replacedInInventory');
  });

  test('is alerted as expired if it has expired and its successor replaces another one', async () => {
    await known('1', -350, -3);
    const inventory = await firstSync(shop('2', -355, -1), shop('3', -4, 360));
    expect(inventory).toMatchObject({ findingCount: 0 });
    expect((await account.state('3'))?.replaces).toBe('digicert/europe/1');
    expect(about('2')).toEqual(['certificate-expired']);
    expect((await weekly()).urgent).toMatchObject([{ certificate: 'digicert/main/2' }]);
  });

  test('is alerted if check-deadlines had looked for a successor before a long first sync was complete', async () => {
    await known('1', -350, -3);
    const old = shop('2', -355, -1);
    const context = { account: ACCOUNT, store: account.store, clock: () => account.now };
    await saveReport(old, { ...context, initialInventory: true });
    await checkDeadlines(plus(account.now, MINUTE), account.store);
    expect((await account.state('2'))?.successorCheckDueAt).toBeUndefined();
    await firstSync(old, shop('3', -4, 360));
    expect((await account.state('3'))?.replaces).toBe('digicert/europe/1');
    expect(about('2')).toEqual(['certificate-expired']);
  });

  test('is alerted if its successor is revoked before check-deadlines links them', async () => {
    const next = shop('3', -1, 360);
    account.shows(shop('2', -355, 10), next);
    await account.sync();
    account.now = plus(account.now, -HOUR);
    account.shows(shop('2', -355, 10), shop('3', -1, 360, { status: 'revoked' }));
    await account.sync();
    for (const minutes of [5, 10]) {
      await checkDeadlines(plus(account.now, minutes * MINUTE), account.store);
    }
    expect(about('2')).toEqual(['certificate-approaching-expiration']);
  });

  test('is not alerted if a successor in another account replaces it', async () => {
    await known('1', -350, 8);
    await known('4', -0.5, 300);
    await firstSync(shop('2', -355, 10), shop('3', -1, 360));
    expect((await account.state('2'))?.successor).toMatchObject({ key: 'digicert/europe/4' });
    expect(about('2')).toEqual([]);
  });

  test('is alerted again later only at its next threshold', async () => {
    await known('1', -350, 8);
    await firstSync(shop('2', -355, 10), shop('3', -1, 360));
    await checkDeadlines(plus(account.now, DAY), account.store);
    expect(about('2')).toEqual(['certificate-approaching-expiration']);
  });
});
