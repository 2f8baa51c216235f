import type {
  SlackThreadKey,
  SlackThreads,
} from '../../shared/notifications/channels/slack/threads.ts';

/** Slack threads for tests. */
export class InMemorySlackThreads implements SlackThreads {
  readonly #threads = new Map<string, string>();

  async find(key: SlackThreadKey): Promise<string | undefined> {
    return this.#threads.get(keyOf(key));
  }

  async remember(
    key: SlackThreadKey,
    { ts, replaces }: { readonly ts: string; readonly replaces: string | undefined },
  ): Promise<'remembered' | 'lost'> {
    const there = this.#threads.get(keyOf(key));
    if (there !== undefined && there !== replaces) return 'lost';
    this.#threads.set(keyOf(key), ts);
    return 'remembered';
  }
}

function keyOf({ lineage, channel }: SlackThreadKey): string {
  return JSON.stringify([lineage, channel]);
}
