import { describe, expect, test } from 'vitest';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import { keyOf } from '../../../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../../../shared/certificates/certificate-state.ts';
import { HOUR } from '../../../../shared/certificates/instant.ts';
import { recordSync, registerAccount } from '../../../../shared/lifecycle/account/record-sync.ts';
import type { SyncOutcome } from '../../../../shared/lifecycle/account/record-sync.ts';
import { advance } from '../../../../shared/lifecycle/advance.ts';
import { DEFAULT_ALARM_POLICY } from '../../../../shared/lifecycle/alarm-policy.ts';
import { MalformedItem } from '../../../../shared/runtime/malformed-item.ts';
import { at, issuedCertificate } from '../../../support/certificates.ts';
import { report } from '../../../support/inputs.ts';
import { certificateState } from '../../../support/states.ts';
import { InMemoryCertificateStore } from '../../../support/in-memory-certificate-store.ts';

const MAIN = { provider: 'digicert', account: 'main' };

const stateOf = (id: string): CertificateState => certificateState({ id });

async function storeOf(...ids: string[]): Promise<InMemoryCertificateStore> {
  const store = new InMemoryCertificateStore();
  for (const id of ids) await store.saveCertificate(stateOf(id));
  return store;
}

async function read(store: InMemoryCertificateStore, id: string) {
  const key = `digicert/main/${id}`;
  return (await store.readCertificates([key])).get(key);
}

/** Saves the account as it is after a sync with this outcome, or before its first sync. */
async function synced(
  store: InMemoryCertificateStore,
  ...syncs: readonly { readonly at: string; readonly outcome: SyncOutcome }[]
) {
  const observation = { tags: {}, freshFor: 2 * HOUR };
  let state = registerAccount({ ...observation, now: at('2027-01-02'), account: MAIN });
  await store.saveAccount(state);
  for (const { at: now, outcome } of syncs) {
    state = recordSync(state, outcome, { ...observation, now: at(now) });
    await store.saveAccount(state);
  }
}

const COMPLETE: SyncOutcome = { kind: 'complete', certificates: 1 };
/** The whole listing was seen, but one certificate of it could not be read. */
const PARTIAL: SyncOutcome = {
  kind: 'complete',
  certificates: 2,
  failures: [
    {
      kind: 'invalid-response',
      scope: 'certificates',
      message: 'not JSON',
      affected: 1,
      certificates: ['1'],
    },
  ],
};

