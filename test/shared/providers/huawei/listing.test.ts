import { describe, expect, it } from 'vitest';
import * as paging from '../../../../infra/simulators/huawei/vendor-faults.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { newRun, setStage } from './stage.ts';

const LIST = { route: 'list-certificates' } as const;

describe('a list', () => {
  it.each([
    [0, 1],
    [1, 1],
    [49, 1],
    [50, 1],
    [51, 2],
    [100, 2],
    [101, 3],
    [150, 3],
    [151, 4],
    [300, 6],
  ])('a list of %d certificates needs %d requests', async (count, requests) => {
    const { scene, list, asked } = await setStage();
    const added = scene.add(count);
    const { ids, problems } = await list();
    expect(ids.sort()).toEqual(added.sort());
    expect(problems).toEqual([]);
    expect(asked('list-certificates')).toBe(requests);
  });

  it('list sends every parameter that has a default', async () => {
    const { scene, list } = await setStage();
    await list();
    expect(scene.requests[0]?.query).toEqual({
      limit: '50',
      offset: '0',
      sort_key: 'certUpdateTime',
      sort_dir: 'DESC',
      status: 'ALL',
      enterprise_project_id: 'all',
      owned_by_self: 'false',
      expired_days_since: '1095',
    });
  });

  it('list returns expired certificates, and shared ones unless they are excluded', async () => {
    for (const [ownedBySelf, count] of [
      [false, 3],
      [true, 2],
    ] as const) {
      const { scene, list } = await setStage({ settings: { ownedBySelf } });
      scene.add(1);
      scene.add(1, { shared: true });
      scene.add(1, { notAfter: plus(scene.now(), -1000 * DAY) });
      expect((await list()).ids).toHaveLength(count);
    }
  });

  it('list returns only the certificates of the configured enterprise project', async () => {
    const enterpriseProjectId = '11111111-2222-3333-4444-555555555555';
    const { scene, list } = await setStage({ settings: { enterpriseProjectId } });
    scene.add(3);
    const own = scene.add(2, { enterpriseProjectId });
    expect((await list()).ids).toEqual(own);
  });

  it('list returns the same content hash in every sync without changes', async () => {
    const { scene } = await setStage();
    scene.add(170);
    const contentHashes = async () => {
      const { provider } = await scene.open();
      const all: (string | undefined)[] = [];
      let cursor: string | undefined;
      do {
        const page = await provider.list(cursor, newRun());
        all.push(page.contentHash);
        cursor = page.next;
      } while (cursor !== undefined);
      return all;
    };
    const before = await contentHashes();
    expect(new Set(before).size).toBe(4);
    expect(await contentHashes()).toEqual(before);
    const [newest = ''] = scene.add(1, { boughtAt: scene.now() });
    expect(await contentHashes()).not.toContain(before[0]);
    scene.simulator.certificates.remove(newest);
    expect(await contentHashes()).toEqual(before);
  });

  it('list returns no row twice, although pages and sort orders overlap', async () => {
    const { scene, list } = await setStage();
    scene.add(280);
    scene.simulator.faults.on(paging.firstRowTwice, LIST);
    const { ids } = await list();
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(280);
  });

  it('list fails if the response is empty but states a total', async () => {
    const { scene, list } = await setStage();
    scene.add(3);
    scene.simulator.faults.on(paging.emptyPage, LIST);
    await expect(list()).rejects.toMatchObject({
      kind: 'invalid-response',
      message: expect.stringContaining('a total of 3 certificates'),
    });
  });

  it('list reports that it is incomplete if the API returns only one page', async () => {
    const { scene, list } = await setStage();
    scene.add(120);
    scene.simulator.faults.on(paging.emptyPage, {
      ...LIST,
      where: ({ query }) => query.get('offset') !== '0',
    });
    const { ids, problems } = await list();
    expect(ids.length).toBeLessThan(120);
    expect(problems).toEqual([{ message: expect.stringContaining('states 120 certificates') }]);
  });

  it('list keeps the rows read before a refused token or signature', async () => {
    const { scene } = await setStage();
    scene.add(120);
    const { provider } = await scene.open();
    const first = await provider.list(undefined, newRun());
    scene.simulator.forbid('list-certificates');
    await expect(provider.list(first.next, newRun())).rejects.toMatchObject({ kind: 'forbidden' });
    expect(first.rows).toHaveLength(50);
  });
});

describe('a list whose offsets count pages', () => {
  it.each([
    [50, 1],
    [60, 3],
    [120, 4],
    [400, 9],
  ])(
    'a list of %d certificates whose offsets count pages needs %d requests',
    async (count, requests) => {
      const { scene, list, asked } = await setStage({ behavior: { offsets: 'pages' } });
      scene.add(count);
      const { ids, problems } = await list();
      expect(ids).toHaveLength(count);
      expect(problems).toEqual([]);
      expect(asked('list-certificates')).toBe(requests);
    },
  );
});

