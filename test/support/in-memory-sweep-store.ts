import { accountKey } from '../../shared/certificates/certificate.ts';
import type { AccountReference } from '../../shared/certificates/certificate.ts';
import type {
  Inventory,
  SweepMemory,
  SweepProgress,
  SweepSaveOutcome,
  SweepStore,
} from '../../shared/state/sweep-store.ts';

/** The memory of sweeps for tests. Like a database it hands out copies, never what it keeps. */
export class InMemorySweepStore implements SweepStore {
  readonly #memories = new Map<string, SweepMemory>();

  async load(account: AccountReference): Promise<SweepMemory> {
    return structuredClone(this.#memories.get(accountKey(account)) ?? { revision: 0 });
  }

  async saveProgress(
    account: AccountReference,
    progress: SweepProgress,
    revision: number,
  ): Promise<SweepSaveOutcome> {
    return this.#save(account, revision, (before) => ({ ...before, progress }));
  }

  async complete(
    account: AccountReference,
    inventory: Inventory,
    revision: number,
  ): Promise<SweepSaveOutcome> {
    return this.#save(account, revision, () => ({ inventory }));
  }

  #save(
    account: AccountReference,
    revision: number,
    change: (before: SweepMemory) => Omit<SweepMemory, 'revision'>,
  ): SweepSaveOutcome {
    const key = accountKey(account);
    const before = this.#memories.get(key) ?? { revision: 0 };
    if (before.revision !== revision) return 'conflict';
    const next = structuredClone({ ...change(before), revision: revision + 1 });
    this.#memories.set(key, next);
    return { revision: next.revision };
  }
}
