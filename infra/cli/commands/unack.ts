import { changeCertificate, CERTIFICATE } from '../find-certificate.ts';
import type { Command } from '../command.ts';

export const unack: Command = {
  name: 'unack',
  uses: 'deployment',
  summary: 'remove an acknowledgement',
  operands: [CERTIFICATE],
  options: {},
  async run(parsed, { deployment, output }) {
    const { key, saved } = await changeCertificate({ deployment, output }, parsed.operand(0), {
      kind: 'unacknowledged',
    });
    output.data({ certificate: key, changed: saved !== undefined });
    output.line(
      saved === undefined
        ? `${key} was not acknowledged.`
        : `The acknowledgement of ${key} is removed.`,
    );
    return true;
  },
};
