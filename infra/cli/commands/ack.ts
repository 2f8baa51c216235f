import { acknowledge } from '../../../shared/lifecycle/acknowledge.ts';
import { formatInstant } from '../../../shared/notifications/words/format-instant.ts';
import { asItIs } from '../current-state.ts';
import { changeCertificate } from '../change-certificate.ts';
import type { Command } from '../command.ts';
import { CannotOperate } from '../deployment.ts';
import { checkMoment, readMoment } from '../time-options.ts';

export const ack: Command = {
  name: 'ack',
  uses: 'deployment',
  synopsis: 'ID --until DATE --by NAME --note TEXT',
  summary: 'say that you know, and hear no more of a certificate until a day',
  help: `  ID             provider/account/id, an end of it that no other certificate has, or a common name
  --until DATE   when it ends by itself: a day or a time with its zone, at most 90 days ahead
  --by NAME      who knows
  --note TEXT    what is being done about it

An acknowledgement is kept with the certificate, with who and when. It never hides that a
certificate has expired. Given anew, the later one counts.`,
  operands: ['ID'],
  options: {
    until: { takes: 'value', required: true, check: checkMoment },
    by: { takes: 'value', required: true },
    note: { takes: 'value', required: true },
  },
  async run(given, { deployment, output }) {
    const until = readMoment(given.value('until') ?? '');
    if (until === undefined) throw new CannotOperate('--until is missing.');
    const { key, saved } = await changeCertificate(
      { deployment, output },
      given.operand(0),
      (state) =>
        inWords(() =>
          acknowledge(
            state,
            { by: given.value('by') ?? '', note: given.value('note') ?? '', until },
            deployment.clock(),
          ),
        ),
    );
    output.data({ certificate: key, acknowledgement: saved?.acknowledgement });
    output.line(`${key} is acknowledged by ${given.value('by')} until ${formatInstant(until)}.`);
    if (saved !== undefined && asItIs(saved, deployment.clock()).certificate.status === 'expired') {
      output.line('It has expired: that is still shown everywhere.', 'red');
    }
    const end = saved?.certificate.validity?.notAfter;
    if (end !== undefined && end > deployment.clock() && end <= until) {
      output.line(
        `It ends before that, on ${formatInstant(end)}, and its end is told all the same.`,
      );
    }
    return true;
  },
};

/** What the rules refuse is an operator's mistake, not a failure. */
function inWords<Outcome>(act: () => Outcome): Outcome {
  try {
    return act();
  } catch (error) {
    if (error instanceof RangeError) throw new CannotOperate(error.message);
    throw error;
  }
}
