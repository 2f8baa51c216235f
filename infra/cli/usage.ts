import type { Command } from './command.ts';

const WHERE = `Which monitor:
  --state DIR            a local run's state; without a word .cert-expiry-monitor, where it is there
  --config FILE          with it: the configuration that names the accounts
  --stack-outputs FILE   a deployed one, by what cdk deploy --outputs-file FILE has written
  --stack NAME           a deployed one, by its stack in CloudFormation; with --stack-outputs, the
                         stack in that file: CertExpiryMonitor, unless told otherwise

  --json                 for programs: one JSON document, of events one a line
  --help                 this text; behind a command, more of it

Exit code 0: all is well. 1: it is not, it cannot be done, or something could not be read, which is
said on standard error. 2: wrong arguments.
`;

/** What `--help` prints. */
export function usage(command: Command | undefined, commands: readonly Command[]): string {
  if (command !== undefined) {
    const { name, synopsis, summary, help } = command;
    return `npm run monitor -- ${`${name} ${synopsis}`.trim()}\n\n${capital(summary)}.\n\n${help}\n\n${WHERE}`;
  }
  const max = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(max)}  ${summary}`);
  return `An operator's view of a monitor.\n\n  npm run monitor -- COMMAND ...\n\n${lines.join('\n')}\n\n${WHERE}`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
