import { firstThatFit } from './first-that-fit.ts';
import type { Notification } from '../notification.ts';
import { zoneFileOfList } from './records-of-list.ts';
import { fence } from './chat-text.ts';

interface ListInShort {
  /** One line for each entry, and the number of entries that are left out. */
  readonly entries: readonly string[];
  readonly records: {
    /** Zone-file lines; none is cut. */
    readonly lines: readonly string[];
    /** Where to find the lines that are left out; empty if there are none. */
    readonly more: string;
  };
}

/**
 * As much of a grouped notification as fits into a chat message, in whole lines. The e-mail contains all of it.
 *
 * @param limits the characters for the entries and for the lines of the records, as they are sent
 */
export function listInShort(
  notification: Notification,
  limits: { readonly mark: string; readonly entries: number; readonly records: number },
): ListInShort {
  const { listed = [] } = notification;
  const all = listed.map(({ headline }) => `${limits.mark}${headline}`);
  const entries = firstThatFit(all, limits.entries, sentLength);
  const lines = zoneFileOfList(notification);
  const shown = firstThatFit(lines, limits.records, sentLength);
  const left = all.length - entries.length;
  const unshown = lines.length - shown.length;
  return {
    entries: left === 0 ? entries : [...entries, formatLeft(left, listed.length)],
    records: {
      lines: shown,
      more:
        unshown > 0
          ? `The e-mail contains ${unshown === lines.length ? 'the records' : `${unshown} more of these lines`}, and "cert-expiry-monitor pending" shows all pending validations.`
          : '',
    },
  };
}

function formatLeft(left: number, all: number): string {
  return left === all
    ? `The e-mail contains all ${all} entries.`
    : `and ${left} more: the e-mail contains all entries.`;
}

/** The length with the escapes of markup and JSON, and with the line end. */
function sentLength(line: string): number {
  return JSON.stringify(fence(line)).length - EMPTY + 2;
}

const EMPTY = JSON.stringify(fence('')).length;
