import { describe, expect, test } from 'vitest';
import { watchDeadlines } from '../../../lambdas/watch-deadlines/watch-deadlines.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { HOUR } from '../../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/changes/alarm-policy.ts';
import { observeSweep, registerAccount } from '../../../shared/changes/observe-account.ts';
import { observeCertificate } from '../../../shared/changes/observe-certificate.ts';
import { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { at, issuedCertificate } from '../../support/certificates.ts';
import { InMemoryCertificateStore } from '../../support/in-memory-certificate-store.ts';

const MAIN = { provider: 'digicert', account: 'main' };

function discovered(id: string): CertificateState {
  const state = observeCertificate(undefined, issuedCertificate({ id }), {
    now: at('2027-01-02'),
    policy: DEFAULT_ALARM_POLICY,
    tags: {},
    baseline: false,
  });
  if (state === undefined) throw new Error('a new certificate is always a change');
  return state;
}

async function storeOf(...ids: string[]): Promise<InMemoryCertificateStore> {
  const store = new InMemoryCertificateStore();
  for (const id of ids) await store.saveCertificate(discovered(id));
  return store;
}

async function read(store: InMemoryCertificateStore, id: string) {
  const key = `digicert/main/${id}`;
  return (await store.readCertificates([key])).get(key);
}

describe('watching deadlines', () => {
  test('moves only what is due, once', async () => {
    const store = await storeOf('1', '2');
    expect(await watchDeadlines(at('2027-03-11'), store)).toMatchObject({
      certificates: 0,
      accounts: 0,
    });
    expect(await watchDeadlines(at('2027-03-12'), store)).toMatchObject({
      certificates: 2,
      accounts: 0,
    });
    expect(await watchDeadlines(at('2027-03-12'), store)).toMatchObject({
      certificates: 0,
      accounts: 0,
    });
    expect((await read(store, '1'))?.warnings.expiry?.threshold).toBe('first');
  });

  test('catches up after any number of missed runs with the latest warning', async () => {
    const store = await storeOf('1');
    await watchDeadlines(at('2027-04-10T05:00:00Z'), store);
    expect(await read(store, '1')).toMatchObject({
      revision: 2,
      warnings: { expiry: { threshold: 'last' } },
    });
    await watchDeadlines(at('2027-04-11'), store);
    expect((await read(store, '1'))?.certificate.status).toBe('expired');
  });

  test('leaves a removed certificate alone', async () => {
    const store = await storeOf('1');
    const state = discovered('1');
    await store.saveCertificate({ ...state, revision: 2, removedAt: at('2027-02-01') });
    expect(await watchDeadlines(at('2028-01-01'), store)).toMatchObject({
      certificates: 0,
      accounts: 0,
    });
  });

  test('gives way to a sweep that saves in between, and crosses what is still due then', async () => {
    const store = await storeOf('1');
    const save = store.saveCertificate.bind(store);
    let overtaken = false;
    store.saveCertificate = async (state) => {
      if (!overtaken) {
        overtaken = true;
        await save({ ...discovered('1'), revision: 2, tags: { by: 'the sweep' } });
      }
      return save(state);
    };
    expect(await watchDeadlines(at('2027-03-12'), store)).toMatchObject({ certificates: 1 });
    expect(await read(store, '1')).toMatchObject({
      revision: 3,
      tags: { by: 'the sweep' },
      warnings: { expiry: { threshold: 'first' } },
    });
  });

  test('moves the others when one item cannot be moved, and fails at the end', async () => {
    const store = await storeOf('1', '2', '3');
    const save = store.saveCertificate.bind(store);
    store.saveCertificate = async (state) => {
      if (keyOf(state).endsWith('/2')) throw new Error('throttled');
      return save(state);
    };
    await expect(watchDeadlines(at('2027-03-12'), store)).rejects.toThrow('1 due items');
    expect((await read(store, '3'))?.revision).toBe(2);
  });

  test('moves what it can read when an item cannot be read, and names the ones that cannot', async () => {
    const store = await storeOf('1', '2');
    const due = store.findDue.bind(store);
    store.findDue = async function* (now) {
      yield* due(now);
      throw new AggregateError([new MalformedItem('certificate/x', ['state'])]);
    };
    const report = await watchDeadlines(at('2027-03-12'), store);
    expect(report).toMatchObject({
      certificates: 2,
      unreadable: [expect.stringContaining('certificate/x')],
    });
  });

  test('says that an account has gone blind when its freshness runs out, once, with the last failure', async () => {
    const store = await storeOf();
    const observation = { now: at('2027-01-01'), tags: {}, freshFor: 2 * HOUR };
    const registered = registerAccount({ ...observation, account: MAIN });
    await store.saveAccount(registered);
    const failed = observeSweep(
      registered,
      {
        kind: 'failed',
        failure: { kind: 'unavailable', scope: 'account', message: 'DigiCert answers 503.' },
      },
      { ...observation, now: at('2027-01-01T01:00:00Z') },
    );
    await store.saveAccount(failed);
    expect(await watchDeadlines(at('2027-01-01T01:59:00Z'), store)).toMatchObject({ accounts: 0 });
    expect(await watchDeadlines(at('2027-01-01T02:00:00Z'), store)).toMatchObject({ accounts: 1 });
    const { health } = (await store.readAccount(MAIN)) ?? {};
    expect(health).toMatchObject({ status: 'unreachable', failure: { kind: 'unavailable' } });
    expect(JSON.stringify(health)).toContain('DigiCert answers 503.');
    expect(await watchDeadlines(at('2027-01-09'), store)).toMatchObject({ accounts: 0 });
  });
});
