import { createHash } from 'node:crypto';
import type { Notification } from './notification.ts';

/** A notice before it has its id, which follows from the rest. */
export type Draft = Omit<Notification, 'id'>;

/** Names the notice after its matter: the same lineage and condition, the same id, for ever. */
export function identify(draft: Draft): Notification {
  return { id: shortHash([draft.lineage, draft.condition]), ...draft };
}

/** 16 hexadecimal digits that stand for a list of texts. */
export function shortHash(parts: readonly (string | undefined)[]): string {
  const text = JSON.stringify(parts.map((part) => part ?? null));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
