import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Rendering } from './rendering.ts';
import { compactDay } from './wire-time.ts';

/** The server's transaction id: `20260131-app1-demo-17`. */
export function transactionId(turn: number, now: Instant): string {
  return `${compactDay(now)}-app1-demo-${turn}`;
}

/** The vendor writes the type of an object with or without a capital letter. */
export function objectType(type: string, { modes, turn }: Rendering): string {
  const isCapital =
    modes.objectType === 'in-turns' ? turn % 2 === 0 : modes.objectType === 'Certificate';
  const first = type.slice(0, 1);
  return `${isCapital ? first.toUpperCase() : first.toLowerCase()}${type.slice(1)}`;
}
