import type { Channel } from '../../shared/notifications/channel.ts';
import type { Notification } from '../../shared/notifications/notification.ts';

/** A channel in memory that can fail before it has taken a notice, or after. */
export class RecordingChannel implements Channel {
  readonly name: string;
  readonly taken: Notification[] = [];
  /** What goes wrong before the notice is taken; throws, or does nothing. */
  before: (notification: Notification) => void = () => {};
  /** What goes wrong after: the channel has it, but its answer does not arrive. */
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
