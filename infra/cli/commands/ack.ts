import { formatInstant } from '../../../shared/notifications/words/format-instant.ts';
import { currentState, changeCertificate, CERTIFICATE } from '../find-certificate.ts';
import type { Command } from '../command.ts';
import { CannotOperate } from '../deployment.ts';
import { checkMoment, readMoment } from '../option-values.ts';

export const ack: Command = {
  name: 'ack',
  uses: 'deployment',
  summary: 'acknowledge a certificate and mute its reminders until a date',
  examples: [
    [
      'www.example.com --until 2027-03-01 --by Ada --note "renewal ordered"',
      'no reminders until 1 March',
    ],
  ],
  operands: [CERTIFICATE],
  options: {
    until: {
      value: 'DATE',
      required: true,
      check: checkMoment,
      help: 'end of the acknowledgement: a day or a time with its zone, at most 90 days ahead',
    },
    by: { value: 'NAME', required: true, help: 'your name' },
    note: { value: 'TEXT', required: true, help: 'the action in progress' },
  },
  description:
    'The acknowledgement is stored with the certificate, together with the name and the time. It never hides that a certificate has expired. A new acknowledgement replaces the previous one.',
  async run(parsed, { deployment, output }) {
    const until = readMoment(parsed.value('until') ?? '');
    if (until === undefined) throw new CannotOperate('--until is missing.');
    const { key, saved } = await changeCertificate({ deployment, output }, parsed.operand(0), {
      ...{ kind: 'acknowledged', until },
      by: parsed.value('by') ?? '',
      note: parsed.value('note') ?? '',
    });
    output.data({ certificate: key, acknowledgement: saved?.acknowledgement });
    output.line(`${key} is acknowledged by ${parsed.value('by')} until ${formatInstant(until)}.`);
    if (
      saved !== undefined &&
      currentState(saved, deployment.clock()).certificate.status === 'expired'
    ) {
      output.line('The certificate has expired. It is still shown as expired everywhere.', 'red');
    }
    const end = saved?.certificate.validity?.notAfter;
    if (end !== undefined && end > deployment.clock() && end <= until) {
      output.line(
        `The certificate expires before that, on ${formatInstant(end)}. You still get the alert about its expiry.`,
      );
    }
    return true;
  },
};
