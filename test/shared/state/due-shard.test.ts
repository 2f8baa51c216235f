import { expect, test } from 'vitest';
import { DUE_SHARDS, dueShardOf } from '../../../shared/state/due-shard.ts';

test('a key always has the same shard', () => {
  expect(['digicert/main/1001', 'digicert/main/1002', 'huawei/cn/cas-7'].map(dueShardOf)).toEqual([
    1, 5, 1,
  ]);
});

test('similar keys are spread evenly', () => {
  const counts = Array.from({ length: DUE_SHARDS }, () => 0);
  for (let id = 0; id < 8000; id += 1) {
    const shard = dueShardOf(`digicert/main/${id}`);
    counts[shard] = (counts[shard] ?? 0) + 1;
  }
  expect(counts).toHaveLength(DUE_SHARDS);
  expect(Math.min(...counts)).toBeGreaterThan(850);
  expect(Math.max(...counts)).toBeLessThan(1150);
});
