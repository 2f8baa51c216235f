import { beforeEach, describe, expect, test } from 'vitest';
import { accountEvents } from '../../../support/published-events.ts';
import { BudgetExhausted } from '../../../../shared/providers/provider-error.ts';
import {
  certificateMessage,
  InMemoryMessageQueue,
  otherMessage,
} from '../../../support/in-memory-message-queue.ts';
import { Account, failure, issued, many } from '../../../support/synced-account.ts';

let account: Account;
let queue: InMemoryMessageQueue;
beforeEach(() => {
  account = new Account();
  account.shows(issued('1'));
  queue = new InMemoryMessageQueue();
  account.provider.messages = queue;
});

/** What the account's stored states say that happened, in order: what is published of them. */
function reported(): string[] {
  return account.store.changes.flatMap((change) =>
    change.kind === 'account'
      ? accountEvents(change.previous, change.current)
          .filter(({ name }) => name !== 'initial-inventory-completed')
          .map(({ failure, scope = 'account' }) =>
            failure === undefined ? `${scope}: recovered` : `${failure.scope}: ${failure.kind}`,
          )
      : [],
  );
}

const syncs = async (count: number) => {
  for (let sync = 0; sync < count; sync += 1) await account.sync();
};

describe('the messages of an account', () => {
  test('are received after its sync', async () => {
    queue.waiting = [certificateMessage('1')];
    queue.before = () => expect(account.provider.requests).toContain('list 0');
    expect(await account.sync()).toMatchObject({
      outcome: 'complete',
      messages: { confirmed: 1, starved: false },
    });
    expect(account.messages.ids).toEqual(['1']);
    expect(reported()).toEqual([]);
  });

  test('are received even if its listing cannot be read', async () => {
    account.provider.listFailures.set(0, failure('invalid-response'));
    queue.waiting = [certificateMessage('1')];
    expect(await account.sync()).toMatchObject({ outcome: 'failed', messages: { confirmed: 1 } });
    expect(reported()).toEqual(['account: invalid-response']);
  });

  test('are not received if the account cannot be opened', async () => {
    account.opening = failure('authentication');
    expect(await account.sync()).not.toHaveProperty('messages');
    expect(queue.requests).toEqual([]);
  });

  test('are not received after a rejected sign-in', async () => {
    account.provider.listFailures.set(0, failure('authentication'));
    queue.waiting = [certificateMessage('1')];
    expect(await account.sync()).not.toHaveProperty('messages');
    expect(queue.requests).toEqual([]);
    account.provider.listFailures.clear();
    expect(await account.sync()).toMatchObject({ messages: { confirmed: 1 } });
  });

  test('are not received by a superseded run', async () => {
    account.syncs.complete = async () => 'conflict';
    expect(await account.sync()).toMatchObject({ outcome: 'superseded' });
    expect(queue.requests).toEqual([]);
  });

  test('need no requests and no reads if there is no queue', async () => {
    delete account.provider.messages;
    await account.sync();
    let reads = 0;
    const read = account.store.readAccount.bind(account.store);
    account.store.readAccount = (key) => {
      reads += 1;
      return read(key);
    };
    expect(await account.sync()).not.toHaveProperty('messages');
    expect(reads).toBe(1);
  });

  test('count against the rate limits of the next run', async () => {
    queue.waiting = [certificateMessage('1')];
    account.pacing = () =>
      `${account.provider.requests.length} and ${queue.requests.length} requests`;
    await account.sync();
    const expected = `${account.provider.requests.length} and 3 requests`;
    await account.sync();
    expect(account.pacingFound).toBe(expected);
  });
});

