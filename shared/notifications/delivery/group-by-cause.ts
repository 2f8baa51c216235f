import { canBeListed, listedBytes, MAX_LISTED_BYTES } from '../compose-list.ts';
import { MAX_LISTED } from '../limits.ts';
import type { Notification } from '../notification.ts';

/**
 * Groups notifications of the same cause that fit into one grouped notification, in the order of their first members. A
 * notification that cannot be grouped is a group of its own. When a group is full, the next notification of the cause
 * starts another group.
 */
export function groupByCause(notifications: readonly Notification[]): Notification[][] {
  const groups: Notification[][] = [];
  const open = new Map<string, { readonly group: Notification[]; bytes: number }>();
  for (const notification of notifications) {
    const cause = canBeListed(notification) ? causeOf(notification) : undefined;
    const bytes = cause === undefined ? 0 : listedBytes(notification);
    const current = cause === undefined ? undefined : open.get(cause);
    if (
      current !== undefined &&
      current.group.length < MAX_LISTED &&
      current.bytes + bytes <= MAX_LISTED_BYTES
    ) {
      current.group.push(notification);
      current.bytes += bytes;
      continue;
    }
    const group = [notification];
    groups.push(group);
    if (cause !== undefined) open.set(cause, { group, bytes });
  }
  return groups;
}

/** The fields that all members share, so that the filters that match a member match the grouped notification too. */
function causeOf({ type, provider, account, severity, escalated, tags }: Notification): string {
  const pairs = Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([type, provider, account, severity, escalated === true, pairs]);
}
