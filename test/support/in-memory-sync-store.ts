import { accountKey } from '../../shared/certificates/certificate.ts';
import type { AccountReference } from '../../shared/certificates/certificate.ts';
import type {
  Inventory,
  SyncHead,
  SyncMemory,
  SyncProgress,
  SyncSaveOutcome,
  SyncStore,
} from '../../shared/state/sync-store.ts';

/** A store of inventories for tests. Like a database, it returns copies. */
export class InMemorySyncStore implements SyncStore {
  readonly #memories = new Map<string, SyncMemory>();

  async load(account: AccountReference): Promise<SyncMemory> {
    return this.#read(account);
  }

  async readHead(account: AccountReference): Promise<SyncHead> {
    const { revision, inventory, progress } = this.#read(account);
    return {
      revision,
      ...(inventory && { inventory: withoutPages(inventory) }),
      ...(progress && { progress: withoutPages(progress) }),
    };
  }

  async confirm(
    account: AccountReference,
    confirmation: Required<Pick<Inventory, 'completedAt' | 'pacing'>>,
    revision: number,
  ): Promise<SyncSaveOutcome> {
    return this.#save(account, revision, ({ inventory, ...before }) => ({
      ...before,
      ...(inventory && { inventory: { ...inventory, ...confirmation } }),
    }));
  }

  async saveProgress(
    account: AccountReference,
    progress: SyncProgress,
    revision: number,
  ): Promise<SyncSaveOutcome> {
    return this.#save(account, revision, (before) => ({ ...before, progress }));
  }

  async complete(
    account: AccountReference,
    inventory: Inventory,
    revision: number,
  ): Promise<SyncSaveOutcome> {
    return this.#save(account, revision, () => ({ inventory }));
  }

  #read(account: AccountReference): SyncMemory {
    return structuredClone(this.#memories.get(accountKey(account)) ?? { revision: 0 });
  }

  #save(
    account: AccountReference,
    revision: number,
    change: (before: SyncMemory) => Omit<SyncMemory, 'revision'>,
  ): SyncSaveOutcome {
    const key = accountKey(account);
    const before = this.#memories.get(key) ?? { revision: 0 };
    if (before.revision !== revision) return 'conflict';
    const next = structuredClone({ ...change(before), revision: revision + 1 });
    this.#memories.set(key, next);
    return { revision: next.revision };
  }
}

function withoutPages<Part extends { readonly pages: unknown }>(part: Part): Omit<Part, 'pages'> {
  const { pages: _pages, ...rest } = part;
  return rest;
}
