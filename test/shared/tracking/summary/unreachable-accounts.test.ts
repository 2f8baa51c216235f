import { beforeEach, describe, expect, test } from 'vitest';
import { MalformedItem } from '../../../../shared/runtime/malformed-item.ts';
import { at } from '../../../support/certificates.ts';
import { SummaryFixture } from '../../../support/summary-fixture.ts';
import { progressOf } from '../../../support/inventories.ts';
import { certificateState } from '../../../support/states.ts';

let fixture: SummaryFixture;
beforeEach(() => {
  fixture = new SummaryFixture();
});

const ending: SummaryFixture['ending'] = (...args) => fixture.ending(...args);
const listed = () => fixture.summaries()[0]?.urgent.map(({ kind, name }) => [kind, name]);

describe('the unreachable accounts of a weekly summary', () => {
  const failure = { kind: 'authentication', scope: 'account', message: 'Refused.' } as const;
  const since = at('2027-02-20');

  test('have a cause and a start time', async () => {
    await fixture.synced('main', [ending('a', 80)], {
      health: (state) => ({ ...state, health: { status: 'unreachable', since, failure } }),
    });
    await fixture.send();
    expect(fixture.summaries()[0]?.unreachableAccounts).toEqual([
      { account: 'digicert/main', since, failure },
    ]);
    expect(fixture.notifications()).toMatchObject([
      {
        severity: 'warning',
        headline: 'DigiCert account "main": 1 account unreachable (22 Feb 2027)',
      },
    ]);
    expect(fixture.notifications()[0]?.facts[0]).toEqual({
      section: 'Unreachable accounts',
      label: 'digicert/main',
      value: 'invalid credentials since 20 Feb 2027, 00:00 UTC. Refused.',
    });
  });

  test('include an account whose messages cannot be read', async () => {
    const blocked = { kind: 'queue-blocked', scope: 'messages', message: 'Held up.' } as const;
    await fixture.synced('main', [], {
      health: (state) => ({
        ...state,
        queue: { health: { status: 'unreachable', since, failure: blocked } },
      }),
    });
    await fixture.send();
    expect(fixture.summaries()[0]?.unreachableAccounts).toEqual([
      { account: 'digicert/main', since, failure: blocked },
    ]);
  });

  test('include an account that was never polled', async () => {
    fixture.configured('new');
    await fixture.send();
    expect(fixture.summaries()[0]?.unreachableAccounts).toEqual([{ account: 'digicert/new' }]);
    expect(fixture.notifications()[0]?.facts[0]?.value).toBe('never synced completely');
  });

  test('include an account with an unreadable stored certificate, and the others are counted', async () => {
    await fixture.synced('main', [ending('a', 3), ending('broken', 3), ending('c', 3)]);
    const read = fixture.store.readCertificates.bind(fixture.store);
    fixture.store.readCertificates = async (keys) => {
      if (keys.includes('digicert/main/broken')) {
        throw new MalformedItem('certificate/digicert/main/broken state', ['state: not one']);
      }
      return read(keys);
    };
    await fixture.send();
    expect(listed()).toEqual([
      ['expiry-reminder', 'a.example.com'],
      ['expiry-reminder', 'c.example.com'],
    ]);
    expect(fixture.summaries()[0]?.unreachableAccounts).toMatchObject([
      { account: 'digicert/main', failure: { kind: 'damaged-state', scope: 'certificates' } },
    ]);
    expect(fixture.summaries()[0]?.unreachableAccounts[0]?.failure?.message).toBe(
      '1 stored certificates cannot be read: digicert/main/broken',
    );
  });

  test('include an account whose inventory cannot be read, and other accounts have their summary', async () => {
    await fixture.synced('a', [ending('a', 80)]);
    await fixture.synced('b', [ending('b', 80)]);
    const load = fixture.syncs.load.bind(fixture.syncs);
    fixture.syncs.load = async (account) => {
      if (account.account === 'a') throw new MalformedItem('sync/digicert/a head', ['not one']);
      return load(account);
    };
    await fixture.send();
    expect(
      fixture
        .summaries()
        .map(({ unreachableCount, certificateCount }) => [unreachableCount, certificateCount]),
    ).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('include an account whose first sync is running, with the certificates found so far', async () => {
    const account = fixture.configured('slow');
    await fixture.store.saveCertificate(certificateState({ account: 'slow', id: 'seen' }));
    await fixture.syncs.saveProgress(account, progressOf([{ id: 'seen', contentHash: 'x' }]), 0);
    await fixture.send();
    expect(fixture.summaries()).toMatchObject([
      {
        certificateCount: 1,
        expiring: { within90Days: 1 },
        unreachableAccounts: [{ account: 'digicert/slow' }],
      },
    ]);
  });
});
