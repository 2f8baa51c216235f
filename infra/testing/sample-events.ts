import type { EventName } from '../../shared/events/catalogue.ts';
import type { ReceivedEvent } from '../../shared/events/parse-event.ts';
import samples from './sample-events.json' with { type: 'json' };

/**
 * An event of a monitor as a subscriber receives it, for its tests. Each call returns a new copy.
 *
 * @example
 * const event = sampleEvent('Certificate Expired');
 * event.detail.certificate.tags = { team: 'shop' };
 * await handler(event);
 */
export function sampleEvent<Name extends EventName>(name: Name): ReceivedEvent<Name> {
  const sample = samples.find((one) => one['detail-type'] === name);
  if (sample === undefined) throw new Error(`"${name}" is not an event of the monitor.`);
  const copy: object = structuredClone(sample);
  return copy as ReceivedEvent<Name>;
}
