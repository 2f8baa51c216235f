import { MINUTE } from '../../../shared/certificates/instant.ts';
import { cleanAllTestAlerts } from '../clean-test-alerts.ts';
import type { Command, Given, Operation } from '../command.ts';
import { CannotOperate } from '../deployment.ts';
import type { Deployment } from '../deployment.ts';
import { testAlert as hold } from '../test-alert.ts';
import { channelCalled, cleanedWords, nameOf, stepLine, resultOf } from '../test-alert-words.ts';
import { checkShortDuration, readShortDuration } from '../time-options.ts';

export const PATIENCE = 5 * MINUTE;
/** Milliseconds. */
const BETWEEN_LOOKS = 250;

export const testAlert: Command = {
  name: 'test-alert',
  endsItself: true,
  uses: 'deployment',
  synopsis: '[--channel email|slack|amazon-q] [--timeout 5m] | --clean',
  summary: 'try whether people would be told, with a certificate that is not there',
  help: `Writes a certificate of the provider "drill" that ends in 13 days and owes a proof, follows it to
the people who are told, and removes it. Everything that is said of it begins with [DRILL]. Ended
with Ctrl-C, it removes its certificate first.

  --channel CHANNEL   wait for that channel alone: email (the topic, and so every subscription of
                      it), slack or amazon-q. What is said still goes everywhere
  --timeout TIME      when to stop waiting: 5m unless told otherwise. A deployed monitor gathers for
                      a minute what it says together
  --clean             hold none, but remove at once what killed drills have left, and what one under
                      way elsewhere has. A drill removes by itself what is past its time`,
  operands: [],
  options: {
    channel: { takes: 'value' },
    timeout: { takes: 'value', check: checkShortDuration },
    clean: { takes: 'nothing' },
  },
  run: (given, on) => (given.has('clean') ? clean(given, on) : holdOne(given, on)),
};

async function holdOne(
  given: Given,
  { deployment, output, signal }: Operation<Deployment>,
): Promise<boolean> {
  const { channels, batchingWindow } = deployment;
  const wanted = wantedOf(given, channels);
  const patience = readShortDuration(given.value('timeout') ?? '') ?? PATIENCE;
  if (patience <= batchingWindow) {
    throw new CannotOperate(
      `This monitor gathers for ${batchingWindow / 1000} s what it says together: a drill needs a longer --timeout.`,
    );
  }
  let announced = batchingWindow === 0;
  const result = await hold(deployment, {
    channels: wanted,
    ...{ patience, betweenLooks: BETWEEN_LOOKS, signal },
    cleaned: (testAlerts) => {
      for (const line of cleanedWords(testAlerts)) output.line(line);
    },
    reported: (step) => output.line(stepLine(step)),
    waiting: (missing) => {
      const [first] = missing;
      if (first === undefined) return;
      if (!announced && first.hop === 'notice claimed') {
        announced = true;
        output.line(
          `Now notices are gathered for up to ${batchingWindow / 1000} s: many of one cause become one.`,
        );
      }
      const where = first.channel === undefined ? '' : ` (${nameOf(first.channel)})`;
      output.progress(`waiting for ${missing.length} more, first: ${first.hop}${where}`);
    },
  });
  output.data(result);
  output.line();
  const well = result.passed && result.left === undefined;
  for (const line of resultOf(result).join('\n').split('\n'))
    output.line(line, well ? 'green' : 'red');
  return well;
}

function wantedOf(given: Given, channels: readonly string[]): readonly string[] {
  const name = given.value('channel');
  if (name === undefined) return channels;
  const channel = channelCalled(name);
  if (channels.includes(channel)) return [channel];
  const there = channels.map((one) => nameOf(one)).join(', ');
  throw new CannotOperate(`This monitor tells nobody by ${name}, but by ${there}.`);
}

async function clean(
  given: Given,
  { deployment, output }: Operation<Deployment>,
): Promise<boolean> {
  if (given.has('channel') || given.has('timeout')) {
    throw new CannotOperate(
      '--clean holds no drill: it goes with neither --channel nor --timeout.',
    );
  }
  const cleaned = await cleanAllTestAlerts(deployment);
  output.data(cleaned);
  const lines = cleanedWords(cleaned);
  for (const line of lines.length === 0 ? ['No drill has left anything.'] : lines) {
    output.line(line);
  }
  return cleaned.left.length === 0;
}
