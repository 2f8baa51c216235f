import { InitialInventory } from '../certificates/initial-inventory.ts';
import { AccountDetail } from './account-detail.ts';
import { defineEvent } from './event.ts';

/**
 * An account has been read completely for the first time. What of it was waiting for somebody by then has
 * events of its own, marked `initialInventory`; to people it is said once, by this one.
 *
 * @example
 * { "metadata": { … }, "account": { "key": "digicert/main", … },
 *   "baseline": { "certificates": 4812, "ending": { "within7Days": 3, … }, "pendingValidations": 12, "urgent": [ … ] } }
 */
export const initialInventoryCompleted = defineEvent('Initial Inventory Completed', 1, {
  account: AccountDetail,
  initialInventory: InitialInventory,
});
