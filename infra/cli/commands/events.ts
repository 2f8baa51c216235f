import { eventColumn, EventSubject, eventWords } from '../../local/report/event-line.ts';
import type { EventEnvelope } from '../../local/aws/event-bus.ts';
import { cut, WIDTH } from '../../local/report/screen.ts';
import type { Command } from '../command.ts';

export const events: Command = {
  name: 'events',
  endsItself: true,
  uses: 'events',
  summary: 'print events as they are published, one per line',
  examples: [['--follow --stack CertExpiryMonitor', 'one line per event until Ctrl-C']],
  options: { follow: { required: true, help: 'until Ctrl-C' } },
  description:
    'For a deployed monitor, the command creates a queue and a rule on its event bus and removes them at the end. For a local run, it reads the events that the run stores, while the run continues.',
  async run(_given, { deployment, output, signal }) {
    for await (const event of await deployment.followEvents({ signal, by: 'follow' })) {
      output.data(event);
      output.line(cut(lineOf(event), WIDTH));
    }
    return true;
  },
};

function lineOf(event: EventEnvelope): string {
  const { success, data } = EventSubject.safeParse(event.detail);
  const time = success ? data.metadata.observedAt : event.time;
  const at = time.slice(0, 19).replace('T', ' ');
  // The bus can carry events of other publishers, or of another version.
  return `${at}  ${eventColumn(event)}  ${success ? wordsOf(event) : ''}`.trimEnd();
}

function wordsOf(event: EventEnvelope): string {
  try {
    return eventWords(event);
  } catch {
    return event.resources.join(' ');
  }
}
