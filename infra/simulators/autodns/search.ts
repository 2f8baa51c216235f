import type { Columns } from './columns.ts';
import { rowFilter } from './conditions.ts';
import type { Modes } from './modes.ts';
import type { Query } from './query.ts';
import { wrongValue } from './refusal.ts';

/** A page of a listing, and the total number of rows. */
export interface Found<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/**
 * The matching rows. `turn` counts the responses: without a sort order, every other response has the reverse order,
 * so that offset paging fails.
 *
 * @throws Refusal for an unknown key.
 */
export function search<Row>(
  rows: readonly Row[],
  columns: Columns<Row>,
  { where, orders, limit, offset }: Query,
  { maximumLimit, defaultLimit }: Pick<Modes, 'maximumLimit' | 'defaultLimit'>,
  {
    turn,
    selections,
    name,
  }: { turn: number; selections: Map<string, readonly unknown[]>; name: string },
): Found<Row> {
  const isReversed = orders.length === 0 && turn % 2 === 1;
  const key = JSON.stringify([name, where, orders, isReversed]);
  // The key identifies the listing of a snapshot.
  const known = selections.get(key) as readonly Row[] | undefined;
  const selection = known ?? select(rows, columns, { where, orders }, isReversed);
  selections.set(key, selection);
  const size = Math.min(limit ?? defaultLimit, maximumLimit);
  return { rows: selection.slice(offset, offset + size), total: selection.length };
}

function select<Row>(
  rows: readonly Row[],
  columns: Columns<Row>,
  { where, orders }: Pick<Query, 'where' | 'orders'>,
  isReversed: boolean,
): readonly Row[] {
  const filter = where === undefined ? undefined : rowFilter(where, columns);
  const wanted = filter === undefined ? [...rows] : rows.filter(filter);
  const keys = orders.map(({ key, isDescending }) => {
    const column = columns[key];
    if (column === undefined) throw wrongValue('orders.key');
    return { column, sign: isDescending ? -1 : 1 };
  });
  if (keys.length === 0) return isReversed ? wanted.reverse() : wanted;
  return wanted.sort((a, b) => {
    for (const { column, sign } of keys) {
      const [left, right] = [column.value(a) ?? '', column.value(b) ?? ''];
      if (left !== right) return left < right ? -sign : sign;
    }
    return 0;
  });
}
