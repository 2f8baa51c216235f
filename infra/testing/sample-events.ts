import type * as z from 'zod';
import type { EVENT_CATALOGUE, EventName } from '../../shared/events/catalogue.ts';
import samples from './sample-events.json' with { type: 'json' };

type Definition<Name extends EventName> = Extract<
  (typeof EVENT_CATALOGUE)[number],
  { readonly detailType: Name }
>;

/** An event as EventBridge passes it to a Lambda function. */
export interface SampleEvent<Name extends EventName> {
  readonly version: string;
  readonly id: string;
  readonly 'detail-type': Name;
  readonly source: 'cert-expiry-monitor';
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: string[];
  readonly detail: z.infer<Definition<Name>['detail']>;
}

/**
 * An event of a monitor, for the test of a subscriber. Each call returns a new copy.
 *
 * @example
 * const event = sampleEvent('Certificate Expired');
 * event.detail.certificate.tags = { team: 'shop' };
 * await handler(event);
 */
export function sampleEvent<Name extends EventName>(name: Name): SampleEvent<Name> {
  const sample = samples.find((one) => one['detail-type'] === name);
  if (sample === undefined) throw new Error(`"${name}" is not an event of the monitor.`);
  return structuredClone(sample) as SampleEvent<Name>;
}
