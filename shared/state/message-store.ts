import type { MessageState } from '../certificates/message-state.ts';

/**
 * Stores the messages of providers' queues. `publish-events` publishes them from the stream of the table.
 *
 * Contract, held by every implementation (`test/contracts/message-store.contract.ts`):
 * - When `save` has completed, the message is stored durably. Confirm it at its provider only then.
 * - A message is the same one if its account and its id are. A stored message stays unchanged, and saving it again
 * is not an error: of any number of saves, also concurrent ones, the first one counts.
 * - It is kept for 90 days from the first save. If it is saved again in the last 30 of them, because the provider
 * still has it, it is kept for 90 more days with its new content, and not published again.
 * - Failures of the database are thrown. Whether the write happened is then unknown.
 * - An item that the database rejects throws `RefusedItem`.
 */
export interface MessageStore {
  save(message: MessageState): Promise<void>;
}
