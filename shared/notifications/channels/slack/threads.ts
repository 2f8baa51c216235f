import type { Instant } from '../../../certificates/instant.ts';

/**
 * The thread of a lineage in a Slack channel: the `ts` of its first message.
 *
 * Contract:
 * - `find` returns the thread that was stored last; `undefined` if none was stored, or if it has expired.
 * - `remember` stores a thread only if the stored thread is still `replaces`, the result of `find`. If several runs each
 *   start a thread, one is `remembered`; the others are `lost`, and their messages remain standalone.
 */
export interface SlackThreads {
  find(key: SlackThreadKey): Promise<string | undefined>;
  remember(
    key: SlackThreadKey,
    thread: { readonly ts: string; readonly replaces: string | undefined; readonly now: Instant },
  ): Promise<'remembered' | 'lost'>;
}

export interface SlackThreadKey {
  readonly lineage: string;
  /** The channel ID: `C0123456789`. */
  readonly channel: string;
}
