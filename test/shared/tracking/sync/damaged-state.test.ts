import { beforeEach, describe, expect, test } from 'vitest';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import { certificateEventNames } from '../../../support/published-events.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { at, pendingCertificate } from '../../../support/certificates.ts';
import { Account, issued, many } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(async () => {
  account = new Account();
  account.shows(pendingCertificate({ id: 'p' }), ...many(3));
  await account.sync();
});

/** The kinds of change that are published of the last save of a certificate. */
function published(id: string): string[] {
  const saves = account.store.changes.flatMap((change) =>
    change.kind === 'certificate' && change.current.certificate.id === id ? [change] : [],
  );
  const last = saves.at(-1);
  return last === undefined ? [] : certificateEventNames(last.previous, last.current);
}

const changeSettings = () => {
  account.settings = { ...account.settings, tags: { team: 'other' } };
};

describe('a damaged state', () => {
  test('is rebuilt by the next sync that reads its row, and is not reported as discovered', async () => {
    account.store.damage('digicert/main/p', { revision: 6 });
    const report = await account.sync();
    expect(report).toMatchObject({ outcome: 'complete', counts: { problems: 0, changed: 1 } });
    expect(await account.state('p')).toMatchObject({ revision: 7, rebuiltAt: account.now });
    expect(published('p')).toEqual(['state-rebuilt', 'validation-pending']);
    expect((await account.sync()).counts.changed).toBe(0);
  });

  test('of an unchanged row is rebuilt after check-deadlines has found it', async () => {
    await account.sync();
    account.shows(...many(3));
    for (let syncs = 0; syncs < 3; syncs += 1) await account.sync();
    account.store.damage('digicert/main/1', { revision: 1 });
    await account.sync();
    await expect(account.state('1')).rejects.toThrow('certificate/digicert/main/1 state');
    account.store.findDue = async function* () {
      yield* [];
      await account.store.readCertificates(['digicert/main/1']);
    };
    await checkDeadlines(account.now, account.store);
    expect((await account.storedAccount()).damaged).toEqual(['1']);
    const { revision } = await account.storedAccount();
    await checkDeadlines(account.now, account.store);
    expect((await account.storedAccount()).revision).toBe(revision);
    await account.sync();
    expect(await account.state('1')).toMatchObject({ revision: 2, rebuiltAt: account.now });
    expect(await account.storedAccount()).not.toHaveProperty('damaged');
    await account.sync();
    expect(account.provider.requests).toEqual(['list 0']);
  });

  test.each([
    [8, ['state-rebuilt', 'expired']],
    [31, ['state-rebuilt']],
  ])('that is rebuilt %i days after the expiry publishes %j', async (days, kinds) => {
    const notAfter = plus(account.now, DAY);
    const validity = { notBefore: at('2026-12-01'), notAfter, precision: 'instant' as const };
    account.shows(issued('e', { validity }));
    await account.sync();
    account.store.damage('digicert/main/e', { revision: 1 });
    account.now = plus(notAfter, days * DAY);
    account.shows(issued('e', { validity, status: 'expired', rawStatus: 'expired' }));
    await account.sync();
    expect(await account.state('e')).toMatchObject({
      rebuiltAt: account.now,
      initialInventory: false,
    });
    expect(published('e')).toEqual(kinds);
  });

  test('of an unchanged row is rebuilt from its details when the settings change', async () => {
    account.store.damage('digicert/main/1', { revision: 1 });
    changeSettings();
    expect(await account.sync()).toMatchObject({ outcome: 'complete', counts: { problems: 0 } });
    expect(await account.state('1')).toMatchObject({ revision: 2, tags: { team: 'other' } });
    expect(published('1')).toEqual(['state-rebuilt']);
  });

  test('of a removed certificate is rebuilt as removed', async () => {
    account.store.damage('digicert/main/1', { revision: 1 });
    account.provider.rows = account.provider.rows.filter(({ certificate: { id } }) => id !== '1');
    await account.sync();
    expect(await account.sync()).toMatchObject({ outcome: 'complete', counts: { removed: 1 } });
    expect(await account.state('1')).toMatchObject({ removedAt: account.now, deadlines: [] });
    expect(published('1')).toEqual(['state-rebuilt', 'removed']);
  });

  test('that is rebuilt during an initial inventory is not part of it', async () => {
    account.store.damage('digicert/main/p', { revision: 6 });
    const fresh = new Account();
    fresh.shows(pendingCertificate({ id: 'p' }));
    fresh.store.damage('digicert/main/p', { revision: 6 });
    await fresh.sync();
    expect(await fresh.state('p')).toMatchObject({ initialInventory: false });
  });
});

describe('a state of a newer version', () => {
  test('is reported in every sync and not changed', async () => {
    account.store.damage('digicert/main/p');
    for (let syncs = 0; syncs < 3; syncs += 1) {
      const report = await account.sync();
      expect(report).toMatchObject({ outcome: 'complete', counts: { problems: 1 } });
      expect(report.failure).toMatchObject({ kind: 'damaged-state', certificates: ['p'] });
    }
    await expect(account.state('p')).rejects.toThrow('certificate/digicert/main/p');
  });

  test('does not stop a sync that plans deadlines again', async () => {
    account.store.damage('digicert/main/1');
    changeSettings();
    const report = await account.sync();
    expect(report).toMatchObject({ outcome: 'complete', counts: { problems: 1 } });
    expect(await account.state('2')).toMatchObject({ tags: { team: 'other' } });
  });

  test('of a removed certificate does not stop the sync, and is read again in the next one', async () => {
    account.store.damage('digicert/main/1');
    account.shows(pendingCertificate({ id: 'p' }), issued('0'), issued('2'));
    await account.sync();
    for (let syncs = 0; syncs < 2; syncs += 1) {
      const report = await account.sync();
      expect(report).toMatchObject({ outcome: 'complete', counts: { removed: 0, problems: 1 } });
      expect(report.failure).toMatchObject({ kind: 'damaged-state', certificates: ['1'] });
    }
  });
});
