import { parseInstant } from '../../../shared/certificates/instant.ts';
import { instantIn } from '../../../shared/certificates/local-time.ts';
import type { CertificateView } from './certificate-state.ts';
import { serialOnTheWire } from './certificate.ts';
import type { JobView } from './job.ts';
import { wrongValue } from './refusal.ts';
import type { Modes } from './modes.ts';

/** The query of a listing, for both interfaces. */
export interface Query {
  readonly where: Condition | undefined;
  readonly orders: readonly { readonly key: string; readonly isDescending: boolean }[];
  /** Absent if the request has no limit. */
  readonly limit: number | undefined;
  readonly offset: number;
  /** Whether to include objects of sub-users. */
  readonly children: boolean;
}

export type Condition =
  | {
      readonly kind: 'test';
      readonly key: string;
      readonly operator: Operator;
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'group';
      /** Each link joins a filter to the previous ones; the link of the first filter is ignored. */
      readonly parts: readonly { readonly link: 'AND' | 'OR'; readonly condition: Condition }[];
    };

/** The vendor's operators. @see https://github.com/InterNetX/domainrobot-api */
export const OPERATORS = [
  'EQUAL',
  'NOT_EQUAL',
  'LIKE',
  'ILIKE',
  'NOT_LIKE',
  'GREATER',
  'GREATER_EQUAL',
  'LESS',
  'LESS_EQUAL',
  'NOT_LESS',
  'NOT_GREATER',
  'NOT_LESS_EQUAL',
  'NOT_GREATER_EQUAL',
  'IS_NULL',
  'IS_NOT_NULL',
  'IN',
  'NOT_IN',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** A column for filters and sorting. */
interface Column<Row> {
  readonly kind: 'text' | 'number' | 'time';
  /** `undefined` if the row has no value. */
  readonly value: (row: Row) => string | number | undefined;
}

export type Columns<Row> = Readonly<Record<string, Column<Row>>>;

export const CERTIFICATE_COLUMNS: Columns<CertificateView> = {
  id: { kind: 'number', value: ({ timeline }) => timeline.id },
  name: { kind: 'text', value: ({ timeline }) => timeline.name },
  domain: { kind: 'text', value: ({ timeline }) => timeline.name },
  orderId: { kind: 'text', value: ({ current }) => current?.orderId },
  product: { kind: 'text', value: ({ timeline }) => timeline.product },
  certificate_type: { kind: 'text', value: ({ timeline }) => timeline.certificateType },
  comment: { kind: 'text', value: ({ timeline }) => timeline.comment },
  serialNumber: { kind: 'text', value: ({ current }) => current && serialOnTheWire(current) },
  created: { kind: 'time', value: ({ timeline }) => timeline.orderedAt },
  updated: { kind: 'time', value: ({ updatedAt }) => updatedAt },
  expire: {
    kind: 'time',
    value: ({ timeline, current }) =>
      timeline.unreported.includes('expire') ? undefined : current?.notAfter,
  },
};

export const JOB_COLUMNS: Columns<JobView> = {
  id: { kind: 'number', value: ({ id }) => id },
  type: { kind: 'text', value: ({ type }) => type },
  subType: { kind: 'text', value: ({ subType }) => subType },
  action: { kind: 'text', value: ({ action }) => action },
  status: { kind: 'text', value: ({ status }) => status },
  subStatus: { kind: 'text', value: ({ subStatus }) => subStatus },
  object: { kind: 'text', value: ({ objectName }) => objectName },
  created: { kind: 'time', value: ({ createdAt }) => createdAt },
  updated: { kind: 'time', value: ({ updatedAt }) => updatedAt },
  execution: { kind: 'time', value: ({ executionAt }) => executionAt },
};

/** The operand of a comparison with a column; `undefined` if it is invalid for the column. */
function readValue(text: string, kind: Column<unknown>['kind']): string | number | undefined {
  if (kind === 'text') return text;
  if (kind === 'number') return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
  return parseInstant(text) ?? instantIn(text, 'Europe/Berlin');
}

type Value = string | number | undefined;

/**
 * Returns whether a row matches.
 *
 * @throws Refusal for an unknown key or an invalid value.
 */
function rowFilter<Row>(condition: Condition, columns: Columns<Row>): (row: Row) => boolean {
  if (condition.kind === 'group') {
    const parts = condition.parts.map(({ link, condition: part }) => ({
      link,
      filter: rowFilter(part, columns),
    }));
    return (row) =>
      parts.reduce(
        (wanted, { link, filter }, index) =>
          index === 0 ? filter(row) : link === 'OR' ? wanted || filter(row) : wanted && filter(row),
        true,
      );
  }
  const { key, operator, values } = condition;
  const column = columns[key];
  if (column === undefined) throw wrongValue('filters.key');
  const isPattern = operator.endsWith('LIKE');
  const bounds = values.map((text) => (isPattern ? text : readValue(text, column.kind)));
  if (bounds.includes(undefined)) throw wrongValue('filters.value');
  if (bounds.length === 0 && !operator.endsWith('NULL')) throw wrongValue('filters.value');
  const test = comparison(operator, bounds);
  return (row) => test(column.value(row));
}

function comparison(operator: Operator, bounds: readonly Value[]): (actual: Value) => boolean {
  const bound = bounds[0];
  switch (operator) {
    case 'EQUAL':
      return (actual) => actual === bound;
    case 'NOT_EQUAL':
      return (actual) => actual !== bound;
    case 'LIKE':
      return like(bound, '');
    case 'ILIKE':
      return like(bound, 'i');
    case 'NOT_LIKE': {
      const isLike = like(bound, '');
      return (actual) => !isLike(actual);
    }
    case 'GREATER':
    case 'NOT_LESS_EQUAL':
      return (actual) => compare(actual, bound) > 0;
    case 'GREATER_EQUAL':
    case 'NOT_LESS':
      return (actual) => compare(actual, bound) >= 0;
    case 'LESS':
    case 'NOT_GREATER_EQUAL':
      return (actual) => compare(actual, bound) < 0;
    case 'LESS_EQUAL':
    case 'NOT_GREATER':
      return (actual) => compare(actual, bound) <= 0;
    case 'IS_NULL':
      return (actual) => actual === undefined;
    case 'IS_NOT_NULL':
      return (actual) => actual !== undefined;
    case 'IN':
      return (actual) => bounds.includes(actual);
    case 'NOT_IN':
      return (actual) => !bounds.includes(actual);
  }
}

/** `%` matches any text. */
function like(pattern: Value, flags: string): (actual: Value) => boolean {
  const parts = String(pattern ?? '').split('%');
  const escaped = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const expression = new RegExp(`^${escaped.join('.*')}$`, `s${flags}`);
  return (actual) => actual !== undefined && expression.test(String(actual));
}

/** A missing value is neither greater nor less than another value. */
function compare(a: Value, b: Value): number {
  if (a === undefined || b === undefined) return Number.NaN;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A page of a listing, and the total number of rows. */
interface Found<Row> {
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
