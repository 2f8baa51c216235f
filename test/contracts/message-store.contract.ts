import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, plus } from '../../shared/certificates/instant.ts';
import type { MessageState } from '../../shared/certificates/message-state.ts';
import type { MessageStore } from '../../shared/state/message-store.ts';
import { messageState } from '../support/states.ts';

/** A store, and a function that reads a message, which only tests need. */
export interface MessageStorage {
  readonly store: MessageStore;
  stored(message: MessageState): Promise<MessageState | undefined>;
}

/** Tests the contract of `MessageStore`. `setup` creates an empty store before each test. */
export function describeMessageStoreContract(
  name: string,
  setup: () => Promise<MessageStorage>,
): void {
  describe(`the message store contract (${name})`, () => {
    let store: MessageStore;
    let stored: MessageStorage['stored'];
    beforeEach(async () => {
      ({ store, stored } = await setup());
    });

    const after = (days: number, changes: Partial<MessageState> = {}) => {
      const { receivedAt } = messageState();
      return messageState({ receivedAt: plus(receivedAt, days * DAY), ...changes });
    };

    test('a message is read exactly as it was saved', async () => {
      const messages = [
        messageState(),
        messageState({ id: '2', about: { kind: 'certificate' }, content: 'null' }),
        messageState({ id: '3', about: { kind: 'other', type: 'domain', name: 'example.net' } }),
        messageState({ id: 'state', content: JSON.stringify([2 ** 60, '', {}, 'ü\u2028']) }),
      ];
      for (const message of messages) await store.save(message);
      for (const message of messages) expect(await stored(message)).toStrictEqual(message);
    });

    test('a message that was never saved is absent', async () => {
      await store.save(messageState({ id: '1' }));
      const sister = { provider: 'autodns', account: 'main-2' };
      expect(await stored(messageState({ id: '10' }))).toBeUndefined();
      expect(await stored(messageState({ id: '1', account: sister }))).toBeUndefined();
    });

    test('the first of several saves of a message counts, and none fails', async () => {
      await store.save(messageState());
      await store.save(after(0));
      await store.save(after(1, { content: '"another"' }));
      await store.save(after(59, { action: 'another' }));
      expect(await stored(messageState())).toStrictEqual(messageState());
    });

    test('exactly one of many concurrent saves of a message counts', async () => {
      const rivals = Array.from({ length: 12 }, (_, rival) =>
        messageState({ tags: { rival: String(rival) } }),
      );
      await Promise.all(rivals.map((rival) => store.save(rival)));
      expect(rivals).toContainEqual(await stored(messageState()));
    });

    test('a pending message shortly before the end of its time to live is kept', async () => {
      await store.save(messageState());
      await store.save(after(61));
      expect(await stored(messageState())).toStrictEqual(after(61));
      await store.save(after(120));
      expect(await stored(messageState())).toStrictEqual(after(61));
    });

    test('the same id in another account is another message', async () => {
      const account = { provider: 'autodns', account: 'other' };
      await store.save(messageState());
      await store.save(messageState({ account, status: 'FAILED' }));
      expect(await stored(messageState())).toMatchObject({ status: 'SUCCESS' });
      expect(await stored(messageState({ account }))).toMatchObject({ status: 'FAILED' });
    });
  });
}
