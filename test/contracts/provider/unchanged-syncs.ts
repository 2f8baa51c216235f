import { expect, it } from 'vitest';
import type { ProviderHarness } from './harness.ts';
import { setStage } from './stage.ts';
import { TracedAccount } from './traced-account.ts';
import { listAll } from './recorder.ts';

/** The requests of a sync without changes: the pages of the listing, and none per certificate. */
export function describeUnchangedSyncs(harness: ProviderHarness): void {
  const stage = setStage(harness);

  it.each([
    ['immediately after the first sync', () => undefined],
    ['when only values that depend on the time have changed', () => stage().scene.letTimePass()],
  ])('writes no certificate and requests only pages %s', async (_, meanwhile) => {
    const { scene } = stage();
    const account = new TracedAccount(harness, scene);
    const ids = scene.addIssued(scene.severalPages);
    const first = await account.sync();
    expect(first).toMatchObject({ outcome: 'complete', counts: { problems: 0 } });
    const known = new Set(account.store.certificates().map(({ certificate }) => certificate.id));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
    meanwhile();

    const written = account.store.changes.filter(({ kind }) => kind === 'certificate').length;
    const { provider, traffic } = await account.open();
    const never = { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY };
    const { pages } = await listAll(provider, never);
    const sentBefore = scene.requests.length;
    const report = await account.sync();

    expect(report).toMatchObject({
      outcome: 'complete',
      counts: {
        certificates: first.counts.certificates,
        pages,
        fetched: 0,
        changed: 0,
        removed: 0,
      },
    });
    expect(scene.requests.length - sentBefore).toBe(traffic.requests);
    expect(traffic.requests).toBeLessThan(ids.length);
    const after = account.store.changes.filter(({ kind }) => kind === 'certificate').length;
    expect(after).toBe(written);
  });
}
