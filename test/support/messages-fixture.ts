import { MINUTE, plus } from '../../shared/certificates/instant.ts';
import type { QueuedMessage } from '../../shared/notifications/delivery/deliver-messages.ts';
import type { NotificationsDependencies } from '../../shared/notifications/delivery/deliver-notifications.ts';
import { at } from './certificates.ts';
import { InMemoryDeliveryLog } from './in-memory-delivery-log.ts';
import { RecordingChannel } from './recording-channel.ts';
import { RecordingLog } from './recorders.ts';

let messages = 0;

/** A queue message with a document as its body. */
export function message(document: unknown): QueuedMessage {
  messages += 1;
  return { messageId: `message-${messages}`, body: JSON.stringify(document) };
}

/** The in-memory dependencies of a function that delivers notifications. */
export class MessagesFixture {
  #now = at('2027-02-15T00:06:00Z');
  readonly deliveryLog = new InMemoryDeliveryLog();
  readonly channel: RecordingChannel;
  readonly log = new RecordingLog();

  constructor(channel = 'topic') {
    this.channel = new RecordingChannel(channel);
  }

  deps(changes: Partial<NotificationsDependencies> = {}): NotificationsDependencies {
    return {
      deliveryLog: this.deliveryLog,
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
