import { describe, expect, it } from 'vitest';
import type { CertificateRecords } from '../../../../infra/simulators/huawei/certificate.ts';
import * as paging from '../../../../infra/simulators/huawei/vendor-faults.ts';
import { issuedCertificate } from '../../../../infra/simulators/huawei/sample-account.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { START, writeCursor } from '../../../../shared/providers/huawei/cursor.ts';
import { newRun, setStage } from './stage.ts';
import type { HuaweiStage } from './stage.ts';

const LIST = { route: 'list-certificates' } as const;

/** Requests for 150 from each end of a list, and for every way that there is through one with two statuses. */
const BOTH_ENDS = 6;
const EVERY_INTERLEAVING = 45;

/** Something that happens to an account, of whose certificates the last changed comes first. */
type Move = (ids: readonly string[], records: CertificateRecords, now: Instant) => void;

const at = (ids: readonly string[], share: number) => ids[Math.floor(ids.length * share)] ?? '';

const MOVES: Readonly<Record<string, Move>> = {
  'one of the first goes': (ids, records) => records.remove(at(ids, 0)),
  'one of the middle goes': (ids, records) => records.remove(at(ids, 0.5)),
  'one of the last goes': (ids, records) => records.remove(at(ids, 0.99)),
  'the first ten go': (ids, records) => ids.slice(0, 10).forEach((id) => records.remove(id)),
  'one of the middle is touched': (ids, records, now) =>
    void records.update(at(ids, 0.5), { touchedAt: now }),
  'one of the last is touched': (ids, records, now) =>
    void records.update(at(ids, 0.99), { touchedAt: now }),
  'one comes in': (_, records, now) => void records.add(issuedCertificate(now, { issuedAt: now })),
};

/** Lists an account of so many, to which something happens before the request that is counted from 0. */
async function listWhile(move: Move, count: number, request: number) {
  const { scene, list, asked } = await setStage();
  const { certificates, faults } = scene.simulator;
  // No more of a status than its two ends show.
  const first = Math.min(count, 290);
  const ids = [...scene.add(first), ...scene.add(count - first, { status: 'UPLOAD' })];
  let requests = 0;
  const run = () => {
    if (requests === request) move(ids, certificates, scene.now());
    requests += 1;
  };
  faults.on({ kind: 'before', run }, LIST);
  const { ids: shown, problems } = await list();
  const missed = ids.filter((id) => certificates.get(id) !== undefined && !shown.includes(id));
  return { missed, problems, requests: asked('list-certificates') };
}

describe.each([120, 151, 280, 450])('a list of %d that moves while it is read', (count) => {
  it.each(Object.entries(MOVES))(
    'a listing returns every certificate without a problem if %s',
    async (_, move) => {
      for (let request = 1; request <= 8; request += 1) {
        const { missed, problems, requests } = await listWhile(move, count, request);
        expect({ request, missed, problems }).toEqual({ request, missed: [], problems: [] });
        // Everything twice over, and no more.
        expect(requests).toBeLessThanOrEqual(2 * (count <= 300 ? BOTH_ENDS : EVERY_INTERLEAVING));
      }
    },
  );
});

describe('both directions of a list', () => {
  const formatTotal = ({ scene }: HuaweiStage, change: (total: number) => number | undefined) =>
    scene.simulator.faults.on(paging.totalCount(change), LIST);

  it.each([
    ['does not say how many there are', () => undefined],
    ['says too few', (total: number) => total - 1],
  ])('both directions show the whole list when they meet, if it %s', async (_, change) => {
    const stage = await setStage();
    stage.scene.add(280);
    formatTotal(stage, change);
    const { ids, problems } = await stage.list();
    expect({ problems, shown: ids.length }).toEqual({ problems: [], shown: 280 });
    expect(stage.asked('list-certificates')).toBe(6);
  });

  it.each([
    [120, 3],
    [280, 6],
  ])(
    'both directions are read for a list of %d that states half as many',
    async (count, requests) => {
      const stage = await setStage();
      stage.scene.add(count);
      formatTotal(stage, (total) => Math.floor(total / 2) - 3);
      const { ids, problems } = await stage.list();
      expect({ problems, shown: ids.length }).toEqual({ problems: [], shown: count });
      expect(stage.asked('list-certificates')).toBe(requests);
    },
  );

  it('identical directions do not complete the list', async () => {
    const stage = await setStage();
    const moment = stage.scene.now();
    // All of them equals, which this site leaves in one place in either direction.
    stage.scene.add(280, { boughtAt: moment, touchedAt: moment, notAfter: moment });
    formatTotal(stage, () => undefined);
    const { ids, problems } = await stage.list();
    expect(ids).toHaveLength(150);
    expect(problems).toEqual([
      { message: expect.stringContaining('more certificates than it can show') },
    ]);
  });

  it('the listing ends even if each response has another total', async () => {
    const stage = await setStage();
    stage.scene.add(420);
    let answers = 0;
    formatTotal(stage, () => ((answers += 1) % 2 === 0 ? 100 : 900));
    await stage.list();
    expect(stage.asked('list-certificates')).toBeLessThanOrEqual(2 * EVERY_INTERLEAVING);
  });
});

it('the same response has another content hash after other certificates', async () => {
  const { scene } = await setStage();
  const [first = ''] = scene.add(60);
  const { provider } = await scene.open();
  const pages = await Promise.all(
    [new Set<string>(), new Set([first])].map((seen) =>
      provider.list(writeCursor({ ...START, seen, total: 60 }), newRun()),
    ),
  );
  expect(pages.map(({ rows }) => rows.length)).toEqual([50, 49]);
  expect(new Set(pages.map(({ contentHash }) => contentHash)).size).toBe(2);
});
