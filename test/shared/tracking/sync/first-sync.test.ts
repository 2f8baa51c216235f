import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { eventsOf } from '../../../../shared/events/events-of.ts';
import { recordSync, registerAccount } from '../../../../shared/lifecycle/account/record-sync.ts';
import type { SyncOutcome } from '../../../../shared/lifecycle/account/record-sync.ts';
import { InitialInventoryCount } from '../../../../shared/lifecycle/summary/initial-inventory-count.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { BudgetExhausted } from '../../../../shared/providers/provider-error.ts';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import { pendingValidation, pendingCertificate } from '../../../support/certificates.ts';
import { accountEvents } from '../../../support/published-events.ts';
import { Account, issued, many } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

const events = () => account.store.changes.flatMap((change) => eventsOf(change));
const notifications = () => events().flatMap((event) => composeNotification(event) ?? []);
const types = () => notifications().map(({ type }) => type);

/** A certificate of 90 days that expires in this number of days. */
function expiring(id: string, days: number, changes: Partial<Certificate> = {}): Certificate {
  const notAfter = plus(account.now, days * DAY);
  const notBefore = plus(notAfter, -90 * DAY);
  return issued(id, {
    commonName: `${id}.example.com`,
    validity: { notBefore, notAfter, precision: 'instant' },
    ...changes,
  });
}

const pending = (id: string) =>
  pendingCertificate({
    id,
    domainValidations: [pendingValidation({ domain: `${id}.example.com` })],
  });

describe('the first sync of an account with many certificates', () => {
  test('sends one notification with the initial inventory and none per certificate', async () => {
    const full = [
      ...Array.from({ length: 200 }, (_, index) => expiring(`soon-${index}`, 5)),
      ...Array.from({ length: 50 }, (_, index) => pending(`pending-${index}`)),
      expiring('over', -2),
      expiring('last', 1),
      expiring('fine', 60),
    ];
    account.shows(...full);
    await account.sync();
    // check-deadlines sends reminders, after the search for successors.
    await checkDeadlines(account.now, account.store);
    await account.sync();
    await checkDeadlines(account.now, account.store);
    const [notification, ...more] = notifications();
    expect(more).toEqual([]);
    expect(notification).toMatchObject({
      type: 'initial-inventory-completed',
      lineage: 'account:digicert/main',
      severity: 'critical',
      headline: 'Monitoring DigiCert account "main": 253 certificates, 252 items need action',
    });
    expect(notification?.facts[0]).toMatchObject({ label: 'over.example.com' });
    expect(notification?.facts[1]).toMatchObject({ label: 'last.example.com' });
    const { initialInventory } = await account.storedAccount();
    // The next sync removes it.
    expect(initialInventory).toBeUndefined();
  });

  test('publishes the events of each certificate, marked with initialInventory', async () => {
    account.shows(expiring('soon', 5), pending('p'), expiring('over', -2));
    await account.sync();
    await checkDeadlines(account.now, account.store);
    const reported = events().filter(({ detailType }) =>
      ['Certificate Approaching Expiration', 'Certificate Expired', 'Domain Validation Pending'] //
        .includes(detailType),
    );
    expect(reported).toHaveLength(3);
    for (const { detail } of reported) expect(detail).toMatchObject({ initialInventory: true });
  });

  test('counts expiring and pending certificates and certificates per status', async () => {
    account.shows(
      expiring('a', 3),
      expiring('b', 20),
      expiring('c', 80),
      expiring('d', 200),
      expiring('replaced', 3, { renewal: { renewedBy: 'x', successorIssued: true } }),
      expiring('long-over', -300),
      pending('p'),
    );
    await account.sync();
    expect((await account.storedAccount()).initialInventory).toMatchObject({
      certificateCount: 7,
      statuses: [
        { status: 'issued', count: 5 },
        { status: 'expired', count: 1 },
        { status: 'pending-validation', count: 1 },
      ],
      expiring: { within7Days: 1, within30Days: 2, within90Days: 3 },
      pendingValidations: 1,
      pendingOrganizations: 0,
    });
  });

  test('counts all certificates if it was interrupted', async () => {
    account.shows(...many(250));
    account.provider.listFailures.set(100, new BudgetExhausted('time'));
    await account.sync();
    expect(types()).toEqual([]);
    account.provider.listFailures.clear();
    await account.sync();
    expect((await account.storedAccount()).initialInventory).toMatchObject({
      certificateCount: 250,
    });
    expect(types()).toEqual(['initial-inventory-completed']);
  });

  test('sends the initial inventory if the first run crashed before its result was saved', async () => {
    account.shows(...many(3));
    const save = account.store.saveAccount.bind(account.store);
    account.store.saveAccount = async (state) => {
      if (state.lastCompleteSyncAt !== undefined) throw new Error('crashed');
      return save(state);
    };
    await expect(account.sync()).rejects.toThrow('crashed');
    account.store.saveAccount = save;
    await account.sync();
    await account.sync();
    expect(types()).toEqual(['initial-inventory-completed']);
  });
});

describe('after the first sync', () => {
  test('the same certificates cause notifications as usual', async () => {
    account.shows(expiring('soon', 5));
    await account.sync();
    account.now = plus(account.now, 6 * DAY);
    await checkDeadlines(account.now, account.store);
    expect(types()).toEqual([
      'initial-inventory-completed',
      // Accounts are processed first, because the age of the data of a certificate depends on its account.
      'account-unreachable',
      'certificate-expired',
    ]);
  });

  test('new certificates cause their own notifications', async () => {
    account.shows(issued('1'));
    await account.sync();
    account.shows(issued('1'), expiring('soon', 5), pending('p'));
    await account.sync();
    await checkDeadlines(account.now, account.store);
    expect(types().toSorted()).toEqual([
      'certificate-approaching-expiration',
      'domain-validation-pending',
      'initial-inventory-completed',
    ]);
  });
});

test('two overlapping first syncs send one initial inventory', () => {
  const { now } = account;
  const observation = { now, tags: {}, freshFor: DAY };
  const onboarded = registerAccount({
    account: { provider: 'digicert', account: 'main' },
    ...observation,
  });
  const found = (at: Instant): SyncOutcome => ({
    kind: 'complete',
    certificates: 0,
    initialInventory: new InitialInventoryCount(at).total(),
  });
  const first = recordSync(onboarded, found(now), observation);
  const later = plus(now, MINUTE);
  const second = recordSync(first, found(later), { ...observation, now: later });
  expect(accountEvents(onboarded, first).map(({ name }) => name)).toEqual([
    'initial-inventory-completed',
  ]);
  expect(accountEvents(first, second)).toEqual([]);
});
