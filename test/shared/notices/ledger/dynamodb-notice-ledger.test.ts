import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { epochMilliseconds } from '../../../../shared/certificates/instant.ts';
import { composeList } from '../../../../shared/notices/compose-list.ts';
import { identify } from '../../../../shared/notices/draft.ts';
import { dynamoDBNoticeLedger } from '../../../../shared/notices/ledger/dynamodb-notice-ledger.ts';
import { inGroups } from '../../../../shared/notices/delivery/in-groups.ts';
import { ledgerKey } from '../../../../shared/notices/ledger/ledger-item.ts';
import { LEDGER_TABLE } from '../../../../shared/notices/ledger/ledger-table.ts';
import type {
  Claim,
  KeptList,
  NoticeLedger,
} from '../../../../shared/notices/ledger/notice-ledger.ts';
import type { Notice } from '../../../../shared/notices/notice.ts';
import { toItem } from '../../../../shared/runtime/dynamodb/item.ts';
import { at } from '../../../support/certificates.ts';
import { clientOf } from '../../../support/dynamodb/dynamodb-server.ts';
import type { DynamoDBServer } from '../../../support/dynamodb/dynamodb-server.ts';
import { interfere, loseAnswer } from '../../../support/dynamodb/interfere.ts';
import { useDynalite } from '../../../support/dynamodb/use-dynalite.ts';

const entry = {
  lineage: 'digicert/main/1001',
  condition: 'expired',
  channel: 'topic',
  noticeId: 'notice-1',
};
const lease = { now: at('2027-01-01T00:00:00Z'), until: at('2027-01-01T00:01:00Z') };
const nextLease = { now: lease.until, until: at('2027-01-01T00:02:00Z') };

/** Notices of one cause, with names and values of 253 such letters. */
function pending(letter: string, count: number): Notice[] {
  return Array.from({ length: count }, (_, number) => {
    const name = `${letter.repeat(253)}${number}`;
    return identify({
      ...{ lineage: `digicert/main/${name}`, condition: 'pending', tags: {} },
      ...{ type: 'domain-validation-pending', severity: 'warning' },
      ...{ provider: 'digicert', account: 'main', certificate: `digicert/main/${number}` },
      ...{ headline: name, paragraphs: [], actions: [], facts: [] },
      ...{
        record: { name, type: 'TXT', value: name },
        occurredAt: lease.now,
        observedAt: lease.now,
      },
    });
  });
}

/** As much of them as goes into one list. */
function listOf(notices: readonly Notice[]): KeptList {
  const [members = []] = inGroups(notices);
  return { name: 'one', channel: 'topic', notice: composeList(members, 'one') };
}

