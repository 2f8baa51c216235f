import { MAX_MEMBER_BYTES, memberBytes } from '../compose-group.ts';
import { MAX_MEMBERS } from '../limits.ts';
import type { Outline } from '../outline.ts';

/** Up to this number, notifications of one cause are sent separately. */
export const MAX_UNGROUPED = 5;

/**
 * Groups outlines of the same cause that fit into one grouped notification, in the order of their first members. An
 * outline that cannot be grouped is a group of its own.
 */
export function groupByCause(outlines: readonly Outline[]): Outline[][] {
  return [...Map.groupBy(outlines, causeOf).values()].flatMap((members) =>
    members.length > MAX_UNGROUPED ? split(members) : [members],
  );
}

/** The fields that all members share, so that the filters that match a member match the grouped notification too. */
function causeOf({ header, kind }: Outline): string {
  const { id, type, provider, account, severity, escalated, tags, channels } = header;
  if (kind.composeGroup === undefined) return id;
  const pairs = Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([type, provider, account, severity, escalated === true, pairs, channels]);
}

/** When a group is full, the next member starts another group. A member that is too large for any group stays alone. */
function split(members: readonly Outline[]): Outline[][] {
  const groups: Outline[][] = [];
  let current: Outline[] = [];
  let bytes = 0;
  for (const member of members) {
    const size = memberBytes(member);
    if (size > MAX_MEMBER_BYTES) {
      groups.push([member]);
      continue;
    }
    if (current.length === 0 || current.length >= MAX_MEMBERS || bytes + size > MAX_MEMBER_BYTES) {
      groups.push((current = []));
      bytes = 0;
    }
    current.push(member);
    bytes += size;
  }
  return groups;
}
