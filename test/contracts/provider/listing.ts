import { describe, expect, it } from 'vitest';
import { Certificate } from '../../../shared/certificates/certificate.ts';
import { omit } from '../../../shared/runtime/defined.ts';
import type { ProviderHarness } from './harness.ts';
import { setStage } from './stage.ts';
import { failureOf, listAll } from './recorder.ts';

/** The behavior of a provider while its API responds. */
export function describeListing(harness: ProviderHarness): void {
  const stage = setStage(harness);

  it('lists an empty account without an error', async () => {
    const { provider, run } = await stage().open();
    expect(await listAll(provider, run)).toMatchObject({ rows: [], problems: [] });
  });

  it('lists every certificate of several pages with read-only requests', async () => {
    const { scene, open } = stage();
    const ids = scene.addIssued(scene.severalPages);
    const { provider, run, traffic } = await open();
    const { rows, pages } = await listAll(provider, run);
    expect(pages).toBeGreaterThan(1);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(ids));
    expect(traffic.requests).toBe(scene.requests.length);
    expect(scene.requests.filter((request) => !scene.isReading(request))).toEqual([]);
  });

  it('continues from a stored cursor after a new start', async () => {
    const { scene, open } = stage();
    const ids = scene.addIssued(scene.severalPages);
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const { provider, run } = await open();
      const page = await provider.list(cursor, run);
      for (const { id } of page.rows) seen.add(id);
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual(new Set(ids));
  });

  it('rejects an invalid cursor', async () => {
    const { provider, run } = await stage().open();
    expect(await failureOf(provider.list('../../not a cursor', run))).toMatchObject({
      kind: 'invalid-response',
    });
  });

  it('changes the content hash of a row only if a stored field changes', async () => {
    const { scene, open } = stage();
    const [first = '', second = ''] = scene.addIssued(2);
    const { row } = await open();
    const before = [(await row(first)).contentHash, (await row(second)).contentHash];
    scene.letTimePass();
    expect([(await row(first)).contentHash, (await row(second)).contentHash]).toEqual(before);
    scene.change(second);
    expect((await row(first)).contentHash).toBe(before[0]);
    expect((await row(second)).contentHash).not.toBe(before[1]);
  });

  it('maps each row to a certificate, and its details to certificates of which the first has the same id', async () => {
    const { scene, open } = stage();
    const ids = [...scene.addIssued(2), scene.addPending()];
    const { provider, run } = await open();
    for (const row of (await listAll(provider, run)).rows) {
      expect(ids).toContain(row.id);
      const listed = row.certificate();
      if (row.detailFetch !== 'until-settled') expect(Certificate.parse(listed)).toEqual(listed);
      const fetched = await provider.fetchDetails(row, run);
      for (const certificate of [...fetched, ...(listed === undefined ? [] : [listed])]) {
        const stored = omit(certificate, 'statusInferred', 'moreToFetch', 'renewsByDns');
        expect(Certificate.parse(certificate)).toEqual(stored);
        expect(certificate).toMatchObject({ provider: harness.provider, account: 'main' });
      }
      expect(listed?.id ?? row.id).toBe(row.id);
      expect(fetched[0]?.id).toBe(row.id);
      expect(new Set(fetched.map(({ id }) => id)).size).toBe(fetched.length);
    }
    expect(scene.requests.filter((request) => !scene.isReading(request))).toEqual([]);
  });

  it('requests details in every sync only for pending validations', async () => {
    const { scene, open } = stage();
    const [issued = ''] = scene.addIssued(1);
    const pending = scene.addPending();
    const { row } = await open();
    expect((await row(issued)).detailFetch).toBe('when-changed');
    expect((await row(pending)).detailFetch).toBe(scene.pendingDetails);
  });

  it('reports domain and record of a pending validation', async () => {
    const { scene, open } = stage();
    const pending = scene.addPending();
    const { provider, run, row } = await open();
    const [certificate] = await provider.fetchDetails(await row(pending), run);
    expect(certificate?.status).toBe('pending-validation');
    const [awaited] = (certificate?.domainValidations ?? []).filter(
      ({ state }) => state === 'pending',
    );
    const { recordName } = scene;
    if (recordName === undefined) expect(awaited).not.toHaveProperty('record');
    else {
      const name = recordName(awaited?.domain ?? '');
      expect(awaited?.record).toMatchObject({ name, value: expect.stringMatching(/./) });
    }
  });

  if (harness.reportsCnames === true) {
    it('reports the CNAME record of a validation with a name below its domain and a host name as its target', async () => {
      const { scene, open } = stage();
      const id = scene.addPending('dns-cname');
      const { provider, run, row } = await open();
      const [certificate] = await provider.fetchDetails(await row(id), run);
      const [pending] = certificate?.domainValidations ?? [];
      expect(pending).toMatchObject({ state: 'pending', method: 'dns-cname' });
      expect(pending?.record?.type).toBe('CNAME');
      expect(pending?.record?.name).toMatch(new RegExp(`^_[\\w.-]+\\.${pending?.domain}$`));
      expect(pending?.record?.value).toMatch(/^[\w-]+(\.[\w-]+){2,}$/);
    });
  }

  it('keeps an undocumented status', async () => {
    const { scene, open } = stage();
    const id = scene.addWithStatus('quarantined_by_moonlight');
    const { provider, run, row } = await open();
    const expected = { status: 'unknown', rawStatus: 'quarantined_by_moonlight' };
    const undocumented = await row(id);
    expect(undocumented.certificate() ?? expected).toMatchObject(expected);
    expect((await provider.fetchDetails(undocumented, run))[0]).toMatchObject(expected);
  });

  it('lists a certificate without an expiry', async () => {
    const { scene, open } = stage();
    const id = scene.addUndated();
    const { provider, run, row } = await open();
    expect((await row(id)).certificate()?.validity).toBeUndefined();
    expect((await provider.fetchDetails(await row(id), run))[0]?.validity).toBeUndefined();
  });

  it('reports an invalid row and lists the others', async () => {
    const { scene, open } = stage();
    const [, ...others] = scene.addIssued(3);
    scene.breakFirstRow();
    const { provider, run } = await open();
    const { rows, problems } = await listAll(provider, run);
    expect(rows.map(({ id }) => id).sort()).toEqual(others.sort());
    expect(problems).toHaveLength(1);
  });

  it('fails only for the row with an invalid field', async () => {
    const { scene, open } = stage();
    const [first = '', broken = ''] = scene.addIssued(2);
    scene.breakField(broken);
    const { provider, run, row } = await open();
    const brokenRow = await row(broken);
    expect(() => brokenRow.certificate()).toThrow(
      expect.objectContaining({ kind: 'invalid-response' }),
    );
    expect(await failureOf(provider.fetchDetails(brokenRow, run))).toMatchObject({
      kind: 'invalid-response',
    });
    expect((await provider.fetchDetails(await row(first), run))[0]?.id).toBe(first);
  });

  describe('lists all certificates although its paging is wrong:', async () => {
    const scene = await harness.start();
    const pagingErrors = Object.keys(scene.pagingErrors);
    await scene.stop();
    it.each(pagingErrors)('%s', async (name) => {
      const { scene: current, open } = stage();
      const ids = current.addIssued(current.severalPages);
      const breakPaging = current.pagingErrors[name] ?? expect.fail(`no paging error "${name}"`);
      breakPaging();
      const { provider, run } = await open();
      const seen = new Set((await listAll(provider, run)).rows.map(({ id }) => id));
      expect(ids.filter((id) => !seen.has(id))).toEqual([]);
    });
  });
}
