import { FailureKind } from '../../certificates/account-state.ts';
import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { ListingPage } from '../../providers/provider.ts';
import { ProviderError } from '../../providers/provider-error.ts';
import type { InventoryPage, PageListing, SyncProgress } from '../../state/sync-store.ts';
import type { PageContext } from './page-context.ts';
import { UNSETTLED } from './page-listing.ts';
import type { ListingSync } from './sync-listing.ts';

/** What a sweep goes on from. */
export interface Beginning {
  /** The pages that need not be asked for again. */
  readonly pages: InventoryPage[];
  readonly listings: PageListing[];
  readonly startedAt: Instant;
  /** Where the next page begins; absent at the very beginning. */
  readonly cursor: string | undefined;
  /** Asks for a page; the first one may have been asked for already. */
  readonly next: (cursor: string | undefined) => Promise<ListingPage>;
}

/**
 * Where to go on: where a quiet sweep had to stop, after the last run's pages, or at the beginning if the
 * provider no longer knows the place, or does not answer there. What was read so long ago that nobody would call it fresh
 * is read again: a sweep that is complete says that all of it is.
 */
export async function beginSync(
  { account, memory, resumePoint, provider, run, clock }: ListingSync,
  policyHash: string,
  { seen, problems }: PageContext,
): Promise<Beginning> {
  const { inventory, progress, revision } = memory;
  const ask = (cursor: string | undefined) => provider.list(cursor, run);
  const resume = (from: Pick<SyncProgress, 'pages' | 'listings'>, count: number) => {
    const pages = from.pages.slice(0, count);
    for (const page of pages) for (const { id } of page) seen.add(id);
    const listings = pages.map((_, index) => from.listings?.[index] ?? UNSETTLED);
    return { pages, listings };
  };
  if (resumePoint !== undefined && inventory !== undefined && resumePoint.revision === revision) {
    const { cursor, first } = resumePoint;
    const next = askedAlready(first, ask);
    return { ...resume(inventory, resumePoint.pages), startedAt: clock(), cursor, next };
  }
  const patience = Math.max(DAY, 2 * account.freshForSeconds * 1000);
  const old = progress?.savedAt !== undefined && plus(progress.savedAt, patience) <= clock();
  if (progress !== undefined && progress.policyHash === policyHash && !old) {
    const { cursor, startedAt } = progress;
    const first = await settle(ask(cursor));
    if (!(first.kind === 'failed' && isLostCursor(first.error))) {
      for (const { kind, ...rest } of progress.problems ?? []) {
        problems.push({ ...rest, kind: FailureKind.catch('invalid-response').parse(kind) });
      }
      const next = askedAlready(first, ask);
      return { ...resume(progress, progress.pages.length), startedAt, cursor, next };
    }
  }
  return { pages: [], listings: [], startedAt: clock(), cursor: undefined, next: ask };
}

/** How asking for a page ended. */
export type Asked =
  | { readonly kind: 'answered'; readonly page: ListingPage }
  | { readonly kind: 'failed'; readonly error: unknown };

export async function settle(asking: Promise<ListingPage>): Promise<Asked> {
  try {
    return { kind: 'answered', page: await asking };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function askedAlready(first: Asked, ask: Beginning['next']): Beginning['next'] {
  let asked: Asked | undefined = first;
  return async (cursor) => {
    if (asked === undefined) return ask(cursor);
    const answer = asked;
    asked = undefined;
    if (answer.kind === 'failed') throw answer.error;
    return answer.page;
  };
}

function isLostCursor(error: unknown): boolean {
  return (
    error instanceof ProviderError &&
    ['invalid-response', 'not-found', 'unavailable'].includes(error.kind)
  );
}
