import { canBeListed, listedBytes, MOST_LISTED, MOST_LISTED_BYTES } from '../compose-list.ts';
import type { Notice } from '../notice.ts';

/**
 * The notices of one cause together, in the order in which their causes first appear: those that one list can say.
 * What cannot be listed is a group of its own, and so is what a full list has no room for.
 */
export function inGroups(notices: readonly Notice[]): Notice[][] {
  const groups: Notice[][] = [];
  const open = new Map<string, { readonly group: Notice[]; bytes: number }>();
  for (const notice of notices) {
    const cause = canBeListed(notice) ? causeOf(notice) : undefined;
    const bytes = cause === undefined ? 0 : listedBytes(notice);
    const roomy = cause === undefined ? undefined : open.get(cause);
    if (
      roomy !== undefined &&
      roomy.group.length < MOST_LISTED &&
      roomy.bytes + bytes <= MOST_LISTED_BYTES
    ) {
      roomy.group.push(notice);
      roomy.bytes += bytes;
      continue;
    }
    const group = [notice];
    groups.push(group);
    if (cause !== undefined) open.set(cause, { group, bytes });
  }
  return groups;
}

/** What the members of a list have in common, so that it can be filtered like each of them. */
function causeOf({ type, provider, account, severity, escalated, tags }: Notice): string {
  const pairs = Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([type, provider, account, severity, escalated === true, pairs]);
}
