import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, MINUTE, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import { detectAccountChanges } from '../../../shared/changes/detect-account-changes.ts';
import { detectCertificateChanges } from '../../../shared/changes/detect-certificate-changes.ts';
import { observeSweep, registerAccount } from '../../../shared/changes/observe-account.ts';
import type { SweepOutcome } from '../../../shared/changes/observe-account.ts';
import { BaselineCount } from '../../../shared/changes/take-baseline.ts';
import {
  describeAccountChange,
  describeCertificateChange,
} from '../../../shared/events/describe-changes.ts';
import { composeNotice } from '../../../shared/notices/compose-notice.ts';
import { BudgetExhausted } from '../../../shared/providers/provider-error.ts';
import { watchDeadlines } from '../../../lambdas/watch-deadlines/watch-deadlines.ts';
import { owedValidation, pendingCertificate } from '../../support/certificates.ts';
import { Account, issued, many } from '../../support/swept-account.ts';

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
const notices = () => events().flatMap((event) => composeNotice(event) ?? []);
const types = () => notices().map(({ type }) => type);

/** A certificate of 90 days that ends so many days from now. */
function ending(id: string, days: number, changes: Partial<Certificate> = {}): Certificate {
  const notAfter = plus(account.now, days * DAY);
  const notBefore = plus(notAfter, -90 * DAY);
  return issued(id, {
    commonName: `${id}.example.com`,
    validity: { notBefore, notAfter, exactness: 'instant' },
    ...changes,
  });
}

const pending = (id: string) =>
  pendingCertificate({ id, domainValidations: [owedValidation({ domain: `${id}.example.com` })] });

describe('the first sweep over a full account', () => {
  test('is one digest and not a notice for each certificate', async () => {
    const full = [
      ...Array.from({ length: 200 }, (_, index) => ending(`soon-${index}`, 5)),
      ...Array.from({ length: 50 }, (_, index) => pending(`pending-${index}`)),
      ending('over', -2),
      ending('last', 1),
      ending('fine', 60),
    ];
    account.shows(...full);
    await account.sweep();
    // Warnings are given by the watcher, after a look for successors.
    await watchDeadlines(account.now, account.store);
    await account.sweep();
    await watchDeadlines(account.now, account.store);
    const [digest, ...more] = notices();
    expect(more).toEqual([]);
    expect(digest).toMatchObject({
      type: 'account-baseline-taken',
      lineage: 'account:digicert/main',
      severity: 'critical',
      headline: 'digicert/main is watched: 253 certificates, 252 things to see to',
    });
    expect(digest?.facts[0]).toMatchObject({ label: 'over.example.com' });
    expect(digest?.facts[1]).toMatchObject({ label: 'last.example.com' });
    const { baseline } = await account.storedAccount();
    // The next sweep has no need of it any more.
    expect(baseline).toBeUndefined();
  });

  test('is on the bus as ever, marked as what was there before', async () => {
    account.shows(ending('soon', 5), pending('p'), ending('over', -2));
    await account.sweep();
    await watchDeadlines(account.now, account.store);
    const told = events().filter(({ detailType }) =>
      ['Certificate Approaching Expiration', 'Certificate Expired', 'Domain Validation Pending'] //
        .includes(detailType),
    );
    expect(told).toHaveLength(3);
    for (const { detail } of told) expect(detail).toMatchObject({ baseline: true });
  });

  test('counts what ends, what is owed, and what is there of each status', async () => {
    account.shows(
      ending('a', 3),
      ending('b', 20),
      ending('c', 80),
      ending('d', 200),
      ending('replaced', 3, { renewal: { renewedBy: 'x', successorIssued: true } }),
      ending('long-over', -300),
      pending('p'),
    );
    await account.sweep();
    expect((await account.storedAccount()).baseline).toMatchObject({
      certificates: 7,
      statuses: [
        { status: 'issued', count: 5 },
        { status: 'expired', count: 1 },
        { status: 'pending-validation', count: 1 },
      ],
      ending: { within7Days: 1, within30Days: 2, within90Days: 3 },
      proofsOwed: 1,
      organizationsPending: 0,
    });
  });

  test('counts all of it though it was interrupted', async () => {
    account.shows(...many(250));
    account.provider.listFailures.set(100, new BudgetExhausted('time'));
    await account.sweep();
    expect(types()).toEqual([]);
    account.provider.listFailures.clear();
    await account.sweep();
    expect((await account.storedAccount()).baseline).toMatchObject({ certificates: 250 });
    expect(types()).toEqual(['account-baseline-taken']);
  });

  test('says what it found though the run died before its end was saved', async () => {
    account.shows(...many(3));
    const save = account.store.saveAccount.bind(account.store);
    account.store.saveAccount = async (state) => {
      if (state.lastCompleteSweepAt !== undefined) throw new Error('died');
      return save(state);
    };
    await expect(account.sweep()).rejects.toThrow('died');
    account.store.saveAccount = save;
    await account.sweep();
    await account.sweep();
    expect(types()).toEqual(['account-baseline-taken']);
  });
});

describe('after the first sweep', () => {
  test('later warnings of the same certificates come as ever', async () => {
    account.shows(ending('soon', 5));
    await account.sweep();
    account.now = plus(account.now, 6 * DAY);
    await watchDeadlines(account.now, account.store);
    expect(types()).toEqual([
      'account-baseline-taken',
      // Accounts first: what is known of a certificate depends on its account.
      'account-unreachable',
      'certificate-expired',
    ]);
  });

  test('what is new warns by itself', async () => {
    account.shows(issued('1'));
    await account.sweep();
    account.shows(issued('1'), ending('soon', 5), pending('p'));
    await account.sweep();
    await watchDeadlines(account.now, account.store);
    expect(types().toSorted()).toEqual([
      'account-baseline-taken',
      'certificate-approaching-expiration',
      'domain-validation-pending',
    ]);
  });
});

test('two first sweeps that overlap are one digest', () => {
  const { now } = account;
  const observation = { now, tags: {}, freshFor: DAY };
  const met = registerAccount({
    account: { provider: 'digicert', account: 'main' },
    ...observation,
  });
  const found = (at: Instant): SweepOutcome => ({
    kind: 'complete',
    certificates: 0,
    baseline: new BaselineCount(at).total(),
  });
  const first = observeSweep(met, found(now), observation);
  const later = plus(now, MINUTE);
  const second = observeSweep(first, found(later), { ...observation, now: later });
  expect(detectAccountChanges(met, first).map(({ kind }) => kind)).toEqual(['baseline-taken']);
  expect(detectAccountChanges(first, second)).toEqual([]);
});
