import { readValue } from './columns.ts';
import type { Columns } from './columns.ts';
import type { Condition, Operator } from './query.ts';
import { wrongValue } from './refusal.ts';

type Value = string | number | undefined;

/**
 * Returns whether a row matches.
 *
 * @throws Refusal for an unknown key or an invalid value.
 */
export function rowFilter<Row>(condition: Condition, columns: Columns<Row>): (row: Row) => boolean {
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
