import type { EventMetadata } from '../../events/event.ts';
import { formatInstant } from './format-instant.ts';

/** How old the data of a notification is. */
export function formatDataAsOf({
  dataAsOf,
  observedAt,
  unreachable,
}: Pick<EventMetadata, 'dataAsOf' | 'observedAt' | 'unreachable'>): string {
  const asOf = formatInstant(dataAsOf ?? observedAt);
  return unreachable === true ? `${asOf} (unreachable since then)` : asOf;
}

/** A warning about old data if the provider was unreachable; otherwise empty. */
export function formatUnreachableFacts({ dataAsOf, unreachable }: EventMetadata): string[] {
  return unreachable === true && dataAsOf !== undefined
    ? [
        `The provider was unreachable when the monitor detected this. The data is as of ${formatInstant(dataAsOf)}; later changes are not known. Check the provider's console before you act.`,
      ]
    : [];
}
