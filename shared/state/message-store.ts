import type { MessageState } from '../certificates/message-state.ts';

/**
 * Where the messages of providers' queues are kept, for whoever reads the changes of the table to publish them.
 *
 * Contract, held by every implementation (`test/contracts/message-store.contract.ts`):
 * - When `save` has answered, the message is stored for good: only then may it be confirmed at its provider.
 * - A message is the same one if its account and its id are. One that is stored already stays as it is, and saving
 *   it again is no failure: of any number of saves, concurrent ones too, the first one counts.
 * - It is kept for 90 days from the first save. One that is saved again in the last 30 of them, because it still
 *   waits at its provider, is kept for 90 days more, as it is by then; it does not count as a new one.
 * - Failures of the database itself are thrown, and say nothing of whether the write happened.
 * - What the database does not take as it is throws `RefusedItem`.
 */
export interface MessageStore {
  save(message: MessageState): Promise<void>;
}