describe('the notice ledger on DynamoDB', () => {
  let server: DynamoDBServer;
  let client: DynamoDBClient;
  let table: string;
  let ledger: NoticeLedger;
  /** Another run, in another process. */
  let other: NoticeLedger;
  useDynalite(LEDGER_TABLE, (database) => {
    ({ server, client, table } = database);
    ledger = dynamoDBNoticeLedger(client, table);
    other = dynamoDBNoticeLedger(server.client, table);
  });

  const claim = async (by: NoticeLedger = other): Promise<Claim> => {
    const outcome = await by.claim(entry, lease);
    if (outcome.kind !== 'claimed') throw new Error(`it is ${outcome.kind}`);
    return outcome.claim;
  };

  test('a claim whose answer was lost is claimed, and is no repetition', async () => {
    const lost = loseAnswer(client, 'UpdateItem');
    expect(await ledger.claim(entry, lease)).toMatchObject({ kind: 'claimed', repeated: false });
    expect(lost.count).toBe(1);
  });

  test('a repeated claim whose answer was lost is claimed, and still a repetition', async () => {
    await claim();
    loseAnswer(client, 'UpdateItem');
    expect(await ledger.claim(entry, nextLease)).toMatchObject({ kind: 'claimed', repeated: true });
  });

  test('a close whose answer was lost is closed', async () => {
    const held = await claim();
    const lost = loseAnswer(client, 'UpdateItem');
    expect(await ledger.close(held, lease.now)).toBe('closed');
    expect(lost.count).toBe(1);
    expect(await other.claim(entry, nextLease)).toEqual({ kind: 'said' });
  });

  test('a release whose answer was lost is released, and counts once', async () => {
    const held = await claim();
    loseAnswer(client, 'UpdateItem');
    expect(await ledger.release(held)).toBe('released');
    expect(await other.claim(entry, lease)).toMatchObject({ kind: 'claimed', repeated: false });
  });

  test('a release whose answer was lost, and which another claim has followed, is lost', async () => {
    const held = await claim();
    loseAnswer(client, 'UpdateItem', async () => void (await other.claim(entry, lease)));
    expect(await ledger.release(held)).toBe('lost');
  });

  test('what is given back between a failed claim and the look at why can be claimed', async () => {
    const held = await claim();
    let looks = 0;
    interfere(client, {
      before: async (operation) => {
        if (operation !== 'GetItem') return;
        looks += 1;
        if (looks === 1) await other.release(held);
      },
    });
    expect(await ledger.claim(entry, lease)).toMatchObject({ kind: 'claimed', repeated: false });
    expect(looks).toBe(1);
  });

  test('what the database refuses for a reason of its own is thrown as it is, and looked into no further', async () => {
    const operations: string[] = [];
    interfere(client, {
      before: (operation) => {
        operations.push(operation);
        throw new Error('AccessDenied');
      },
    });
    await expect(ledger.claim(entry, lease)).rejects.toThrow('AccessDenied');
    await expect(ledger.keepList(listOf(pending('x', 6)), lease.now)).rejects.toThrow(
      'AccessDenied',
    );
    expect(operations).toEqual(['UpdateItem', 'UpdateItem']);
  });

  test('a list of the longest entries is kept, for DynamoDB takes no item of more than 400 KB', async () => {
    const list = listOf(['x', 'é', '"', '😀'].flatMap((letter) => pending(letter, 40)));
    expect(Buffer.byteLength(JSON.stringify(list.notice))).toBeGreaterThan(90_000);
    expect(await ledger.keepList(list, lease.now)).toBe('kept');
    expect(await other.findOrGiveUpList('one', 'topic', lease.now)).toEqual(list.notice);
  });

  test('a list of which the answer was lost is kept, or given up, as it was asked for', async () => {
    const list = listOf(pending('x', 6));
    loseAnswer(client, 'UpdateItem');
    expect(await ledger.keepList(list, lease.now)).toBe('kept');
    client = clientOf(server.endpoint);
    ledger = dynamoDBNoticeLedger(client, table);
    loseAnswer(client, 'UpdateItem');
    expect(await ledger.findOrGiveUpList('two', 'topic', lease.now)).toBe(undefined);
    expect(await ledger.keepList({ ...list, name: 'two' }, lease.now)).toBe('given-up');
  });

  test('a list that is kept between the look for it and its giving up is found', async () => {
    const list = listOf(pending('x', 6));
    interfere(client, {
      before: async (operation) => {
        if (operation === 'UpdateItem') await other.keepList(list, lease.now);
      },
    });
    expect(await ledger.findOrGiveUpList('one', 'topic', lease.now)).toEqual(list.notice);
  });

  test('a list is dropped no sooner than the records of its members', async () => {
    await ledger.keepList(listOf(pending('x', 6)), lease.now);
    await ledger.findOrGiveUpList('two', 'topic', lease.now);
    for (const name of ['one', 'two']) {
      const Key = toItem({ lineage: `list/${name}`, matter: 'topic' });
      const { Item } = await server.client.send(new GetItemCommand({ TableName: table, Key }));
      expect(Item?.[LEDGER_TABLE.timeToLiveAttribute]).toEqual({
        N: String(epochMilliseconds(at('2028-12-31')) / 1000),
      });
    }
  });

  test('a record is dropped by the database two years after it was claimed', async () => {
    await claim();
    const { Item } = await server.client.send(
      new GetItemCommand({ TableName: table, Key: ledgerKey(entry) }),
    );
    const twoYearsLater = epochMilliseconds(at('2028-12-31')) / 1000;
    expect(Item?.[LEDGER_TABLE.timeToLiveAttribute]).toEqual({ N: String(twoYearsLater) });
  });

  test('a malformed record is an error that names its key, and never what stands there', async () => {
    const values = toItem({ state: 'closed', noticeId: 'a secret', token: 7 });
    const Item = { ...ledgerKey(entry), ...values };
    await server.client.send(new PutItemCommand({ TableName: table, Item }));
    const claiming = ledger.claim(entry, lease);
    await expect(claiming).rejects.toThrow('digicert/main/1001 expired#topic');
    await expect(claiming).rejects.toThrow('token: ');
    await expect(claiming).rejects.not.toThrow('a secret');
  });
});
