import { firstThatFit } from './first-that-fit.ts';
import type { Notification } from '../notification.ts';
import { zoneFileOfList } from './records-of-list.ts';
import { fence } from './slack-blocks.ts';

export interface ListInShort {
  /** A line each, and one that says how many are left out. */
  readonly entries: readonly string[];
  readonly records: {
    /** Lines of a zone file, none of them cut. */
    readonly lines: readonly string[];
    /** That there are more of them, and where; empty where there are not. */
    readonly more: string;
  };
}

/**
 * As much of a list as a chat has room for: whole lines alone, for half a name or half a record is worse than none.
 * The mail has all of them.
 *
 * @param room for the entries and for the lines of the records, in characters as they are sent.
 */
export function listInShort(
  notification: Notification,
  room: { readonly mark: string; readonly entries: number; readonly records: number },
): ListInShort {
  const { listed = [] } = notification;
  const all = listed.map(({ headline }) => `${room.mark}${headline}`);
  const entries = firstThatFit(all, room.entries, sentLength);
  const lines = zoneFileOfList(notification);
  const shown = firstThatFit(lines, room.records, sentLength);
  const left = all.length - entries.length;
  const unshown = lines.length - shown.length;
  return {
    entries: left === 0 ? entries : [...entries, formatLeft(left, listed.length)],
    records: {
      lines: shown,
      more:
        unshown > 0
          ? `${unshown === lines.length ? 'The records' : `${unshown} more of these lines`} are in the mail, and "npm run monitor -- pending" shows every proof that is owed.`
          : '',
    },
  };
}

function formatLeft(left: number, all: number): string {
  return left === all
    ? `The mail has all ${all} of them.`
    : `and ${left} more: the mail has them all.`;
}

/** Escapes count, those of markup and those of JSON; so does the line end. */
function sentLength(line: string): number {
  return JSON.stringify(fence(line)).length - EMPTY + 2;
}

const EMPTY = JSON.stringify(fence('')).length;
