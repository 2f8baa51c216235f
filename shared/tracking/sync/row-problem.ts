import * as z from 'zod/mini';
import { FailureKind } from '../../certificates/account-state.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import { BudgetExhausted, ProviderError } from '../../providers/provider-error.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import { RefusedItem } from '../../runtime/refused-item.ts';
import type { ListingRow } from '../../providers/provider.ts';
import type { InventoryEntry } from '../../state/sync-store.ts';
import type { SyncProblem } from './sync-problem.ts';

/** After this many detail requests in a row without an answer, a run makes no more of them. */
export const MAX_UNANSWERED = 3;

/**
 * The problem of one row; `undefined` for an error that concerns no row: a database that does not answer, a defect of
 * the monitor.
 */
export function rowProblem(id: string, error: unknown): SyncProblem | undefined {
  if (error instanceof ProviderError) return { id, kind: error.kind, message: error.message };
  if (error instanceof MalformedItem) {
    return { id, kind: 'damaged-state', message: error.message };
  }
  if (error instanceof RefusedItem) return { id, kind: 'state-too-large', message: error.message };
  return undefined;
}

/** Whether this run must make no more requests. */
export function mustStop(error: unknown, signal: AbortSignal): boolean {
  return (
    signal.aborted ||
    error instanceof BudgetExhausted ||
    (error instanceof ProviderError && error.kind === 'rate-limited')
  );
}

/** The problem of an issued certificate without a known expiry: it is stored, but cannot be monitored. */
export function missingExpiry(
  id: string,
  { id: certificate, status, validity }: Certificate,
  explanation = '',
): SyncProblem | undefined {
  if (status !== 'issued' || validity !== undefined) return undefined;
  const message = `certificate ${certificate} is issued, but the provider does not report its expiry, so that it cannot be monitored${explanation}`;
  return { id, kind: 'invalid-response', message };
}

/**
 * The problem of a row whose details were not fetched this time: its last problem, or that a pending row waits for the
 * second time.
 */
export function lastingProblem(
  row: ListingRow,
  known: InventoryEntry | undefined,
): SyncProblem | undefined {
  const { problem } = known ?? {};
  if (problem !== undefined) {
    return {
      id: row.id,
      kind: z.catch(FailureKind, 'invalid-response').parse(problem.kind),
      message: problem.message,
    };
  }
  if (row.detailFetch === 'when-changed' || known?.detailsPending !== true) return undefined;
  const message = `${row.id} is pending, and its details were not fetched in two syncs in a row: a run has too few requests`;
  return { id: row.id, kind: 'rate-limited', message };
}
