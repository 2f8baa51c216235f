import { HELP, readArguments } from './arguments.ts';
import type { OptionGroup, ParsedArguments, Program } from './arguments.ts';
import { suggestion } from '../deploy/config/describe-issue.ts';
import { programVersion } from '../deploy/program-version.ts';
import type { Command } from './command.ts';
import { ack } from './commands/ack.ts';
import { testAlert } from './commands/test-alert.ts';
import { forget } from './commands/forget.ts';
import { events } from './commands/events.ts';
import { list } from './commands/list.ts';
import { pending } from './commands/pending.ts';
import { poll } from './commands/poll.ts';
import { show } from './commands/show.ts';
import { unack } from './commands/unack.ts';
import { doctor } from './doctor/command.ts';
import { formatHelp, table } from './help.ts';
import { SELECT_MONITOR, twoMonitors } from './select-monitor.ts';
import { init } from './init/command.ts';
import { simulate } from './simulate/command.ts';
import { start } from './start/command.ts';

/** In the order of the help text. */
export const COMMANDS: readonly Command[] = [
  init,
  list,
  show,
  pending,
  ack,
  unack,
  poll,
  events,
  testAlert,
  forget,
  doctor,
  start,
  simulate,
];

/** The options of every command that uses a monitor. */
const GROUPS: readonly OptionGroup[] = [
  SELECT_MONITOR,
  { options: { json: { help: 'print JSON: one document, or one line per event' }, ...HELP } },
];

const EXIT_CODES =
  '0 success; 1 the command failed, or stored data could not be read (standard error states the reason); 2 invalid arguments.';

/** The program without a command. */
const MONITOR: Program = {
  call: 'cert-expiry-monitor',
  summary: 'monitor certificates for expiry: inspect a monitor, or run one on this machine',
  operands: [{ name: 'COMMAND', help: 'see below' }],
  options: {},
  description: table(COMMANDS.map(({ name, summary }) => [name, summary])),
  groups: [
    {
      options: {
        help: { help: 'print this text; after COMMAND, the help of the command' },
        version: { help: 'print the version of the program' },
      },
    },
  ],
};

/** The arguments and the help of a command. */
export function programOf(command: Command): Program {
  const call = `${MONITOR.call} ${command.name}`;
  if (command.uses === 'nothing') return { groups: [{ options: HELP }], ...command, call };
  return {
    ...command,
    call,
    groups: GROUPS,
    exitCodes: EXIT_CODES,
    conflicts: (parsed) => [...(command.conflicts?.(parsed) ?? []), ...twoMonitors(parsed)],
  };
}

type ReadCommand =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'run'; readonly command: Command; readonly parsed: ParsedArguments }
  | { readonly kind: 'wrong'; readonly program: Program; readonly problems: readonly string[] };

/** Reads the name of the command, then its arguments. */
export function readCommand([name = '--help', ...rest]: readonly string[]): ReadCommand {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    if (name === '--help' || name === '-h') return { kind: 'help', text: formatHelp(MONITOR) };
    if (name === '--version') return { kind: 'help', text: `${programVersion()}\n` };
    const names = COMMANDS.map((known) => known.name);
    const problem = `Unknown command "${name}"${suggestion(name, names) || '.'} Commands: ${names.join(', ')}.`;
    return { kind: 'wrong', program: MONITOR, problems: [problem] };
  }
  const program = programOf(command);
  const read = readArguments(program, rest);
  if (read.kind === 'help') return { ...read, text: formatHelp(program) };
  return read.kind === 'wrong' ? { ...read, program } : { ...read, command };
}
