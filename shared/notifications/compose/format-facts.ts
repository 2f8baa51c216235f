import type { EventMetadata } from '../../events/event.ts';
import { formatInstant } from '../words/format-instant.ts';

/** As of when a notice tells what it tells. */
export function formatDataAsOf({
  dataAsOf,
  observedAt,
  unreachable,
}: Pick<EventMetadata, 'dataAsOf' | 'observedAt' | 'unreachable'>): string {
  const asOf = formatInstant(dataAsOf ?? observedAt);
  return unreachable === true ? `${asOf}; could not be read since` : asOf;
}

/** That nobody could look since; nothing where somebody could. */
export function formatUnreachableFacts({ dataAsOf, unreachable }: EventMetadata): string[] {
  return unreachable === true && dataAsOf !== undefined
    ? [
        `The provider could not be asked again when this was noticed: what is said here is as of ${formatInstant(dataAsOf)}, and what happened there since is not known. See there before you act.`,
      ]
    : [];
}
