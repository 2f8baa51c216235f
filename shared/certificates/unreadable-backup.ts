import { DAY, plus } from './instant.ts';
import type { Instant } from './instant.ts';

/** How long an unreadable item is kept after its state was rebuilt, in milliseconds. */
const KEPT_FOR = 90 * DAY;

/** The place of an unreadable item in the state table, and until when it is kept. */
export function backup(key: string, rebuiltAt: Instant) {
  return {
    partitionKey: `certificate/${key}`,
    sortKey: `unreadable/${rebuiltAt}`,
    until: plus(rebuiltAt, KEPT_FOR),
  };
}
