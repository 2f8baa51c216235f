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
    by: { value: 'NAME', help: 'your name (default: your user name on this machine)' },
    note: { value: 'TEXT', help: 'the action in progress' },
  },
  description:
    'The name, the note, the end and the current time are stored with the certificate, and nothing else. The acknowledgement never hides that a certificate has expired. A new acknowledgement replaces the previous one.',
  async run(parsed, { deployment, output, userName }) {
    const until = readMoment(parsed.value('until') ?? '');
    if (until === undefined) throw new CannotOperate('--until is missing.');
    const by = parsed.value('by') ?? userName;
    if (by === undefined) {
      throw new CannotOperate('This machine reports no user name. Add your name: --by NAME.');
    }
    const { key, saved } = await changeCertificate({ deployment, output }, parsed.operand(0), {
      ...{ kind: 'acknowledged', until },
      by,
      note: parsed.value('note') ?? '',
    });
    output.data({ certificate: key, acknowledgement: saved?.acknowledgement });
    const source = parsed.has('by') ? '' : ' (your user name on this machine; see --by)';
    output.line(`${key} is acknowledged by ${by}${source} until ${formatInstant(until)}.`);
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
