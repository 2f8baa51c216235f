import { DAY, plus } from './instant.ts';
import type { Instant } from './instant.ts';

/** Milliseconds for which an unreadable item is kept after its state was rebuilt. */
const KEPT_FOR = 90 * DAY;

/** Where in the state table the unreadable item of a certificate is kept, and until when. */
export function backup(key: string, rebuiltAt: Instant) {
  return {
    partitionKey: `certificate/${key}`,
    sortKey: `unreadable/${rebuiltAt}`,
    until: plus(rebuiltAt, KEPT_FOR),
  };
}