describe('the age of the data of a processed certificate', () => {
  test('is the time of the last complete sync of its account', async () => {
    const store = await storeOf('1');
    await synced(store, { at: '2027-03-11T23:00:00Z', outcome: COMPLETE });
    await checkDeadlines(at('2027-03-12'), store);
    const dataAge = { asOf: at('2027-03-11T23:00:00Z'), unreachable: false };
    expect((await read(store, '1'))?.dataAge).toEqual(dataAge);
  });

  test('stays at the last complete sync while the account is unreachable', async () => {
    const store = await storeOf('1');
    await synced(
      store,
      { at: '2027-03-09T23:00:00Z', outcome: COMPLETE },
      {
        at: '2027-03-10',
        outcome: {
          kind: 'failed',
          failure: { kind: 'authentication', scope: 'account', message: 'The key is refused.' },
        },
      },
    );
    const dataAge = { asOf: at('2027-03-09T23:00:00Z'), unreachable: true };
    await checkDeadlines(at('2027-03-12'), store);
    expect((await read(store, '1'))?.dataAge).toEqual(dataAge);
    await checkDeadlines(at('2027-04-11'), store);
    const state = await read(store, '1');
    expect(state?.certificate.status).toBe('expired');
    expect(state?.dataAge).toEqual(dataAge);
  });

  test('is marked as outdated if the account becomes stale in the same run', async () => {
    const store = await storeOf('1');
    await synced(store, { at: '2027-03-11T12:00:00Z', outcome: COMPLETE });
    await checkDeadlines(at('2027-03-12'), store);
    expect((await read(store, '1'))?.dataAge).toMatchObject({ unreachable: true });
  });

  test('is the last change of the certificate if the last sync could not read it', async () => {
    const store = await storeOf('1', '2');
    await synced(store, { at: '2027-03-11T23:00:00Z', outcome: PARTIAL });
    await checkDeadlines(at('2027-03-12'), store);
    const seen = { asOf: at('2027-01-02'), unreachable: true };
    expect((await read(store, '1'))?.dataAge).toEqual(seen);
    const fresh = { asOf: at('2027-03-11T23:00:00Z'), unreachable: false };
    expect((await read(store, '2'))?.dataAge).toEqual(fresh);
  });

  test('is the last change of the certificate if the account cannot be read', async () => {
    const store = await storeOf('1', '2');
    store.readAccount = () => Promise.reject(new MalformedItem('account/digicert/main', ['state']));
    expect(await checkDeadlines(at('2027-03-12'), store)).toMatchObject({ certificates: 2 });
    expect((await read(store, '1'))?.dataAge).toEqual({
      asOf: at('2027-01-02'),
      unreachable: false,
    });
  });

  test('is removed by the next changed report, and kept by a report without changes', async () => {
    const store = await storeOf('1');
    await synced(store, { at: '2027-03-11T23:00:00Z', outcome: COMPLETE });
    await checkDeadlines(at('2027-03-12'), store);
    const state = await read(store, '1');
    const now = at('2027-03-13');
    const settings = { policy: DEFAULT_ALARM_POLICY, tags: { team: 'web' } };
    const same = issuedCertificate({ id: '1' });
    expect(advance(state, report(same, { settings }), now)).toBeUndefined();
    const changed = { ...same, product: 'Another' };
    const next = advance(state, report(changed, { settings }), now);
    expect(next?.certificate.product).toBe('Another');
    expect(next).not.toHaveProperty('dataAge');
  });

  test('is read once for all certificates of an account', async () => {
    const store = await storeOf('1', '2', '3');
    const readAccount = store.readAccount.bind(store);
    let reads = 0;
    store.readAccount = (account) => {
      reads += 1;
      return readAccount(account);
    };
    await checkDeadlines(at('2027-03-12'), store);
    expect(reads).toBe(1);
  });
});

describe('an account that becomes stale', () => {
  test.each([
    ['a refused key', 'authentication', 'The key is refused.'],
    ['a rate limit', 'rate-limited', 'Too many requests.'],
    ['a schema drift', 'invalid-response', 'certificate.valid_till is not what is documented.'],
  ] as const)('is reported with %s as the cause', async (_, kind, message) => {
    const store = await storeOf();
    const failure = { kind, scope: 'account', message } as const;
    await synced(
      store,
      { at: '2027-01-02T01:00:00Z', outcome: COMPLETE },
      { at: '2027-01-02T02:00:00Z', outcome: { kind: 'failed', failure } },
    );
    await checkDeadlines(at('2027-01-02T03:00:00Z'), store);
    const { health } = (await store.readAccount(MAIN)) ?? {};
    expect(health).toMatchObject({ status: 'unreachable', failure: { kind, scope: 'account' } });
    expect(JSON.stringify(health)).toContain(message);
  });

  test('is reported as stale, and not with its unreadable certificates, if no sync completes', async () => {
    const store = await storeOf();
    await synced(store, { at: '2027-01-02T01:00:00Z', outcome: PARTIAL });
    await checkDeadlines(at('2027-01-02T03:00:00Z'), store);
    expect((await store.readAccount(MAIN))?.health).toMatchObject({
      failure: {
        kind: 'stale',
        message:
          'No complete sync since 2027-01-02T01:00:00.000Z. Polls do not run, or stop before they have read the whole listing.',
      },
    });
  });
});

