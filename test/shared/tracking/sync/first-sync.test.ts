import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { detectAccountChanges } from '../../../../shared/lifecycle/detect-account-changes.ts';
import { detectCertificateChanges } from '../../../../shared/lifecycle/detect-certificate-changes.ts';
import { observeSync, registerAccount } from '../../../../shared/lifecycle/observe-account.ts';
import type { SyncOutcome } from '../../../../shared/lifecycle/observe-account.ts';
import { InitialInventoryCount } from '../../../../shared/lifecycle/complete-initial-inventory.ts';
import {
  describeAccountChange,
  describeCertificateChange,
} from '../../../../shared/events/describe-changes.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { BudgetExhausted } from '../../../../shared/providers/provider-error.ts';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import { pendingValidation, pendingCertificate } from '../../../support/certificates.ts';
import { Account, issued, many } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

const events = () =>
  account.store.changes.flatMap((change) =>
    change.kind === 'account'
      ? detectAccountChanges(change.previous, change.current).map((one) =>
          describeAccountChange(one, change.current),
        )
      : detectCertificateChanges(change.previous, change.current).map((one) =>
          describeCertificateChange(one, change.current),
        ),
  );
const notifications = () => events().flatMap((event) => composeNotification(event) ?? []);
const types = () => notifications().map(({ type }) => type);

/** A certificate of 90 days that ends so many days from now. */
function ending(id: string, days: number, changes: Partial<Certificate> = {}): Certificate {
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

describe('the first sync over a full account', () => {
  test('is one summary and not a notification for each certificate', async () => {
    const full = [
      ...Array.from({ length: 200 }, (_, index) => ending(`soon-${index}`, 5)),
      ...Array.from({ length: 50 }, (_, index) => pending(`pending-${index}`)),
      ending('over', -2),
      ending('last', 1),
      ending('fine', 60),
    ];
    account.shows(...full);
    await account.sync();
    // Warnings are given by the watcher, after a look for successors.
    await checkDeadlines(account.now, account.store);
    await account.sync();
    await checkDeadlines(account.now, account.store);
    const [contentHash, ...more] = notifications();
    expect(more).toEqual([]);
    expect(contentHash).toMatchObject({
      type: 'initial-inventory-completed',
      lineage: 'account:digicert/main',
      severity: 'critical',
      headline: 'Monitoring DigiCert account "main": 253 certificates, 252 need action',
    });
    expect(contentHash?.facts[0]).toMatchObject({ label: 'over.example.com' });
    expect(contentHash?.facts[1]).toMatchObject({ label: 'last.example.com' });
    const { initialInventory } = await account.storedAccount();
    // The next sync removes it.
    expect(initialInventory).toBeUndefined();
  });

  test('is on the bus as ever, marked as what was there before', async () => {
    account.shows(ending('soon', 5), pending('p'), ending('over', -2));
    await account.sync();
    await checkDeadlines(account.now, account.store);
    const reported = events().filter(({ detailType }) =>
      ['Certificate Approaching Expiration', 'Certificate Expired', 'Domain Validation Pending'] //
        .includes(detailType),
    );
    expect(reported).toHaveLength(3);
    for (const { detail } of reported) expect(detail).toMatchObject({ initialInventory: true });
  });

  test('counts what ends, what is pending, and what is there of each status', async () => {
    account.shows(
      ending('a', 3),
      ending('b', 20),
      ending('c', 80),
      ending('d', 200),
      ending('replaced', 3, { renewal: { renewedBy: 'x', successorIssued: true } }),
      ending('long-over', -300),
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

  test('counts all of it though it was interrupted', async () => {
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

  test('says what it found though the run died before its end was saved', async () => {
    account.shows(...many(3));
    const save = account.store.saveAccount.bind(account.store);
    account.store.saveAccount = async (state) => {
      if (state.lastCompleteSyncAt !== undefined) throw new Error('died');
      return save(state);
    };
    await expect(account.sync()).rejects.toThrow('died');
    account.store.saveAccount = save;
    await account.sync();
    await account.sync();
    expect(types()).toEqual(['initial-inventory-completed']);
  });
});

describe('after the first sync', () => {
  test('later warnings of the same certificates come as ever', async () => {
    account.shows(ending('soon', 5));
    await account.sync();
    account.now = plus(account.now, 6 * DAY);
    await checkDeadlines(account.now, account.store);
    expect(types()).toEqual([
      'initial-inventory-completed',
      // Accounts first: what is known of a certificate depends on its account.
      'account-unreachable',
      'certificate-expired',
    ]);
  });

  test('what is new warns automatically', async () => {
    account.shows(issued('1'));
    await account.sync();
    account.shows(issued('1'), ending('soon', 5), pending('p'));
    await account.sync();
    await checkDeadlines(account.now, account.store);
    expect(types().toSorted()).toEqual([
      'certificate-approaching-expiration',
      'domain-validation-pending',
      'initial-inventory-completed',
    ]);
  });
});

test('two first syncs that overlap are one summary', () => {
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
  const first = observeSync(onboarded, found(now), observation);
  const later = plus(now, MINUTE);
  const second = observeSync(first, found(later), { ...observation, now: later });
  expect(detectAccountChanges(onboarded, first).map(({ kind }) => kind)).toEqual([
    'initial-inventory-completed',
  ]);
  expect(detectAccountChanges(first, second)).toEqual([]);
});
