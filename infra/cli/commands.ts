import { HELP, readArguments } from './arguments.ts';
import type { OptionGroup, ParsedArguments, Program } from './arguments.ts';
import { suggestion } from '../deploy/config/describe-issue.ts';
import type { Command } from './command.ts';
import { ack } from './commands/ack.ts';
import { testAlert } from './commands/test-alert.ts';
import { events } from './commands/events.ts';
import { list } from './commands/list.ts';
import { pending } from './commands/pending.ts';
import { poll } from './commands/poll.ts';
import { show } from './commands/show.ts';
import { unack } from './commands/unack.ts';
import { formatHelp, table } from './help.ts';

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

/** The options of every command. */
const GROUPS: readonly OptionGroup[] = [
  {
    title: 'Select a monitor:',
    options: {
      state: {
        value: 'DIR',
        help: 'the state of a local run (default: .cert-expiry-monitor, if it exists)',
      },
      config: {
        value: 'FILE',
        help: 'with a local state: the configuration with the provider accounts',
      },
      stack: { value: 'NAME', help: 'a deployed monitor, by its CloudFormation stack' },
      'stack-outputs': {
        value: 'FILE',
        help: 'a deployed monitor, by the file of cdk deploy --outputs-file FILE; --stack then selects a stack in that file (default: CertExpiryMonitor)',
      },
    },
  },
  { options: { json: { help: 'print JSON: one document, or one line per event' }, ...HELP } },
];

const EXIT_CODES =
  '0 success; 1 the command failed, or stored data could not be read (standard error states the reason); 2 invalid arguments.';

/** The program without a command. */
const MONITOR: Program = {
  call: 'npm run monitor',
  summary: 'inspect a monitor and acknowledge its certificates',
  operands: [{ name: 'COMMAND', help: COMMANDS.map(({ name }) => name).join(', ') }],
  options: {},
  description: table(COMMANDS.map(({ name, summary }) => [name, summary])),
  groups: GROUPS,
  exitCodes: EXIT_CODES,
};

function programOf(command: Command): Program {
  return {
    ...command,
    call: `${MONITOR.call} -- ${command.name}`,
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
    const names = COMMANDS.map((known) => known.name);
    const problem = `Unknown command "${name}"${suggestion(name, names) || '.'} Commands: ${names.join(', ')}.`;
    return { kind: 'wrong', program: MONITOR, problems: [problem] };
  }
  const program = programOf(command);
  const read = readArguments(program, rest);
  if (read.kind === 'help') return { ...read, text: formatHelp(program) };
  return read.kind === 'wrong' ? { ...read, program } : { ...read, command };
}

/** A command works on a local run or on a deployed stack, not on both. */
function twoMonitors(parsed: ParsedArguments): string[] {
  const local = ['state', 'config'].find(parsed.has);
  const deployed = ['stack', 'stack-outputs'].find(parsed.has);
  if (local === undefined || deployed === undefined) return [];
  return [
    `--${local} selects a local run and --${deployed} a deployed stack: use only one of them.`,
  ];
}
