import { beforeEach, describe, expect, test } from 'vitest';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import type { SyncReport } from '../../../../shared/tracking/sync/sync-report.ts';
import {
  HOUR,
  MINUTE,
  millisecondsBetween,
  plus,
} from '../../../../shared/certificates/instant.ts';
import { BudgetExhausted } from '../../../../shared/providers/provider-error.ts';
import { ACCOUNT, Account, many } from '../../../support/synced-account.ts';

const FRESH_FOR = 2 * HOUR + 20 * MINUTE;

let account: Account;
beforeEach(async () => {
  account = new Account();
  account.settings = {
    ...ACCOUNT,
    freshnessTargetSeconds: FRESH_FOR / 1000,
    extendsFreshness: true,
  };
  account.provider.pageSize = 2;
  account.shows(...many(40));
  await account.sync();
});

/** One run per hour, each of which reads `pages` pages, until a sync is complete, with deadline checks. */
async function runs(pages: number, max = 40): Promise<SyncReport[]> {
  const reports: SyncReport[] = [];
  let page = 0;
  while (reports.length < max && reports.at(-1)?.outcome !== 'complete') {
    // Every row changes, so that no run takes the fast path.
    account.shows(
      ...many(40).map((certificate) => ({ ...certificate, serialNumber: `${reports.length}` })),
    );
    page += pages;
    account.provider.listFailures.clear();
    account.provider.listFailures.set(2 * page, new BudgetExhausted('time'));
    reports.push(await account.sync());
    for (let minute = 5; minute < 60; minute += 5) {
      await checkDeadlines(plus(account.now, minute * MINUTE), account.store);
    }
  }
  return reports;
}

const beats = () => account.metrics.values.map(({ Heartbeats = 0 }) => Heartbeats);
const isUnreachable = async () => (await account.health())?.status === 'unreachable';
const wasUnreachable = () =>
  account.store.changes.find(
    (change) => change.kind === 'account' && change.current.health.status === 'unreachable',
  )?.current.changedAt;

describe('a sync of several runs', () => {
  test.each([10, 7, 5, 4])('that read %i pages each keeps the account reachable', async (pages) => {
    const reports = await runs(pages);
    expect(reports.at(-1)?.outcome).toBe('complete');
    expect(reports).toHaveLength(Math.ceil(20 / pages));
    expect(wasUnreachable()).toBeUndefined();
    expect(beats()).not.toContain(0);
  });

  test('that takes too long is reported by state and metric within three times the freshness target', async () => {
    const begun = account.now;
    await runs(1, 10);
    const reported = wasUnreachable();
    expect(reported).toBeDefined();
    const after = millisecondsBetween(begun, reported ?? begun);
    expect(after).toBeGreaterThan(2 * FRESH_FOR);
    expect(after).toBeLessThanOrEqual(3 * FRESH_FOR);
    expect((await account.storedAccount()).health).toMatchObject({ failure: { kind: 'stale' } });
    // The heartbeat stops when the account is no longer fresh.
    expect(beats().slice(0, 6)).toEqual([1, 1, 1, 1, 1, 0]);
    expect(beats().slice(5)).not.toContain(1);
  });

  test('without progress makes the account unreachable', async () => {
    account.provider.listFailures.set(0, new BudgetExhausted('time'));
    for (let hour = 0; hour < 3; hour += 1) await account.sync();
    await checkDeadlines(account.now, account.store);
    expect(await isUnreachable()).toBe(true);
    expect(beats()).toEqual([1, 0, 0, 0]);
  });

  test('restores the freshness target when it is complete', async () => {
    await runs(5);
    const completed = account.now;
    const { staleAt, lastCompleteSyncAt } = await account.storedAccount();
    expect(lastCompleteSyncAt).toBe(completed);
    expect(staleAt).toBe(plus(completed, FRESH_FOR));
  });

  test('does not extend a configured freshness target', async () => {
    account.settings = { ...account.settings, extendsFreshness: false };
    await runs(5);
    expect(wasUnreachable()).toBeDefined();
    expect(beats()).toEqual([1, 0, 0, 0, 1]);
  });

  test('does not make an unreachable account reachable before it is complete', async () => {
    await checkDeadlines(plus(account.now, FRESH_FOR), account.store);
    expect(await isUnreachable()).toBe(true);
    account.provider.listFailures.set(2, new BudgetExhausted('time'));
    expect(await account.sync()).toMatchObject({ outcome: 'paused' });
    expect(await isUnreachable()).toBe(true);
    expect(beats()).toEqual([1, 0]);
  });
});

describe('a first sync of several runs', () => {
  test('keeps a new account from becoming unreachable', async () => {
    account = new Account();
    account.settings = {
      ...ACCOUNT,
      freshnessTargetSeconds: FRESH_FOR / 1000,
      extendsFreshness: true,
    };
    account.provider.pageSize = 2;
    const reports = await runs(5);
    expect(reports.at(-1)?.outcome).toBe('complete');
    expect(wasUnreachable()).toBeUndefined();
  });
});
