import { beforeEach, describe, expect, test } from 'vitest';
import { watchDeadlines } from '../../../lambdas/watch-deadlines/watch-deadlines.ts';
import type { SweepReport } from '../../../lambdas/poll-certificates/sweep-report.ts';
import { HOUR, MINUTE, millisecondsBetween, plus } from '../../../shared/certificates/instant.ts';
import { BudgetExhausted } from '../../../shared/providers/provider-error.ts';
import { ACCOUNT, Account, many } from '../../support/swept-account.ts';

const FRESH_FOR = 2 * HOUR + 20 * MINUTE;

let account: Account;
beforeEach(async () => {
  account = new Account();
  account.settings = { ...ACCOUNT, freshForSeconds: FRESH_FOR / 1000, waitsForSweeps: true };
  account.provider.pageSize = 2;
  account.shows(...many(40));
  await account.sweep();
});

/** One run an hour, each of which comes so many pages far, until a sweep is complete; the deadlines are watched. */
async function runs(pages: number, most = 40): Promise<SweepReport[]> {
  const reports: SweepReport[] = [];
  let place = 0;
  while (reports.length < most && reports.at(-1)?.outcome !== 'complete') {
    // Something is new everywhere, so that no run is over soon.
    account.shows(...many(40).map((one) => ({ ...one, serialNumber: `${reports.length}` })));
    place += pages;
    account.provider.listFailures.clear();
    account.provider.listFailures.set(2 * place, new BudgetExhausted('time'));
    reports.push(await account.sweep());
    for (let minute = 5; minute < 60; minute += 5) {
      await watchDeadlines(plus(account.now, minute * MINUTE), account.store);
    }
  }
  return reports;
}

const beats = () => account.metrics.values.map((one) => one.Heartbeats ?? 0);
const isBlind = async () => (await account.health())?.status === 'unreachable';
const wasBlind = () =>
  account.store.changes.find(
    (one) => one.kind === 'account' && one.current.health.status === 'unreachable',
  )?.current.changedAt;

describe('a sweep of several runs', () => {
  test.each([10, 7, 5, 4])('that come %i pages far each is no silence', async (pages) => {
    const reports = await runs(pages);
    expect(reports.at(-1)?.outcome).toBe('complete');
    expect(reports).toHaveLength(Math.ceil(20 / pages));
    expect(wasBlind()).toBeUndefined();
    expect(beats()).not.toContain(0);
  });

  test('that takes too long is told of, by both paths, within three times the target', async () => {
    const begun = account.now;
    await runs(1, 10);
    const told = wasBlind();
    expect(told).toBeDefined();
    const after = millisecondsBetween(begun, told ?? begun);
    expect(after).toBeGreaterThan(2 * FRESH_FOR);
    expect(after).toBeLessThanOrEqual(3 * FRESH_FOR);
    expect((await account.storedAccount()).health).toMatchObject({ failure: { kind: 'stale' } });
    // The alarm listens for a heartbeat as long as the account counts as fresh.
    expect(beats().slice(0, 6)).toEqual([1, 1, 1, 1, 1, 0]);
    expect(beats().slice(5)).not.toContain(1);
  });

  test('that gets nowhere is silence, whatever its runs do', async () => {
    account.provider.listFailures.set(0, new BudgetExhausted('time'));
    for (let hour = 0; hour < 3; hour += 1) await account.sweep();
    await watchDeadlines(account.now, account.store);
    expect(await isBlind()).toBe(true);
    expect(beats()).toEqual([1, 0, 0, 0]);
  });

  test('is over when it is complete: from then on the target counts anew', async () => {
    await runs(5);
    const completed = account.now;
    const { staleAt, lastCompleteSweepAt } = await account.storedAccount();
    expect(lastCompleteSweepAt).toBe(completed);
    expect(staleAt).toBe(plus(completed, FRESH_FOR));
  });

  test('is not waited for where somebody said how fresh things have to be', async () => {
    account.settings = { ...account.settings, waitsForSweeps: false };
    await runs(5);
    expect(wasBlind()).toBeDefined();
    expect(beats()).toEqual([1, 0, 0, 0, 1]);
  });

  test('does not make an account reachable that is not', async () => {
    await watchDeadlines(plus(account.now, FRESH_FOR), account.store);
    expect(await isBlind()).toBe(true);
    account.provider.listFailures.set(2, new BudgetExhausted('time'));
    expect(await account.sweep()).toMatchObject({ outcome: 'paused' });
    expect(await isBlind()).toBe(true);
    expect(beats()).toEqual([1, 0]);
  });
});

describe('a first sweep of several runs', () => {
  test('is waited for as well, from when the account was met', async () => {
    account = new Account();
    account.settings = { ...ACCOUNT, freshForSeconds: FRESH_FOR / 1000, waitsForSweeps: true };
    account.provider.pageSize = 2;
    const reports = await runs(5);
    expect(reports.at(-1)?.outcome).toBe('complete');
    expect(wasBlind()).toBeUndefined();
  });
});
