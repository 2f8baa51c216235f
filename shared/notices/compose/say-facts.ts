import type { EventMetadata } from '../../events/event.ts';
import { sayInstant } from '../words/say-instant.ts';

/** As of when a notice tells what it tells. */
export function sayFactsAsOf({
  factsAsOf,
  observedAt,
  unreachable,
}: Pick<EventMetadata, 'factsAsOf' | 'observedAt' | 'unreachable'>): string {
  const asOf = sayInstant(factsAsOf ?? observedAt);
  return unreachable === true ? `${asOf}; could not be read since` : asOf;
}

/** That nobody could look since; nothing where somebody could. */
export function sayBlindFacts({ factsAsOf, unreachable }: EventMetadata): string[] {
  return unreachable === true && factsAsOf !== undefined
    ? [
        `The provider could not be asked again when this was noticed: what is said here is as of ${sayInstant(factsAsOf)}, and what happened there since is not known. See there before you act.`,
      ]
    : [];
}
