import { canBeListed, listedBytes, MAX_LISTED, MAX_LISTED_BYTES } from '../compose-list.ts';
import type { Notification } from '../notification.ts';

/**
 * The notices of one cause together, in the order in which their causes first appear: those that one list can say.
 * What cannot be listed is a group of its own, and so is what a full list has no room for.
 */
export function inGroups(notifications: readonly Notification[]): Notification[][] {
  const groups: Notification[][] = [];
  const open = new Map<string, { readonly group: Notification[]; bytes: number }>();
  for (const notification of notifications) {
    const cause = canBeListed(notification) ? causeOf(notification) : undefined;
    const bytes = cause === undefined ? 0 : listedBytes(notification);
    const roomy = cause === undefined ? undefined : open.get(cause);
    if (
      roomy !== undefined &&
      roomy.group.length < MAX_LISTED &&
      roomy.bytes + bytes <= MAX_LISTED_BYTES
    ) {
      roomy.group.push(notification);
      roomy.bytes += bytes;
      continue;
    }
    const group = [notification];
    groups.push(group);
    if (cause !== undefined) open.set(cause, { group, bytes });
  }
  return groups;
}

/** What the members of a list have in common, so that it can be filtered like each of them. */
function causeOf({ type, provider, account, severity, escalated, tags }: Notification): string {
  const pairs = Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([type, provider, account, severity, escalated === true, pairs]);
}
