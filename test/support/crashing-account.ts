import type { ProviderMessage } from '../../shared/providers/provider.ts';
import { messageKey } from '../../shared/certificates/message-state.ts';
import { InMemoryMessageQueue } from './in-memory-message-queue.ts';
import { Account, issued } from './synced-account.ts';

/**
 * An account with a message queue, whose runs crash between two calls: from then on the run does
 * nothing, not even error handling. Completed actions of provider and database remain.
 */
export class CrashingAccount extends Account {
  readonly queue = new InMemoryMessageQueue();
  /** IDs of messages that were confirmed before they were stored. */
  readonly lost: string[] = [];
  deaths = 0;
  /** Number of steps: before and after every call, of all runs together. */
  steps = 0;
  /** Whether a run crashes at this step. */
  crashes: (step: number) => boolean = () => false;
  #die: () => void = () => {};

  constructor(waiting: readonly ProviderMessage[]) {
    super();
    this.shows(issued('1'));
    this.queue.waiting = [...waiting];
    const { queue, messages, store } = this;
    const confirm = queue.confirm.bind(queue);
    queue.next = this.#between(queue.next.bind(queue));
    queue.confirm = this.#between(async (id: string) => {
      const key = messageKey({ account: { provider: 'digicert', account: 'main' }, id });
      if (messages.read(key) === undefined) this.lost.push(id);
      await confirm(id);
    });
    messages.save = this.#between(messages.save.bind(messages));
    store.saveAccount = this.#between(store.saveAccount.bind(store));
    this.provider.messages = queue;
  }

  /** One run, until it ends or crashes. */
  async run(): Promise<void> {
    const death = new Promise<void>((resolve) => {
      this.#die = resolve;
    });
    await Promise.race([this.sync(), death]);
  }

  #between<Arguments extends unknown[], Answer>(
    call: (...given: Arguments) => Promise<Answer>,
  ): (...given: Arguments) => Promise<Answer> {
    return async (...given) => {
      await this.#step();
      const answer = await call(...given);
      await this.#step();
      return answer;
    };
  }

  async #step(): Promise<void> {
    this.steps += 1;
    if (!this.crashes(this.steps)) return;
    this.deaths += 1;
    this.#die();
    await new Promise(() => {});
  }
}
