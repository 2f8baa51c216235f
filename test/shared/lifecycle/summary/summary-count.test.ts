import { describe, expect, test } from 'vitest';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import {
  SummaryCount,
  unreachableAccountsOf,
} from '../../../../shared/lifecycle/summary/summary-count.ts';
import { at } from '../../../support/certificates.ts';
import { NOW, expiring } from '../../../support/expiring-states.ts';
import { accountState } from '../../../support/states.ts';

const acknowledgedUntil = (until: typeof NOW) => ({
  by: 'Jane',
  note: '',
  at: at('2027-01-31'),
  until,
});

describe('a weekly summary', () => {
  const about = { week: '2027-W05', group: { by: 'account', account: 'digicert/main' } } as const;

  test('leaves out removed certificates and lists ten acknowledged ones, sorted by the end of the acknowledgement', () => {
    const summary = new SummaryCount(NOW);
    const known = Array.from({ length: 12 }, (_, day) => ({
      ...expiring(100 + day),
      acknowledgement: acknowledgedUntil(plus(NOW, (12 - Math.floor(day / 2)) * DAY)),
    }));
    summary.addCertificates([
      ...known,
      { ...expiring(3), removedAt: NOW },
      { ...expiring(200), acknowledgement: acknowledgedUntil(NOW) },
    ]);
    const {
      certificateCount,
      acknowledgedCount,
      acknowledgedCertificates: listed,
      findingCount,
    } = summary.total({ ...about, tags: {} });
    expect({ certificateCount, acknowledgedCount, findingCount }).toEqual({
      ...{ certificateCount: 13, acknowledgedCount: 12, findingCount: 0 },
    });
    expect(listed).toHaveLength(10);
    expect(listed.slice(0, 3)).toEqual([
      { certificate: 'digicert/main/110', name: 'in-110', until: plus(NOW, 7 * DAY) },
      { certificate: 'digicert/main/111', name: 'in-111', until: plus(NOW, 7 * DAY) },
      { certificate: 'digicert/main/108', name: 'in-108', until: plus(NOW, 8 * DAY) },
    ]);
  });

  test('lists ten accounts and ten unreachable accounts, and counts all', () => {
    const summary = new SummaryCount(NOW);
    for (let index = 11; index >= 0; index -= 1) {
      const account = `digicert/a${index.toString(36)}`;
      summary.addAccount(account, [{ account }]);
    }
    const { accounts, accountCount, unreachableCount, unreachableAccounts } = summary.total({
      ...about,
      tags: {},
    });
    expect(accounts[0]).toBe('digicert/a0');
    expect([accounts.length, accountCount, unreachableCount, unreachableAccounts.length]).toEqual([
      10, 12, 12, 10,
    ]);
  });

  test('lists the parts of an account that were never read or are unreachable', () => {
    const found = accountState();
    const account = 'digicert/main';
    const since = found.health.since;
    const failure = { kind: 'forbidden', scope: 'account', message: 'may not' } as const;
    const down = { status: 'unreachable', since: NOW, failure } as const;
    const reached = { status: 'reachable', since: NOW } as const;
    const read = { ...found, health: reached, lastCompleteSyncAt: NOW };
    expect(unreachableAccountsOf(found)).toEqual([{ account, since }]);
    expect(unreachableAccountsOf(read)).toEqual([]);
    expect(unreachableAccountsOf({ ...found, health: down })).toEqual([
      { account, since: NOW, failure },
    ]);
    expect(unreachableAccountsOf({ ...read, health: down })).toEqual([
      { account, since: NOW, failure },
    ]);
    expect(unreachableAccountsOf({ ...read, queue: { health: down } })).toHaveLength(1);
    expect(unreachableAccountsOf({ ...found, queue: { health: down } })).toHaveLength(2);
    expect(unreachableAccountsOf({ ...read, queue: { health: reached } })).toEqual([]);
  });

  test('includes an unreplaced certificate that expired 30 days ago, and none that expired earlier', () => {
    const summary = new SummaryCount(NOW);
    summary.addCertificates([expiring(-30), expiring(-30.01)]);
    expect(summary.total({ ...about, tags: {} }).urgent).toMatchObject([{ name: 'in--30' }]);
  });
});
