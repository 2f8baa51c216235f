import type { EventEnvelope } from '../../../infra/local/aws/event-bus.ts';
import type { LocalAws } from '../../../infra/local/aws/local-aws.ts';
import { drill } from '../../../infra/operate/drill.ts';
import type { Deployment } from '../../../infra/operate/deployment.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';

/** A drill in every channel, whose steps nobody hears. */
export function holdDrill(deployment: Deployment, patience = 10_000) {
  return drill(deployment, {
    channels: deployment.channels,
    patience,
    betweenLooks: 10,
    signal: new AbortController().signal,
    told: () => undefined,
  });
}

export async function keysOf({ certificates }: Deployment): Promise<string[]> {
  const keys: string[] = [];
  for await (const state of certificates()) keys.push(keyOf(state));
  return keys;
}

/** The names of the events about a certificate, in the order in which they were published. */
export function eventsAbout({ archive }: Pick<LocalAws, 'archive'>, key: string): string[] {
  return (archive.read('event') as EventEnvelope[])
    .filter(({ resources }) => resources.includes(`certificate/${key}`))
    .map((event) => event['detail-type']);
}
