import type { FailureKind } from '../../certificates/account-state.ts';
import type { RowProblem } from '../../providers/provider.ts';

/** A row that could not be read or saved, and the cause. */
export interface SyncProblem extends RowProblem {
  readonly kind: FailureKind;
}
