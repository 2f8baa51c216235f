import type { EventEnvelope } from '../../../infra/local/aws/event-bus.ts';
import type { LocalAws } from '../../../infra/local/aws/local-aws.ts';
import { testAlert } from '../../../infra/cli/test-alert.ts';
import type { Deployment } from '../../../infra/cli/deployment.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';

/** Sends a test alert through every channel and ignores the reported steps. */
export function sendTestAlert(deployment: Deployment, timeout = 10_000) {
  return testAlert(deployment, {
    channels: deployment.channels,
    timeout,
    pollInterval: 10,
    signal: new AbortController().signal,
    onStep: () => undefined,
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
