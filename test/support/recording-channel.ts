import type { Channel } from '../../shared/notices/channel.ts';
import type { Notice } from '../../shared/notices/notice.ts';

/** A channel in memory that can fail before it has taken a notice, or after. */
export class RecordingChannel implements Channel {
  readonly name: string;
  readonly taken: Notice[] = [];
  /** What goes wrong before the notice is taken; throws, or does nothing. */
  before: (notice: Notice) => void = () => {};
  /** What goes wrong after: the channel has it, but its answer does not arrive. */
  after: (notice: Notice) => void = () => {};

  constructor(name = 'topic') {
    this.name = name;
  }

  async send(notice: Notice): Promise<void> {
    this.before(notice);
    this.taken.push(notice);
    this.after(notice);
  }
}
