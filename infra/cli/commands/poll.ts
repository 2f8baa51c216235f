import type { Command } from '../command.ts';

export const poll: Command = {
  name: 'poll',
  endsItself: true,
  uses: 'deployment',
  summary: 'poll a provider account now',
  examples: [
    ['digicert/main --stack CertExpiryMonitor', 'a deployed monitor'],
    ['digicert/main --config monitor.config.ts', 'on this machine'],
  ],
  operands: [{ name: 'ACCOUNT', help: 'provider/account' }],
  options: {},
  description:
    'For a deployed monitor, the command calls the function of the provider account and waits for it. For a local run, it polls on this machine: --config FILE names the account and the channels, and the keys come from the environment. Exit code 0 means that the sync is complete and that every certificate was read.',
  async run(parsed, { deployment, output, signal }) {
    const { complete, words } = await deployment.poll(parsed.operand(0), {
      onProgress: output.status,
      signal,
    });
    output.data({ account: parsed.operand(0), complete, words });
    output.line(words, complete ? undefined : 'red');
    return complete;
  },
};
