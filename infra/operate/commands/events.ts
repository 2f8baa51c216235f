import { EventSubject, eventWords } from '../../local/report/event-line.ts';
import type { EventEnvelope } from '../../local/aws/event-bus.ts';
import { cut, WIDTH } from '../../local/report/screen.ts';
import type { Command } from '../command.ts';

export const events: Command = {
  name: 'events',
  uses: 'events',
  synopsis: '--follow',
  summary: 'print events as they come, one a line',
  help: `  --follow   until Ctrl-C

Of a deployed monitor: by a queue and a rule on its bus that are removed at the end. Of a local one:
by what its run writes down, while it runs.`,
  operands: [],
  options: { follow: { takes: 'nothing', required: true } },
  async run(_given, { deployment, output, signal }) {
    for await (const event of await deployment.followEvents(signal)) {
      output.data(event);
      output.line(cut(lineOf(event), WIDTH));
    }
    return true;
  },
};

function lineOf(event: EventEnvelope): string {
  const { metadata } = EventSubject.parse(event.detail);
  const at = metadata.observedAt.slice(0, 19).replace('T', ' ');
  return `${at}  ${event['detail-type'].padEnd(34)}  ${eventWords(event)}`;
}
