import { FailureKind } from '../../certificates/account-state.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import { BudgetExhausted, ProviderError } from '../../providers/provider-error.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import { RefusedItem } from '../../runtime/refused-item.ts';
import type { ListingRow } from '../../providers/provider.ts';
import type { InventoryEntry } from '../../state/sync-store.ts';
import type { SyncProblem } from './page-context.ts';

/** So many closer looks unanswered in a row are an outage: nobody is asked for more of them in this run. */
export const OUTAGE = 3;

/** What an error says of one row; `undefined` where it is no matter of rows: a database down, a fault of our own. */
export function rowProblem(id: string, error: unknown): SyncProblem | undefined {
  if (error instanceof ProviderError) return { id, kind: error.kind, message: error.message };
  if (error instanceof MalformedItem) {
    return { id, kind: 'damaged-state', message: error.message };
  }
  if (error instanceof RefusedItem) return { id, kind: 'state-too-large', message: error.message };
  return undefined;
}

/** Whether this run may ask nothing more. */
export function statesEnough(error: unknown, signal: AbortSignal): boolean {
  return (
    signal.aborted ||
    error instanceof BudgetExhausted ||
    (error instanceof ProviderError && error.kind === 'rate-limited')
  );
}

/** An issued certificate whose end nobody tells: it is kept, and cannot be watched. */
export function unwatchable(
  id: string,
  { id: certificate, status, validity }: Certificate,
  explanation = '',
): SyncProblem | undefined {
  if (status !== 'issued' || validity !== undefined) return undefined;
  const message = `certificate ${certificate} is issued, but its provider tells no end of it, so that nobody can watch it${explanation}`;
  return { id, kind: 'invalid-response', message };
}

/**
 * What is the matter with a row that could not have its closer look this time: what was the matter last time;
 * and that it waits for the second time, if something moves on it.
 */
export function stillTrue(
  row: ListingRow,
  known: InventoryEntry | undefined,
): SyncProblem | undefined {
  const { problem } = known ?? {};
  if (problem !== undefined) {
    return {
      id: row.id,
      kind: FailureKind.catch('invalid-response').parse(problem.kind),
      message: problem.message,
    };
  }
  if (row.detailFetch === 'when-changed' || known?.detailsPending !== true) return undefined;
  const message = `${row.id} is pending, and has waited for its closer look since the last sweep: the requests of a run do not suffice`;
  return { id: row.id, kind: 'rate-limited', message };
}
