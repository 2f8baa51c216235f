import type { Command } from './command.ts';
import { ack } from './commands/ack.ts';
import { testAlert } from './commands/test-alert.ts';
import { events } from './commands/events.ts';
import { list } from './commands/list.ts';
import { pending } from './commands/pending.ts';
import { poll } from './commands/poll.ts';
import { show } from './commands/show.ts';
import { unack } from './commands/unack.ts';

/** In the order of the help text. */
export const COMMANDS: readonly Command[] = [
  list,
  show,
  pending,
  ack,
  unack,
  poll,
  events,
  testAlert,
];
