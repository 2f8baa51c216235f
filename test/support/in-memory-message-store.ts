import { DAY, plus } from '../../shared/certificates/instant.ts';
import { messageKey } from '../../shared/certificates/message-state.ts';
import type { MessageState } from '../../shared/certificates/message-state.ts';
import type { MessageStore } from '../../shared/state/message-store.ts';

/** A store of messages for tests. Like a database, it returns copies. */
export class InMemoryMessageStore implements MessageStore {
  /** All writes in order: the outbox. */
  readonly changes: { readonly previous?: MessageState; readonly current: MessageState }[] = [];
  readonly #messages = new Map<string, MessageState>();

  async save(message: MessageState): Promise<void> {
    const key = messageKey(message);
    const previous = this.#messages.get(key);
    if (previous !== undefined && plus(previous.receivedAt, 60 * DAY) >= message.receivedAt) return;
    const current = structuredClone(message);
    this.#messages.set(key, current);
    this.changes.push({ current, ...(previous && { previous }) });
  }

  read(key: string): MessageState | undefined {
    return structuredClone(this.#messages.get(key));
  }

  /** The IDs of all stored messages in the order of their first write. */
  get ids(): string[] {
    return [...this.#messages.values()].map(({ id }) => id);
  }
}