describe('a blocked queue', () => {
  beforeEach(async () => {
    account.shows(...many(3));
    queue.waiting = [otherMessage('7'), certificateMessage('8')];
    await account.sync();
  });

  test('is reported once and does not affect the syncs of the account', async () => {
    await syncs(5);
    expect(reported()).toEqual(['messages: queue-blocked']);
    expect(await account.health()).toMatchObject({ status: 'reachable' });
    expect(account.provider.pagesRead).toEqual([]);
    expect(account.metrics.values.at(-1)).toMatchObject({ CompleteSyncs: 1, FailedSyncs: 0 });
    expect(account.messages.ids).toEqual(['7']);
  });

  test('recovers when the blocking message is removed', async () => {
    await account.sync();
    queue.waiting = queue.waiting.slice(1);
    await syncs(2);
    expect(reported()).toEqual(['messages: queue-blocked', 'messages: recovered']);
    expect(queue.confirmed).toEqual(['8']);
    expect(await account.storedAccount()).not.toHaveProperty('queue');
  });

  test('recovers when the queue is no longer configured', async () => {
    delete account.provider.messages;
    await syncs(2);
    expect(reported()).toEqual(['messages: queue-blocked', 'messages: recovered']);
  });

  test('does not hide failures and recoveries of the account and its certificates', async () => {
    const changed = issued('1', { serialNumber: 'A' });
    account.provider.rows = [issued('0'), changed, issued('2')].map((certificate) => ({
      certificate,
      ...(certificate === changed ? { failure: failure('invalid-response') } : {}),
    }));
    await account.sync();
    account.shows(issued('0'), changed, issued('2'));
    await syncs(2);
    account.provider.listFailures.set(0, failure('forbidden'));
    await account.sync();
    expect(reported()).toEqual([
      'messages: queue-blocked',
      'certificates: invalid-response',
      'certificates: recovered',
      'account: forbidden',
    ]);
  });

  test('is not reported again after a transient fault or a run without requests left', async () => {
    queue.before = () => {
      throw failure('unavailable');
    };
    await syncs(3);
    queue.before = () => {
      throw new BudgetExhausted('requests');
    };
    await account.sync();
    queue.before = () => {};
    await syncs(2);
    expect(reported()).toEqual(['messages: queue-blocked']);
  });

  test('is reported with a new cause if the provider denies access', async () => {
    queue.before = () => {
      throw failure('forbidden');
    };
    await syncs(2);
    expect(reported()).toEqual(['messages: queue-blocked', 'messages: forbidden']);
  });
});

describe('an unreadable queue', () => {
  const fails = (error: Error) => {
    queue.before = () => {
      throw error;
    };
  };

  test('does not fail the sync', async () => {
    fails(failure('forbidden'));
    const report = await account.sync();
    expect(report).toMatchObject({ outcome: 'complete', messages: { confirmed: 0 } });
    expect(report.failure).toBeUndefined();
    expect(reported()).toEqual(['messages: forbidden']);
    expect((await account.storedAccount()).lastCompleteSyncAt).toBe(account.now);
  });

  test('is reported after two transient failures in a row, not after one', async () => {
    fails(failure('unavailable'));
    await account.sync();
    expect(reported()).toEqual([]);
    queue.before = () => {};
    await account.sync();
    fails(failure('unavailable'));
    await account.sync();
    expect(reported()).toEqual([]);
    await account.sync();
    expect(reported()).toEqual(['messages: unavailable']);
  });

  test('is reported if syncs always use all requests', async () => {
    fails(new BudgetExhausted('requests'));
    await syncs(3);
    expect(reported()).toEqual(['messages: rate-limited']);
  });

  test('is not reported while a long sync uses all requests', async () => {
    account.provider.pageSize = 1;
    account.shows(...many(3));
    account.provider.listFailures.set(1, new BudgetExhausted('requests'));
    fails(new BudgetExhausted('requests'));
    await syncs(3);
    expect(reported()).toEqual([]);
  });

  test('because of the database fails the run after the result of the sync is saved', async () => {
    queue.waiting = [certificateMessage('1')];
    account.messages.save = () => Promise.reject(new Error('the database is down'));
    await expect(account.sync()).rejects.toThrow('the database is down');
    expect((await account.storedAccount()).lastCompleteSyncAt).toBe(account.now);
    expect(queue.confirmed).toEqual([]);
  });
});
