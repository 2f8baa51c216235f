import * as z from 'zod';
import type { SimulatedRequest } from '../simulated-request.ts';
import type { Task } from './task.ts';
import { wrongValue } from './refusal.ts';
import { idIn } from './routes.ts';
import type { AutodnsRoute } from './routes.ts';
import { OPERATORS } from './search.ts';
import type { Condition, Query } from './search.ts';

/** The columns that a listing can return, according to the vendor's interface description. */
const KEYS: ReadonlySet<string> = new Set([
  'product',
  'technical',
  'orderId',
  'created',
  'admin',
  'certificate_type',
  'expire',
  'domain',
  'name',
  'comment',
  'id',
  'updated',
  'authentication',
]);

const OrderSchema = z.object({
  name: z.string().default(''),
  product: z.string(),
  csr: z.string(),
});
const Prepare = z.object({ plain: z.string(), product: z.string() });

/**
 * Parses a request.
 *
 * @throws Refusal that names the invalid part.
 */
export function readJsonTask(request: SimulatedRequest, route: AutodnsRoute): Task {
  const { path, query } = request;
  switch (route) {
    case 'poll':
      return { route };
    case 'search-certificates': {
      const keys = query.getAll('keys[]');
      if (!keys.every((key) => KEYS.has(key))) throw wrongValue('keys');
      return { route, query: readJsonQuery(bodyOf(request)), keys };
    }
    case 'search-jobs':
    case 'search-job-history':
      return { route, query: readJsonQuery(bodyOf(request)) };
    case 'read-certificate':
    case 'read-job':
    case 'read-job-history':
      return { route, id: numberIn(path, route) };
    case 'delete':
      return { route, id: numberIn(path, route) };
    case 'confirm':
      // The path alone identifies the message to confirm.
      if (request.body !== '') throw wrongValue('body');
      return { route, id: numberIn(path, route) };
    case 'prepare-order':
      return { route, ...parse(Prepare, request) };
    case 'create':
      return { route, order: parse(OrderSchema, request) };
    case 'reissue':
    case 'renew':
      return { route, id: numberIn(path, route), order: parse(OrderSchema, request) };
  }
}

function numberIn(path: string, route: AutodnsRoute): number {
  const text = idIn(path, route);
  if (!/^\d{1,15}$/.test(text)) throw wrongValue('id');
  return Number(text);
}

function parse<Schema extends z.ZodType>(schema: Schema, request: SimulatedRequest) {
  const parsed = schema.safeParse(bodyOf(request));
  if (!parsed.success) throw wrongValue(parsed.error.issues[0]?.path.join('.') || 'body');
  return parsed.data;
}

function bodyOf({ body }: SimulatedRequest): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw wrongValue('body');
  }
}

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
function readJsonQuery(body: unknown): Query {
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
