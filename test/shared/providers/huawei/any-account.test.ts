import { expect, it } from 'vitest';
import { MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { chanceOf } from '../../../support/chance.ts';
import { setStage } from './stage.ts';

const STATUSES = [
  'ISSUED',
  'UPLOAD',
  'EXPIRED',
  'PAID',
  'CHECKING_DOMAIN',
  'CANCLEREVOKING',
  'ODD',
];

/** Certificates in no particular order, most of them of one status or another. */
async function someAccount(seed: number) {
  const chance = chanceOf(seed);
  const pick = (below: number) => Math.floor(chance() * below);
  const offsets = chance() < 0.25 ? 'pages' : 'records';
  const { scene, list } = await setStage({ behavior: { offsets } });
  const weights = STATUSES.map(() => chance() ** 3);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const statusOf = (share: number) => {
    let rest = share * sum;
    return STATUSES.find((_, index) => (rest -= weights[index] ?? 0) < 0);
  };
  const count = pick(800);
  const ids = scene.add(count);
  for (const id of ids) {
    const notAfter = plus(scene.now(), pick(1_000_000) * MINUTE);
    scene.simulator.certificates.update(id, { status: statusOf(chance()), notAfter });
  }
  return { ids, offsets, list };
}

it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
  'list returns every certificate of a random account, or reports that it is incomplete (%d)',
  async (seed) => {
    const { ids, offsets, list } = await someAccount(seed);
    const shown = await list();
    expect(new Set(shown.ids).size).toBe(shown.ids.length);
    expect(shown.problems.length).toBe(shown.ids.length === ids.length ? 0 : 1);
    if (ids.length <= 300 || offsets === 'pages') expect(shown.problems).toEqual([]);
  },
);
