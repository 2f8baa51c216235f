import type { OptionGroup, ParsedArguments } from './arguments.ts';

/** The options that select a local run or a deployed stack. */
export const SELECT_MONITOR: OptionGroup = {
  title: 'Select a monitor:',
  options: {
    state: {
      value: 'DIR',
      help: 'the state of a local run (default: .cert-expiry-monitor, if it exists)',
    },
    config: {
      value: 'FILE',
      help: 'with a local state: the configuration with the provider accounts and channels',
    },
    stack: { value: 'NAME', help: 'a deployed monitor, by its CloudFormation stack' },
    'stack-outputs': {
      value: 'FILE',
      help: 'a deployed monitor, by the file of cdk deploy --outputs-file FILE; --stack then selects a stack in that file (default: CertExpiryMonitor)',
    },
  },
};

/** A command works on a local run or on a deployed stack, not on both. One sentence per problem. */
export function twoMonitors(parsed: ParsedArguments): string[] {
  const local = ['state', 'config'].find(parsed.has);
  const deployed = ['stack', 'stack-outputs'].find(parsed.has);
  if (local === undefined || deployed === undefined) return [];
  return [
    `--${local} selects a local run and --${deployed} a deployed stack: use only one of them.`,
  ];
}
