import type { Instant } from '../../certificates/instant.ts';

/**
 * Where the thread of a lineage is in a Slack channel: the `ts` of the message that it starts with.
 *
 * Contract:
 * - `find` answers what was remembered last; `undefined` where nothing was, or so long ago that it was dropped.
 * - `remember` takes the place of `replaces`, what `find` had answered, and of nothing else: of any number of runs
 *   that each started a thread, one is `remembered`; the others are `lost`, and their messages stand alone.
 */
export interface SlackThreads {
  find(place: SlackPlace): Promise<string | undefined>;
  remember(
    place: SlackPlace,
    thread: { readonly ts: string; readonly replaces: string | undefined; readonly now: Instant },
  ): Promise<'remembered' | 'lost'>;
}

export interface SlackPlace {
  readonly lineage: string;
  /** The id of the channel: `C0123456789`. */
  readonly channel: string;
}
