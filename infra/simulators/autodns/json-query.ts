import * as z from 'zod';
import { OPERATORS } from './query.ts';
import type { Condition, Query } from './query.ts';
import { wrongValue } from './refusal.ts';

/** Undocumented fields are ignored, as by the vendor; documented fields must be valid. */
const Value = z.union([z.string(), z.number(), z.boolean()]).transform(String);

interface WireFilter {
  readonly key?: string | undefined;
  readonly value?: string | undefined;
  readonly values?: readonly string[] | undefined;
  readonly operator?: (typeof OPERATORS)[number] | undefined;
  readonly link?: 'AND' | 'OR' | undefined;
  readonly filters?: readonly WireFilter[] | undefined;
}

const Filter: z.ZodType<WireFilter> = z.lazy(() =>
  z.object({
    key: z.string().optional(),
    value: Value.optional(),
    values: z.array(Value).optional(),
    operator: z.enum(OPERATORS).optional(),
    link: z.enum(['AND', 'OR']).optional(),
    filters: z.array(Filter).optional(),
  }),
);

const Order = z.object({ key: z.string(), type: z.enum(['ASC', 'DESC']).default('ASC') });

const View = z.object({
  limit: z.int().positive().optional(),
  offset: z.int().nonnegative().optional(),
  children: z.boolean().optional(),
});

const Body = z.object({
  filters: z.array(Filter).default([]),
  view: View.default({}),
  orders: z.array(Order).default([]),
});

/**
 * The body of a `_search` request. Every part is optional.
 *
 * @throws Refusal that names the invalid field.
 */
export function readJsonQuery(body: unknown): Query {
  const parsed = Body.safeParse(body ?? {});
  if (!parsed.success) throw wrongValue(parsed.error.issues[0]?.path.join('.') || 'body');
  const { filters, view, orders } = parsed.data;
  return {
    where: filters.length === 0 ? undefined : group(filters),
    orders: orders.map(({ key, type }) => ({ key, isDescending: type === 'DESC' })),
    limit: view.limit,
    offset: view.offset ?? 0,
    children: view.children ?? false,
  };
}

function group(filters: readonly WireFilter[]): Condition {
  return {
    kind: 'group',
    parts: filters.map((filter) => ({ link: filter.link ?? 'AND', condition: condition(filter) })),
  };
}

function condition({ key, value, values, operator, filters = [] }: WireFilter): Condition {
  if (filters.length > 0) return group(filters);
  if (key === undefined) throw wrongValue('filters.key');
  if (operator === undefined) throw wrongValue('filters.operator');
  return {
    kind: 'test',
    key,
    operator,
    values: values ?? (value === undefined ? [] : [value]),
  };
}