describe('checkDeadlines', () => {
  test('processes only due items, once', async () => {
    const store = await storeOf('1', '2');
    expect(await checkDeadlines(at('2027-03-11'), store)).toMatchObject({
      certificates: 0,
      accounts: 0,
    });
    expect(await checkDeadlines(at('2027-03-12'), store)).toMatchObject({
      certificates: 2,
      accounts: 0,
    });
    expect(await checkDeadlines(at('2027-03-12'), store)).toMatchObject({
      certificates: 0,
      accounts: 0,
    });
    expect((await read(store, '1'))?.warnings.expiry?.threshold).toBe('first');
  });

  test('sends only the latest reminder after missed runs', async () => {
    const store = await storeOf('1');
    await checkDeadlines(at('2027-04-10T05:00:00Z'), store);
    expect(await read(store, '1')).toMatchObject({
      revision: 2,
      warnings: { expiry: { threshold: 'final' } },
    });
    await checkDeadlines(at('2027-04-11'), store);
    expect((await read(store, '1'))?.certificate.status).toBe('expired');
  });

  test('ignores a removed certificate', async () => {
    const store = await storeOf('1');
    const state = stateOf('1');
    await store.saveCertificate({ ...state, revision: 2, removedAt: at('2027-02-01') });
    expect(await checkDeadlines(at('2028-01-01'), store)).toMatchObject({
      certificates: 0,
      accounts: 0,
    });
  });

  test('reads a certificate again that a sync has saved meanwhile, and processes its deadlines', async () => {
    const store = await storeOf('1');
    const save = store.saveCertificate.bind(store);
    let hasConflict = false;
    store.saveCertificate = async (state) => {
      if (!hasConflict) {
        hasConflict = true;
        await save({ ...stateOf('1'), revision: 2, tags: { by: 'the sync' } });
      }
      return save(state);
    };
    expect(await checkDeadlines(at('2027-03-12'), store)).toMatchObject({ certificates: 1 });
    expect(await read(store, '1')).toMatchObject({
      revision: 3,
      tags: { by: 'the sync' },
      warnings: { expiry: { threshold: 'first' } },
    });
  });

  test('processes the other items if one cannot be saved, and fails at the end', async () => {
    const store = await storeOf('1', '2', '3');
    const save = store.saveCertificate.bind(store);
    store.saveCertificate = async (state) => {
      if (keyOf(state).endsWith('/2')) throw new Error('throttled');
      return save(state);
    };
    await expect(checkDeadlines(at('2027-03-12'), store)).rejects.toThrow('1 due items');
    expect((await read(store, '3'))?.revision).toBe(2);
  });

  test('processes the other items if one cannot be read, and reports that one', async () => {
    const store = await storeOf('1', '2');
    const due = store.findDue.bind(store);
    store.findDue = async function* (now) {
      yield* due(now);
      throw new AggregateError([new MalformedItem('certificate/x', ['state'])]);
    };
    const report = await checkDeadlines(at('2027-03-12'), store);
    expect(report).toMatchObject({
      certificates: 2,
      unreadable: [expect.stringContaining('certificate/x')],
    });
  });

  test('reports an account once as unreachable after its freshness target, with the last failure', async () => {
    const store = await storeOf();
    const observation = { now: at('2027-01-01'), tags: {}, freshFor: 2 * HOUR };
    const registered = registerAccount({ ...observation, account: MAIN });
    await store.saveAccount(registered);
    const failed = recordSync(
      registered,
      {
        kind: 'failed',
        failure: { kind: 'unavailable', scope: 'account', message: 'DigiCert answers 503.' },
      },
      { ...observation, now: at('2027-01-01T01:00:00Z') },
    );
    await store.saveAccount(failed);
    expect(await checkDeadlines(at('2027-01-01T01:59:00Z'), store)).toMatchObject({ accounts: 0 });
    expect(await checkDeadlines(at('2027-01-01T02:00:00Z'), store)).toMatchObject({ accounts: 1 });
    const { health } = (await store.readAccount(MAIN)) ?? {};
    expect(health).toMatchObject({ status: 'unreachable', failure: { kind: 'unavailable' } });
    expect(JSON.stringify(health)).toContain('DigiCert answers 503.');
    expect(await checkDeadlines(at('2027-01-09'), store)).toMatchObject({ accounts: 0 });
  });
});
