import type { Command } from '../command.ts';

export const poll: Command = {
  name: 'poll',
  endsItself: true,
  uses: 'deployment',
  synopsis: 'ACCOUNT',
  summary: 'sweep an account now',
  help: `  ACCOUNT   provider/account

A deployed one is swept by its own function, which this waits for; a local one here, with the keys
in the environment and the account in --config FILE. All is well where the whole listing was seen
and every certificate of it could be read.`,
  operands: ['ACCOUNT'],
  options: {},
  async run(given, { deployment, output, signal }) {
    const { complete, words } = await deployment.poll(given.operand(0), {
      reported: output.progress,
      signal,
    });
    output.data({ account: given.operand(0), complete, words });
    output.line(words, complete ? undefined : 'red');
    return complete;
  },
};
