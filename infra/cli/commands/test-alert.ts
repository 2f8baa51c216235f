import { MINUTE } from '../../../shared/certificates/instant.ts';
import { QUEUE_CHANNELS } from '../../../shared/notifications/channels/registry.ts';
import { cleanAllTestAlerts } from '../test-alert-certificate.ts';
import type { ParsedArguments } from '../arguments.ts';
import type { Command, Operation } from '../command.ts';
import { CannotOperate } from '../deployment.ts';
import type { Deployment } from '../deployment.ts';
import { testAlert as sendTestAlert } from '../test-alert.ts';
import {
  channelNamed,
  formatCleaned,
  formatResult,
  formatStep,
  nameOf,
} from '../test-alert-words.ts';
import { checkShortDuration, readShortDuration } from '../option-values.ts';

export const DEFAULT_TIMEOUT = 5 * MINUTE;
/** Milliseconds between two reads of the delivery log. */
const POLL_INTERVAL = 250;

export const testAlert: Command = {
  name: 'test-alert',
  endsItself: true,
  afterKill: 'To remove what the test alert left behind: cert-expiry-monitor test-alert --clean',
  uses: 'deployment',
  summary: 'send a test alert through every channel, with a synthetic certificate',
  examples: [
    ['--stack CertExpiryMonitor', 'sends a test alert and waits until every channel has it'],
  ],
  options: {
    channel: {
      value: 'CHANNEL',
      help: `wait only for this channel: email (the topic with all of its subscriptions), or the name of a chat in the configuration, such as ${QUEUE_CHANNELS.map(({ type }) => type).join(' or ')}. The notifications are still sent to every channel`,
    },
    timeout: {
      value: 'TIME',
      check: checkShortDuration,
      help: 'when to stop waiting, 5m by default. A deployed monitor batches notifications for up to a minute',
    },
    clean: {
      help: 'send nothing, but remove at once everything that killed test alerts left behind, and the test alerts that still run elsewhere. Each test alert automatically removes earlier ones that are past their timeout',
    },
  },
  description:
    'Writes a synthetic certificate of the provider "test-alert" that expires in 13 days and has a pending validation, follows its events and notifications to every channel, and removes it. Every notification about it is marked as a test. Ctrl-C removes the certificate before the command ends.',
  conflicts: (parsed) =>
    parsed.has('clean') && (parsed.has('channel') || parsed.has('timeout'))
      ? ['--clean sends no test alert: it cannot be combined with --channel or --timeout.']
      : [],
  run: (parsed, on) => (parsed.has('clean') ? clean(on) : send(parsed, on)),
};

async function send(
  parsed: ParsedArguments,
  { deployment, output, signal }: Operation<Deployment>,
): Promise<boolean> {
  const { channels, batchingWindow } = deployment;
  const selected = selectChannels(parsed, channels);
  const timeout = readShortDuration(parsed.value('timeout') ?? '') ?? DEFAULT_TIMEOUT;
  if (timeout <= batchingWindow) {
    throw new CannotOperate(
      `This monitor batches notifications for up to ${batchingWindow / 1000} s: use a longer --timeout.`,
    );
  }
  let announced = batchingWindow === 0;
  const result = await sendTestAlert(deployment, {
    channels: selected,
    ...{ timeout, pollInterval: POLL_INTERVAL, signal },
    cleaned: (testAlerts) => {
      for (const line of formatCleaned(testAlerts)) output.line(line);
    },
    onStep: (step) => output.line(formatStep(step)),
    waiting: (missing) => {
      const [first] = missing;
      if (first === undefined) return;
      if (!announced && first.hop === 'notification claimed') {
        announced = true;
        output.line(`Notifications are now batched for up to ${batchingWindow / 1000} s.`);
      }
      const where = first.channel === undefined ? '' : ` (${nameOf(first.channel)})`;
      output.progress(`waiting for ${missing.length} more steps, next: ${first.hop}${where}`);
    },
  });
  output.data(result);
  output.line();
  const well = result.passed && result.left === undefined;
  for (const line of formatResult(result).join('\n').split('\n'))
    output.line(line, well ? 'green' : 'red');
  return well;
}

function selectChannels(parsed: ParsedArguments, channels: readonly string[]): readonly string[] {
  const name = parsed.value('channel');
  if (name === undefined) return channels;
  const channel = channelNamed(name);
  if (channels.includes(channel)) return [channel];
  const available = channels.map((each) => nameOf(each)).join(', ');
  throw new CannotOperate(`This monitor has no channel ${name}. Channels: ${available}.`);
}

async function clean({ deployment, output }: Operation<Deployment>): Promise<boolean> {
  const cleaned = await cleanAllTestAlerts(deployment);
  output.data(cleaned);
  const lines = formatCleaned(cleaned);
  for (const line of lines.length === 0 ? ['No test alert left anything behind.'] : lines) {
    output.line(line);
  }
  return cleaned.left.length === 0;
}