describe('a list on another site', () => {
  it('list reads both ends and reports that it is incomplete if the largest offset is 30', async () => {
    const { scene, list } = await setStage({ behavior: { largestOffset: 30 } });
    scene.add(120);
    const { ids, problems } = await list();
    expect(ids.length).toBeGreaterThanOrEqual(100);
    expect(problems).toEqual([{ message: expect.stringContaining('states 120 certificates') }]);
  });

  it('list uses the remaining status filters and the sort orders if a site has fewer filters', async () => {
    const behavior = { filters: ['EXPIRED', 'UPLOAD'] };
    const { scene, list, asked } = await setStage({ behavior });
    for (const status of ['REVOKED', 'UPLOAD', 'EXPIRED']) scene.add(140, { status });
    const { ids, problems } = await list();
    expect(problems).toEqual([]);
    expect(ids).toHaveLength(420);
    // Three and three for the ends of everything, one for a filter that is not known, three for one that is.
    expect(asked('list-certificates')).toBe(10);
  });

  it('list fails if the parameters of the first request are refused', async () => {
    const { list } = await setStage({ behavior: { filters: [], largestOffset: -1 } });
    await expect(list()).rejects.toMatchObject({
      kind: 'invalid-response',
      message: expect.stringContaining('status 400, SCM.0005'),
    });
  });
});

describe('an account of more than 300', () => {
  it('an account of more than 300 certificates is listed completely by status', async () => {
    const { scene, list, asked } = await setStage();
    const added = [
      ...scene.add(290),
      ...scene.add(200, { status: 'UPLOAD' }),
      ...scene.add(60, { status: 'EXPIRED' }),
      ...scene.add(40, { status: 'PAID' }),
    ];
    const { ids, problems } = await list();
    expect(ids.sort()).toEqual(added.sort());
    expect(problems).toEqual([]);
    expect(asked('list-certificates')).toBeLessThanOrEqual(30);
  });

  it('statuses without a filter are listed in the sort order by status', async () => {
    const { scene, list } = await setStage();
    scene.add(160);
    const hidden = [
      ...scene.add(30, { status: 'CHECKING_DOMAIN' }),
      ...scene.add(30, { status: 'CANCLEREVOKING' }),
    ];
    scene.add(160, { status: 'UPLOAD' });
    const { ids, problems } = await list();
    expect(problems).toEqual([]);
    expect(ids).toHaveLength(380);
    expect(ids).toEqual(expect.arrayContaining(hidden));
  });

  it('if one status has too many certificates, those that expire first are listed and the number of missing ones is reported', async () => {
    const { scene, list } = await setStage();
    const added = scene.add(1000).map((id, index) => {
      // The order of their ends is none of the order in which they were bought.
      const notAfter = plus(scene.now(), (1 + ((index * 617) % 1000)) * DAY);
      scene.simulator.certificates.update(id, { notAfter });
      return { id, notAfter };
    });
    const { ids, problems } = await list();
    const soonest = added.sort((a, b) => (a.notAfter < b.notAfter ? -1 : 1)).slice(0, 150);
    expect(ids).toEqual(expect.arrayContaining(soonest.map(({ id }) => id)));
    expect(ids.length).toBeGreaterThan(450);
    expect(problems).toEqual([
      {
        message: expect.stringMatching(
          new RegExp(
            `states 1000 certificates, but shows only ${ids.length} .*enterpriseProjectId`,
          ),
        ),
      },
    ]);
  });

  it('a large account without a stated total is reported as incomplete', async () => {
    const { scene, list } = await setStage();
    scene.add(420);
    scene.simulator.faults.on(
      paging.totalCount(() => undefined),
      LIST,
    );
    const { problems } = await list();
    expect(problems).toEqual([
      { message: expect.stringContaining('more certificates than it can show') },
    ]);
  });

  it('a large account is reported as incomplete if equal rows keep their position in a sort order', async () => {
    const { scene, list } = await setStage();
    const moment = plus(scene.now(), -DAY);
    scene.add(250, { boughtAt: moment, touchedAt: scene.now(), notAfter: plus(scene.now(), DAY) });
    const { ids, problems } = await list();
    expect(ids).toHaveLength(150);
    expect(problems).toHaveLength(1);
  });
});

it('the cursor of hundreds of certificates has a few kilobytes, with any IDs', async () => {
  const { scene } = await setStage();
  scene.add(290);
  for (const id of ['cert-with-another', 'scs0000000000001', 'SCS1799999999999']) {
    scene.add(1, { id });
  }
  const { provider } = await scene.open();
  let max = 0;
  let cursor: string | undefined;
  do {
    cursor = (await provider.list(cursor, newRun())).next;
    max = Math.max(max, cursor?.length ?? 0);
  } while (cursor !== undefined);
  expect(max).toBeLessThan(3000);
  const { rows, problems } = await listAll(provider, newRun());
  expect(problems).toEqual([]);
  expect(rows).toHaveLength(293);
});
