import { changeCertificate, CERTIFICATE } from '../find-certificate.ts';
import type { Command } from '../command.ts';

export const unack: Command = {
  name: 'unack',
  uses: 'deployment',
  summary: 'remove an acknowledgement',
  examples: [['www.example.com', 'reminders continue']],
  operands: [CERTIFICATE],
  options: {},
  async run(parsed, { deployment, output }) {
    const input = { kind: 'unacknowledged' } as const;
    const { key, saved: changed } = await changeCertificate(
      { deployment, output },
      parsed.operand(0),
      input,
    );
    // The entry that raises the alerts has adopted the acknowledgement.
    const state = changed ?? (await deployment.store.readCertificates([key])).get(key);
    const primary = state?.sameCertificate?.primary ?? key;
    const adopted =
      primary === key
        ? undefined
        : (await changeCertificate({ deployment, output }, primary, input)).saved;
    const saved = changed ?? adopted;
    output.data({ certificate: key, changed: saved !== undefined });
    output.line(
      saved === undefined
        ? `${key} was not acknowledged.`
        : `The acknowledgement of ${key} is removed.`,
    );
    return true;
  },
};
