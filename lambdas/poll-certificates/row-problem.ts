import { BudgetExhausted, ProviderError } from '../../shared/providers/provider-error.ts';
import { MalformedItem } from '../../shared/runtime/malformed-item.ts';
import type { SweepProblem } from './page-context.ts';

/** So many closer looks unanswered in a row are an outage, not bad luck of single rows. */
const OUTAGE = 3;

/** What an error says of one row; `undefined` where it is no matter of rows: a database down, a fault of our own. */
export function rowProblem(id: string, error: unknown): SweepProblem | undefined {
  if (error instanceof ProviderError) return { id, kind: error.kind, message: error.message };
  if (error instanceof MalformedItem) {
    return { id, kind: 'unreadable-state', message: error.message };
  }
  return undefined;
}

/** Whether this run may ask nothing more. */
export function saysEnough(error: unknown): boolean {
  return (
    error instanceof BudgetExhausted ||
    (error instanceof ProviderError && error.kind === 'rate-limited')
  );
}

/** A refused key is refused everywhere, and an outage is not the fault of single rows. */
export function endsTheSweep({ kind }: SweepProblem, outage: { length: number }): boolean {
  outage.length = kind === 'unavailable' ? outage.length + 1 : 0;
  return kind === 'authentication' || outage.length >= OUTAGE;
}
