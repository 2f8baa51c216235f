import { describe, expect, test } from 'vitest';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import type { CertificateState } from '../../../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { MalformedItem } from '../../../../shared/runtime/malformed-item.ts';
import { at } from '../../../support/certificates.ts';
import { certificateState } from '../../../support/states.ts';
import { InMemoryCertificateStore } from '../../../support/in-memory-certificate-store.ts';

function discovered(id: string, notAfter: Instant = at('2027-04-11')): CertificateState {
  const validity = { notBefore: at('2027-01-01'), notAfter, precision: 'instant' } as const;
  return certificateState({ id, validity });
}

async function storeOf(...states: CertificateState[]): Promise<InMemoryCertificateStore> {
  const store = new InMemoryCertificateStore();
  for (const state of states) await store.saveCertificate(state);
  return store;
}

const many = (count: number) => Array.from({ length: count }, (_, id) => discovered(`c${id}`));

/** Returns true this number of times. */
function timeFor(turns: number): () => boolean {
  let calls = 0;
  return () => (calls += 1) <= turns;
}

describe('a run with more due deadlines than it has time for', () => {
  const now = at('2027-03-12');

  test('stops and reports its backlog, and the next run continues', async () => {
    const store = await storeOf(...many(60));
    expect(await checkDeadlines(now, store, timeFor(3))).toEqual({
      certificates: 30,
      accounts: 0,
      backlog: 30,
      unreadable: [],
    });
    expect(await checkDeadlines(now, store)).toMatchObject({ certificates: 30, backlog: 0 });
    expect(await checkDeadlines(now, store)).toMatchObject({ certificates: 0, backlog: 0 });
  });

  test('reports the unreadable items that it found', async () => {
    const store = await storeOf(...many(60));
    const due = store.findDue.bind(store);
    const failures = [new MalformedItem('certificate/digicert/main/damaged', ['state'])];
    store.findDue = async function* (at) {
      for await (const batch of due(at)) yield { ...batch, failures };
    };
    const report = await checkDeadlines(now, store, timeFor(3));
    expect(report).toMatchObject({
      backlog: 30,
      unreadable: [expect.stringContaining('digicert/main/damaged')],
    });
  });

  test('alerts about the certificate that expires first before the others', async () => {
    const store = await storeOf(...many(20), discovered('urgent', at('2027-03-13')));
    await checkDeadlines(now, store, timeFor(1));
    const key = 'digicert/main/urgent';
    expect((await store.readCertificates([key])).get(key)?.revision).toBe(2);
    expect(store.changes.filter(({ current }) => current.revision === 2)).toHaveLength(10);
  });
});
