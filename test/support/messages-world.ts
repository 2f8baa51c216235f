import { MINUTE, plus } from '../../shared/certificates/instant.ts';
import type { QueuedMessage } from '../../shared/notices/delivery/deliver-messages.ts';
import type { NoticesDependencies } from '../../shared/notices/delivery/deliver-notices.ts';
import { at } from './certificates.ts';
import { InMemoryNoticeLedger } from './in-memory-notice-ledger.ts';
import { RecordingChannel } from './recording-channel.ts';
import { RecordingLog } from './recorders.ts';

let messages = 0;

/** A message of a queue with a document in it. */
export function message(document: unknown): QueuedMessage {
  messages += 1;
  return { messageId: `message-${messages}`, body: JSON.stringify(document) };
}

/** Everything that a function needs that delivers the notices of a queue, in memory. */
export class MessagesWorld {
  #now = at('2027-02-15T00:06:00Z');
  readonly ledger = new InMemoryNoticeLedger();
  readonly channel: RecordingChannel;
  readonly log = new RecordingLog();

  constructor(channel = 'topic') {
    this.channel = new RecordingChannel(channel);
  }

  deps(changes: Partial<NoticesDependencies> = {}): NoticesDependencies {
    return {
      ledger: this.ledger,
      channel: this.channel,
      clock: () => this.#now,
      leaseMilliseconds: 2 * MINUTE,
      log: this.log,
      remainingMilliseconds: () => 50_000,
      ...changes,
    };
  }

  letTheLeaseRunOut(): void {
    this.#now = plus(this.#now, 2 * MINUTE);
  }
}
