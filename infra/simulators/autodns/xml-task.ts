import type { Element } from './read-xml.ts';
import { wrongValue } from './refusal.ts';
import type { AutodnsRoute } from './routes.ts';
import type { OrderRequest, Task } from './task.ts';
import { XML_KEYS } from './xml-certificate.ts';
import type { Condition, Operator, Query } from './search.ts';

/** The gateway's names of the search keys of jobs. */
const JOB_KEYS: Readonly<Record<string, string>> = { sub_type: 'subType', sub_status: 'subStatus' };

/**
 * Parses a task element.
 *
 * @throws Refusal that names what is wrong.
 */
export function readXmlTask(task: Element, route: AutodnsRoute): Task {
  switch (route) {
    case 'poll':
      return { route };
    case 'search-certificates': {
      const keys = task.all('key').map(({ text }) => text);
      if (!keys.every((key) => Object.hasOwn(XML_KEYS, key))) throw wrongValue('request.task.key');
      return { route, keys, query: readXmlQuery(task, (key) => XML_KEYS[key] ?? '') };
    }
    case 'search-jobs':
    case 'search-job-history':
      return { route, query: readXmlQuery(task, (key) => JOB_KEYS[key] ?? key) };
    case 'read-certificate':
      return { route, id: idOf(task.child('certificate')) };
    case 'delete':
      return { route, id: idOf(task.child('certificate')) };
    case 'read-job':
    case 'read-job-history':
      return { route, id: idOf(task.child('job')) };
    case 'confirm':
      return { route, id: idOf(task.child('message')) };
    case 'prepare-order': {
      const element = task.child('certificate_request');
      const [plain = '', product = ''] = [
        element?.child('plain')?.text,
        element?.child('product')?.text,
      ];
      return { route, plain, product };
    }
    case 'create':
      return { route, order: orderRequestOf(task.child('certificate')) };
    case 'reissue':
    case 'renew': {
      const element = task.child('certificate');
      return { route, id: idOf(element), order: orderRequestOf(element) };
    }
  }
}

function idOf(element: Element | undefined): number {
  const text = element?.child('id')?.text ?? '';
  if (!/^\d{1,15}$/.test(text)) throw wrongValue(`request.task.${element?.name ?? 'object'}.id`);
  return Number(text);
}

function orderRequestOf(element: Element | undefined): OrderRequest {
  const text = (name: string) => element?.child(name)?.text ?? '';
  return { name: text('name'), product: text('product'), csr: text('csr') };
}

/** Operators of the XML gateway: short words, and `*` for any text. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  eq: 'EQUAL',
  ne: 'NOT_EQUAL',
  gt: 'GREATER',
  ge: 'GREATER_EQUAL',
  lt: 'LESS',
  le: 'LESS_EQUAL',
  like: 'LIKE',
};

/**
 * Parses a list task. `columnOf` maps the gateway's names to columns.
 *
 * @throws Refusal that names the invalid element.
 */
function readXmlQuery(task: Element, columnOf: (key: string) => string): Query {
  const view = task.child('view');
  const where = task.child('where');
  return {
    where: where === undefined ? undefined : group(where, columnOf),
    orders: task.all('order').map((order) => {
      const mode = order.child('mode')?.text || 'asc';
      if (mode !== 'asc' && mode !== 'desc') throw wrongValue('request.task.order.mode');
      return { key: columnOf(order.child('key')?.text ?? ''), isDescending: mode === 'desc' };
    }),
    limit: number(view, 'limit'),
    offset: number(view, 'offset') ?? 0,
    children: ['1', 'true'].includes(view?.child('children')?.text ?? ''),
  };
}

/** A comparison, `and` and `or`, or both. */
function group(element: Element, columnOf: (key: string) => string): Condition {
  const own = element.child('key') === undefined ? [] : [test(element, columnOf)];
  const parts = [
    ...own.map((condition) => ({ link: 'AND' as const, condition })),
    ...element.children
      .filter(({ name }) => name === 'and' || name === 'or')
      .map((child) => ({
        link: child.name === 'or' ? ('OR' as const) : ('AND' as const),
        condition: group(child, columnOf),
      })),
  ];
  if (parts.length === 0) throw wrongValue('request.task.where');
  return { kind: 'group', parts };
}

function test(element: Element, columnOf: (key: string) => string): Condition {
  const key = columnOf(element.child('key')?.text ?? '');
  const operator = OPERATORS[element.child('operator')?.text ?? ''];
  if (operator === undefined) throw wrongValue('request.task.where.operator');
  const value = element.child('value')?.text ?? '';
  if (!value.includes('*') || (operator !== 'EQUAL' && operator !== 'NOT_EQUAL')) {
    return { kind: 'test', key, operator, values: [value] };
  }
  const pattern = value.replaceAll('*', '%');
  const like = operator === 'EQUAL' ? 'LIKE' : 'NOT_LIKE';
  return { kind: 'test', key, operator: like, values: [pattern] };
}

function number(view: Element | undefined, name: string): number | undefined {
  const text = view?.child(name)?.text;
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw wrongValue(`request.task.view.${name}`);
  return Number(text);
}
