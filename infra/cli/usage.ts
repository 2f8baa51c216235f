import type { Command } from './command.ts';

const COMMON_OPTIONS = `Select a monitor:
  --state DIR            the state of a local run (default: .cert-expiry-monitor, if it exists)
  --config FILE          with a local state: the configuration with the provider accounts
  --stack NAME           a deployed monitor, by its CloudFormation stack
  --stack-outputs FILE   a deployed monitor, by the file of cdk deploy --outputs-file FILE; --stack
                         then selects a stack in that file (default: CertExpiryMonitor)

  --json                 print JSON: one document, or one line per event
  --help                 print help; after a command, help for that command

Exit codes: 0 success; 1 the command failed, or stored data could not be read (standard error states
the reason); 2 invalid arguments.
`;

/** What `--help` prints. */
export function usage(command: Command | undefined, commands: readonly Command[]): string {
  if (command !== undefined) {
    const { name, synopsis, summary, help } = command;
    return `npm run monitor -- ${`${name} ${synopsis}`.trim()}\n\n${capital(summary)}.\n\n${help}\n\n${COMMON_OPTIONS}`;
  }
  const max = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(max)}  ${summary}`);
  return `Inspect a monitor and acknowledge its certificates.\n\n  npm run monitor -- COMMAND ...\n\n${lines.join('\n')}\n\n${COMMON_OPTIONS}`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
