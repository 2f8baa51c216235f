import { expect, test } from 'vitest';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { plus } from '../../../shared/certificates/instant.ts';
import { DUE_SHARDS } from '../../../shared/state/due-shard.ts';
import { DEADLINE_RUN_INTERVAL } from '../../../shared/state/limits.ts';
import { findDue } from '../../../shared/state/find-due.ts';
import { STATE_TABLE } from '../../../shared/state/table.ts';
import { at } from '../../support/certificates.ts';
import { interfere } from '../../support/dynamodb/interfere.ts';
import { useDynalite } from '../../support/dynamodb/use-dynalite.ts';
import type { Database } from '../../support/dynamodb/use-dynalite.ts';

let database: Database;
useDynalite(STATE_TABLE, (made) => {
  database = made;
});

/** The shards that one run queries, in order. */
async function shardsOf(now: Instant): Promise<number[]> {
  const { client, table } = database;
  const shards: number[] = [];
  interfere(client, {
    before: (_operation, input) => {
      const { ExpressionAttributeValues: values } = input as {
        ExpressionAttributeValues: Record<string, { N: string }>;
      };
      shards.push(Number(values[':shard']?.N));
    },
  });
  for await (const { remaining } of findDue(client, table, now)) expect(remaining).toBe(0);
  client.middlewareStack.remove('interfere');
  return shards;
}

test('each run queries every shard, and starts one shard later than the previous run', async () => {
  const start = at('2027-03-12');
  const runs: number[][] = [];
  for (let run = 0; run <= DUE_SHARDS; run += 1) {
    runs.push(await shardsOf(plus(start, run * DEADLINE_RUN_INTERVAL)));
  }
  const all = Array.from({ length: DUE_SHARDS }, (_, shard) => shard);
  for (const shards of runs) expect(shards.toSorted((a, b) => a - b)).toEqual(all);
  const first = runs.map(([shard = -1]) => shard);
  expect(first.slice(1)).toEqual(first.slice(0, -1).map((shard) => (shard + 1) % DUE_SHARDS));
});
