import { beforeEach, describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { certificateEventNames } from '../../../support/published-events.ts';
import { BudgetExhausted } from '../../../../shared/providers/provider-error.ts';
import { pendingCertificate } from '../../../support/certificates.ts';
import { ACCOUNT, Account, failure, issued, many } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

describe('a missing certificate', () => {
  test('is removed after two complete syncs in a row without it', async () => {
    account.shows(...many(4));
    await account.sync();
    account.shows(...many(3));
    expect((await account.sync()).counts.removed).toBe(0);
    expect((await account.sync()).counts.removed).toBe(1);
    expect((await account.state('3'))?.removedAt).toBe(account.now);
  });

  test('is not removed by an incomplete sync', async () => {
    account.shows(...many(250));
    await account.sync();
    account.provider.listFailures.set(100, failure('unavailable'));
    const report = await account.sync();
    expect(report).toMatchObject({ outcome: 'failed', counts: { removed: 0 } });
    expect((await account.state('200'))?.removedAt).toBeUndefined();
  });

  test('is not removed together with too many others', async () => {
    account.shows(...many(10));
    await account.sync();
    account.shows(issued('0'), issued('1'));
    expect(await account.sync()).toMatchObject({
      outcome: 'complete',
      counts: { removed: 0 },
      failure: { kind: 'unexpected-removals' },
    });
    expect(await account.unexpectedRemovals()).toMatchObject({ status: 'unreachable' });
    account.shows(...many(9));
    expect((await account.sync()).counts.removed).toBe(0);
    expect((await account.sync()).counts.removed).toBe(1);
    expect(await account.unexpectedRemovals()).toBeUndefined();
  });

  test('is not removed while a row has no id', async () => {
    account.shows(...many(4));
    await account.sync();
    account.shows(...many(3));
    account.provider.problems = [{ message: 'a row without an id' }];
    expect((await account.sync()).counts.removed).toBe(0);
    expect((await account.sync()).counts.removed).toBe(0);
    account.provider.problems = [];
    expect((await account.sync()).counts.removed).toBe(0);
    expect((await account.sync()).counts.removed).toBe(1);
  });

  test('that reappears must be missing from two more syncs to be removed', async () => {
    account.shows(...many(4));
    await account.sync();
    for (const shown of [3, 4, 3]) {
      account.shows(...many(shown));
      expect((await account.sync()).counts.removed).toBe(0);
    }
    expect((await account.state('3'))?.removedAt).toBeUndefined();
  });

  test('is not removed by an interrupted sync that has read a row without an id', async () => {
    account.provider.pageSize = 2;
    account.settings = { ...ACCOUNT, detailsPerSync: 0 };
    account.shows(...many(4));
    await account.sync();
    for (let round = 0; round < 3; round += 1) {
      account.shows(issued('0'), issued('2'), issued('3'));
      account.provider.problems = [{ message: 'a row without an id' }];
      account.provider.listFailures.set(2, new BudgetExhausted('time'));
      await account.sync();
      account.provider.listFailures.clear();
      expect(await account.sync()).toMatchObject({ counts: { removed: 0, problems: 1 } });
      expect(await account.unreadable()).toMatchObject({ status: 'unreachable' });
    }
  });

  test('is not removed if its row was listed twice before', async () => {
    account.provider.pageSize = 2;
    account.settings = { ...ACCOUNT, detailsPerSync: 1000 };
    // A row is added while the listing is read, so that '1' is on both pages.
    account.shows(issued('0'), issued('1'), issued('1'), issued('2'));
    await account.sync();
    account.shows(issued('00'), issued('0'), issued('1'), issued('2'));
    for (let sync = 0; sync < 3; sync += 1) {
      expect((await account.sync()).counts).toMatchObject({ certificates: 4, removed: 0 });
    }
  });

  test('that another row contained stays if it has its own row, and is removed if it has none', async () => {
    account.shows(...many(3));
    const [first, ...others] = account.provider.rows;
    if (first === undefined) throw new Error('no such row');
    account.provider.rows = [{ ...first, closer: [issued('0'), issued('1'), issued('0/copy')] }];
    account.provider.rows.push(...others);
    await account.sync();
    account.shows(issued('0', { rawStatus: 'changed' }), issued('1'), issued('2'));
    expect((await account.sync()).counts.removed).toBe(1);
    expect((await account.state('0/copy'))?.removedAt).toBe(account.now);
    expect((await account.state('1'))?.removedAt).toBeUndefined();
  });

  test('does not remove another certificate of its row that has its own row', async () => {
    account.shows(...many(3));
    const [first, ...others] = account.provider.rows;
    if (first === undefined) throw new Error('no such row');
    account.provider.rows = [{ ...first, closer: [issued('0'), issued('1')] }, ...others];
    await account.sync();
    account.shows(issued('1'), issued('2'));
    await account.sync();
    expect((await account.sync()).counts.removed).toBe(1);
    expect((await account.state('0'))?.removedAt).toBe(account.now);
    expect((await account.state('1'))?.removedAt).toBeUndefined();
  });

  test('that reappears unreadable is not removed by the next sync without it', async () => {
    account.shows(...many(4));
    await account.sync();
    account.shows(...many(3));
    await account.sync();
    account.shows(...many(4));
    const back = account.provider.rows[3];
    if (back === undefined) throw new Error('no such row');
    account.provider.rows[3] = {
      ...back,
      failure: failure('invalid-response'),
      malformed: failure('invalid-response'),
    };
    await account.sync();
    account.shows(...many(3));
    expect((await account.sync()).counts.removed).toBe(0);
  });
});

describe('a row that continues under another id', () => {
  const pending = (id: string, changes: Partial<Certificate> = {}) =>
    pendingCertificate({ id, ...changes });
  const orders = () => ['0', '1', '2'].map((id) => pending(`job-${id}`));
  const changesOf = (id: string) =>
    account.store.changes
      .filter((change) => change.kind === 'certificate')
      .filter(({ current, previous }) => current.certificate.id === id && previous !== undefined)
      .flatMap(({ previous, current }) => certificateEventNames(previous, current));
  const successors = () =>
    ['0', '1', '2'].map((id) => issued(id, { renewal: { renews: `job-${id}` } }));

  test('is removed at once, and several of them are not unexpected removals', async () => {
    account.shows(...orders(), issued('9'));
    await account.sync();
    account.shows(...successors(), issued('9'));
    const report = await account.sync();
    expect(report).toMatchObject({ outcome: 'complete', counts: { removed: 3 } });
    expect(report.failure).toBeUndefined();
    expect((await account.state('job-1'))?.removedAt).toBe(account.now);
    expect(await account.health()).toMatchObject({ status: 'reachable' });
    expect((await account.sync()).counts).toMatchObject({ certificates: 4, removed: 0 });
  });

  test('is detected by an interrupted sync', async () => {
    account.provider.pageSize = 2;
    account.shows(...orders());
    await account.sync();
    account.shows(...successors());
    account.provider.listFailures.set(2, new BudgetExhausted('time'));
    expect(await account.sync()).toMatchObject({ outcome: 'paused' });
    account.provider.listFailures.clear();
    const report = await account.sync();
    expect(report).toMatchObject({ outcome: 'complete', counts: { removed: 3 } });
    expect(report.failure).toBeUndefined();
  });

  test('completes its validations if its certificate is issued', async () => {
    account.shows(...orders());
    await account.sync();
    account.shows(...successors());
    await account.sync();
    expect(changesOf('job-1')).toEqual(['validation-completed', 'removed']);
  });

  test('neither completes nor withdraws its validations while its new entry is pending', async () => {
    account.shows(...orders());
    await account.sync();
    account.shows(...successors().map(({ id, renewal }) => pending(id, { renewal })));
    await account.sync();
    expect(changesOf('job-1')).toEqual(['removed']);
    expect((await account.state('1'))?.lineage).toBe('digicert/main/job-1');
  });

  test('does not hide unexpected removals of other rows', async () => {
    account.shows(...orders(), ...many(9).map(({ id }) => issued(`other-${id}`)));
    await account.sync();
    account.shows(...successors());
    expect(await account.sync()).toMatchObject({
      counts: { removed: 3 },
      failure: { kind: 'unexpected-removals', affected: 9 },
    });
    expect((await account.state('other-1'))?.removedAt).toBeUndefined();
  });

  test('is not removed while another row has no id', async () => {
    account.shows(...orders());
    await account.sync();
    account.shows(...successors());
    account.provider.problems = [{ message: 'a row without an id' }];
    const unreachable = await account.sync();
    expect(unreachable).toMatchObject({
      counts: { removed: 0 },
      failure: { kind: 'invalid-response' },
    });
    account.provider.problems = [];
    expect((await account.sync()).counts.removed).toBe(3);
  });

  test('is detected from the listing without details', async () => {
    account.settings = { ...ACCOUNT, detailsPerSync: 0 };
    account.shows(...orders());
    await account.sync();
    account.shows(...successors());
    const report = await account.sync();
    expect(report.counts.removed).toBe(3);
    expect(report.failure).toBeUndefined();
  });

  test('is removed after two syncs if it was issued and its new entry is pending', async () => {
    account.shows(issued('old'), issued('9'));
    await account.sync();
    account.shows(pending('new', { renewal: { renews: 'old' } }), issued('9'));
    expect((await account.sync()).counts.removed).toBe(0);
    expect((await account.state('old'))?.removedAt).toBeUndefined();
    expect((await account.sync()).counts.removed).toBe(1);
  });

  test('is removed at once if it was never issued and its new entry is pending', async () => {
    account.shows(...orders());
    await account.sync();
    account.shows(...successors().map(({ id, renewal }) => pending(id, { renewal })));
    const report = await account.sync();
    expect(report.counts.removed).toBe(3);
    expect(report.failure).toBeUndefined();
  });

  test('stays while it is listed together with its new entry', async () => {
    account.shows(issued('old'), issued('new', { renewal: { renews: 'old' } }));
    await account.sync();
    account.shows(issued('old'), issued('new', { renewal: { renews: 'old' }, rawStatus: 'x' }));
    expect((await account.sync()).counts.removed).toBe(0);
    account.shows(issued('new', { renewal: { renews: 'old' }, rawStatus: 'x' }));
    expect((await account.sync()).counts.removed).toBe(1);
  });
});
