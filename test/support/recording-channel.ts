import type { Channel } from '../../shared/notifications/channel.ts';
import type { Notification } from '../../shared/notifications/notification.ts';

/** An in-memory channel that can fail before or after it accepted a notification. */
export class RecordingChannel implements Channel {
  readonly name: string;
  readonly taken: Notification[] = [];
  /** Runs before the notification is accepted, and can throw. */
  before: (notification: Notification) => void = () => {};
  /** Runs after the notification was accepted; an error means a lost response. */
  after: (notification: Notification) => void = () => {};

  constructor(name = 'topic') {
    this.name = name;
  }

  async send(notification: Notification): Promise<void> {
    this.before(notification);
    this.taken.push(notification);
    this.after(notification);
  }
}
