import { acknowledge } from '../../../shared/lifecycle/acknowledge.ts';
import { formatInstant } from '../../../shared/notifications/words/format-instant.ts';
import { currentState } from '../current-state.ts';
import { changeCertificate } from '../change-certificate.ts';
import type { Command } from '../command.ts';
import { CannotOperate } from '../deployment.ts';
import { checkMoment, readMoment } from '../time-options.ts';

export const ack: Command = {
  name: 'ack',
  uses: 'deployment',
  synopsis: 'ID --until DATE --by NAME --note TEXT',
  summary: 'acknowledge a certificate and mute its reminders until a date',
  help: `  ID             provider/account/id, a unique ending of it, or a common name
  --until DATE   end of the acknowledgement: a day or a time with its zone, at most 90 days ahead
  --by NAME      your name
  --note TEXT    the action in progress

The acknowledgement is stored with the certificate, together with the name and the time. It never
hides that a certificate has expired. A new acknowledgement replaces the previous one.`,
  operands: ['ID'],
  options: {
    until: { takes: 'value', required: true, check: checkMoment },
    by: { takes: 'value', required: true },
    note: { takes: 'value', required: true },
  },
  async run(parsed, { deployment, output }) {
    const until = readMoment(parsed.value('until') ?? '');
    if (until === undefined) throw new CannotOperate('--until is missing.');
    const { key, saved } = await changeCertificate(
      { deployment, output },
      parsed.operand(0),
      (state) =>
        refusalsAsErrors(() =>
          acknowledge(
            state,
            { by: parsed.value('by') ?? '', note: parsed.value('note') ?? '', until },
            deployment.clock(),
          ),
        ),
    );
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

/** A date that the rules refuse is a mistake of the operator, not a failure. */
function refusalsAsErrors<Outcome>(act: () => Outcome): Outcome {
  try {
    return act();
  } catch (error) {
    if (error instanceof RangeError) throw new CannotOperate(error.message);
    throw error;
  }
}
