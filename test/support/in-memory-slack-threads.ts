import type {
  SlackPlace,
  SlackThreads,
} from '../../shared/notifications/channels/slack-threads.ts';

/** Slack threads for tests. */
export class InMemorySlackThreads implements SlackThreads {
  readonly #threads = new Map<string, string>();

  async find(place: SlackPlace): Promise<string | undefined> {
    return this.#threads.get(keyOf(place));
  }

  async remember(
    place: SlackPlace,
    { ts, replaces }: { readonly ts: string; readonly replaces: string | undefined },
  ): Promise<'remembered' | 'lost'> {
    const there = this.#threads.get(keyOf(place));
    if (there !== undefined && there !== replaces) return 'lost';
    this.#threads.set(keyOf(place), ts);
    return 'remembered';
  }
}

function keyOf({ lineage, channel }: SlackPlace): string {
  return JSON.stringify([lineage, channel]);
}
