import { describe, expect, it } from 'vitest';
import { changedRows } from '../../../../infra/simulators/qualys/vendor-faults.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { newRun, setDetailStage } from './detail-stage.ts';

const stage = setDetailStage();
const list = { route: 'list-certificates' } as const;
const listed = async () => listAll(await stage().open(), newRun());

describe('the listing of the Qualys inventory', () => {
  it('list continues after pages that are not full and ends with an empty page', async () => {
    const { scene } = stage();
    const ids = scene.addIssued(25);
    scene.simulator.switches.maxPage = 10;
    const { rows } = await listed();
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect(stage().asked('list-certificates')).toBe(4);
  });

  it('list fails if every page is the same', async () => {
    const { scene, open } = stage();
    scene.addIssued(3);
    const [uuid] = [scene.addUndated()];
    const first: unknown[] = [];
    scene.simulator.faults.on(
      changedRows((rows) => {
        if (first.length === 0) first.push(...rows);
        return first;
      }),
      list,
    );
    await expect(listed()).rejects.toMatchObject({ kind: 'invalid-response' });
    const provider = await open();
    const run = newRun();
    scene.simulator.faults.clear();
    const row = (await listed()).rows.find(({ id }) => id === uuid);
    scene.simulator.faults.on(
      changedRows(() => first),
      list,
    );
    await expect(row && provider.fetchDetails(row, run)).rejects.toMatchObject({
      kind: 'invalid-response',
    });
  });

  it('list fails if every page has the same certificates in another order with new dates', async () => {
    const { scene } = stage();
    scene.addIssued(3);
    let first: readonly unknown[] = [];
    let asked = 0;
    scene.simulator.faults.on(
      changedRows((rows) => {
        if (first.length === 0) first = rows;
        asked += 1;
        first = first.toReversed().map((row) => ({ ...Object(row), lastFound: asked }));
        return asked < 5 ? first : [];
      }),
      list,
    );
    await expect(listed()).rejects.toMatchObject({ kind: 'invalid-response' });
  });

  it('list fails at the limit of API version v1 instead of ending there', async () => {
    const { scene, open } = stage();
    scene.settings = { apiVersion: 'v1' };
    const provider = await open();
    await expect(provider.list(`50:10000:0:${'x'.repeat(27)}`, newRun())).rejects.toThrow(
      'Set apiVersion to a later version',
    );
    expect(await provider.list(`49:9800:0:${'x'.repeat(27)}`, newRun())).not.toHaveProperty('next');
  });
});
