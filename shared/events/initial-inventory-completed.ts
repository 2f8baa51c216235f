import { InitialInventory } from '../certificates/initial-inventory.ts';
import { defineAccountEvent } from './define-event.ts';
import type { AccountWhen } from './define-event.ts';

/**
 * The first complete sync of a provider account has ended. Each certificate that needed action by then has its own
 * event with `initialInventory`; people receive one notification, for this event.
 *
 * @example
 * { "metadata": { … }, "account": { "key": "digicert/main", … },
 *   "initialInventory": { "certificateCount": 4812, "expiring": { "within7Days": 3, … }, "pendingValidations": 12, "urgent": [ … ] } }
 */
export const initialInventoryCompleted = defineAccountEvent({
  detailType: 'Initial Inventory Completed',
  version: 1,
  fields: {
    initialInventory: InitialInventory,
  },
});

export const whenInitialInventoryCompleted: AccountWhen<typeof initialInventoryCompleted> = (
  previous,
  { initialInventory },
) =>
  initialInventory === undefined ||
  initialInventory.completedAt === previous?.initialInventory?.completedAt
    ? []
    : [{ fields: { initialInventory } }];
