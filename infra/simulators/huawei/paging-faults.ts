import type { Fault } from '../fault-switches.ts';
import { changedDocument } from '../faults.ts';

/** Faults of the list. */

/** A wrong `total_count`: off by one, 0, missing. */
export function totalCount(change: (total: number) => number | undefined): Fault {
  return changedList((list) => {
    const { total_count: total, ...rest } = list;
    const changed = change(Number(total));
    return changed === undefined ? rest : { ...rest, total_count: changed };
  });
}

/** The page has no rows, whatever the total is. */
export const emptyPage: Fault = changedList((list) => ({ ...list, certificates: [] }));

/** The first row is repeated at the end. */
export const firstRowTwice: Fault = changedList(({ certificates, ...rest }) => {
  const rows: readonly unknown[] = Array.isArray(certificates) ? certificates : [];
  return { ...rest, certificates: [...rows, ...rows.slice(0, 1)] };
});

/** Replaces the row at `index`: by `null`, text, a row without an ID. */
export function malformedRow(index: number, row: unknown): Fault {
  return changedList(({ certificates, ...rest }) => ({
    ...rest,
    certificates: Array.isArray(certificates) ? certificates.with(index, row) : certificates,
  }));
}

function changedList(change: (list: Readonly<Record<string, unknown>>) => unknown): Fault {
  return changedDocument((document) => (isRecord(document) ? change(document) : document));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
