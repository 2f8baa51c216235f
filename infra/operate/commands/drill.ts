import { MINUTE } from '../../../shared/certificates/instant.ts';
import type { Command } from '../command.ts';
import { CannotOperate } from '../deployment.ts';
import { drill as hold } from '../drill.ts';
import { stepLine, verdictOf } from '../drill-words.ts';
import { checkShortDuration, readShortDuration } from '../time-options.ts';

/** What people call the channels of the ledger. */
const CHANNELS: Readonly<Record<string, string>> = { email: 'topic', slack: 'slack' };
const PATIENCE = 5 * MINUTE;
/** Milliseconds. */
const BETWEEN_LOOKS = 250;

export const drill: Command = {
  name: 'drill',
  uses: 'deployment',
  synopsis: '[--channel slack|email] [--timeout 5m]',
  summary: 'try whether people would be told, with a certificate that is not there',
  help: `Writes a certificate of the provider "drill" that ends in 13 days and owes a proof, follows it to
the people who are told, and removes it. Everything that is said of it begins with [DRILL].

  --channel CHANNEL   wait for that channel alone: slack, or email (the topic, and so every
                      subscription of it). What is said still goes everywhere
  --timeout TIME      when to stop waiting: 5m unless told otherwise`,
  operands: [],
  options: {
    channel: {
      takes: 'value',
      check: (text) =>
        Object.hasOwn(CHANNELS, text) ? undefined : `"${text}" is neither slack nor email.`,
    },
    timeout: { takes: 'value', check: checkShortDuration },
  },
  async run(given, { deployment, output, signal }) {
    const channel = given.value('channel');
    const wanted = channel === undefined ? deployment.channels : [CHANNELS[channel] ?? channel];
    const missing = wanted.find((one) => !deployment.channels.includes(one));
    if (missing !== undefined) {
      throw new CannotOperate(`This monitor tells nobody by ${missing}: nothing to try.`);
    }
    const result = await hold(deployment, {
      channels: wanted,
      patience: readShortDuration(given.value('timeout') ?? '') ?? PATIENCE,
      betweenLooks: BETWEEN_LOOKS,
      signal,
      told: (step) => output.line(stepLine(step)),
    });
    output.data(result);
    output.line();
    const paint = result.passed ? output.style.green : output.style.red;
    for (const line of verdictOf(result)) output.line(paint(line));
    return result.passed;
  },
};
