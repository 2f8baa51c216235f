import { createHash } from 'node:crypto';
import type { Notification } from './notification.ts';

/** A notification without its ID, which is derived from the lineage and the condition. */
export type Draft = Omit<Notification, 'id'>;

/** Adds the ID: the same lineage and condition always have the same ID. */
export function identify(draft: Draft): Notification {
  return { id: shortHash([draft.lineage, draft.condition]), ...draft };
}

/** A hash of a list of texts: 16 hexadecimal digits. */
export function shortHash(parts: readonly (string | undefined)[]): string {
  const text = JSON.stringify(parts.map((part) => part ?? null));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
