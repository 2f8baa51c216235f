import { serialNumber } from './certificate-file.ts';
import type { OrderView } from './order-view.ts';
import { wireTime } from './wire-time.ts';

/** Whether an order matches. */
export type OrderFilter = (view: OrderView) => boolean;

type Property = (view: OrderView) => readonly (string | undefined)[];

/** The properties for `filters[…]`, with the values of an order. */
const PROPERTIES: Readonly<Record<string, Property>> = {
  id: ({ order }) => [String(order.id)],
  // As in DigiCert's interface, the filter `issued` also returns expired orders.
  status: ({ status }) => (status === 'expired' ? ['expired', 'issued'] : [status]),
  organization_id: ({ order }) => [String(order.organization.id)],
  container_id: ({ order }) => [String(order.container.id)],
  product_name_id: ({ order }) => [order.product],
  common_name: ({ order }) => [order.commonName],
  domain_name: ({ order, primary }) => [order.commonName, ...(primary?.dnsNames ?? order.dnsNames)],
  valid_till: ({ primary }) => [primary?.validTill],
  date_created: ({ order }) => [wireTime(order.orderedAt)],
  is_renewed: ({ isRenewed }) => [isRenewed ? '1' : '0'],
  disable_renewal_notifications: () => ['0'],
  certificate_id: ({ primary }) => [primary === undefined ? undefined : String(primary.id)],
  serial_number: ({ primary }) => [primary === undefined ? undefined : serialNumber(primary.id)],
  origin: () => ['certcentral'],
};

/**
 * Reads `filters[property]=value`, `filters[property][0]=value` and `filters[search]=text`. A filter that
 * is unknown is ignored, as the vendor does: the response contains all orders.
 */
export function readFilters(query: URLSearchParams, today: string): OrderFilter[] {
  const wanted = new Map<string, string[]>();
  for (const [key, value] of query) {
    const property = /^filters\[(\w+)\](?:\[\d*\])?$/.exec(key)?.[1];
    if (property !== undefined) wanted.set(property, [...(wanted.get(property) ?? []), value]);
  }
  return [...wanted].flatMap(([name, values]): OrderFilter[] => {
    if (name === 'search') {
      return [({ order }) => values.some((text) => order.commonName.includes(text))];
    }
    const property = PROPERTIES[name];
    if (property === undefined) return [];
    const tests = values.map((value) => comparison(value, today));
    return [(view) => property(view).some((actual) => tests.some((test) => test(actual)))];
  });
}

/** `>value`, `<value`, `from...to`, `null`, or the value itself; `NOW` is today. */
function comparison(text: string, today: string): (actual: string | undefined) => boolean {
  if (text === 'null') return (actual) => actual === undefined;
  const value = (part: string) => (part === 'NOW' ? today : part);
  const [from, to] = text.split('...');
  if (from !== undefined && to !== undefined) {
    // The last day of a range is included completely.
    return (actual) =>
      actual !== undefined && actual >= value(from) && actual.slice(0, to.length) <= value(to);
  }
  const bound = value(text.slice(1));
  if (text.startsWith('>')) return (actual) => actual !== undefined && compare(actual, bound) > 0;
  if (text.startsWith('<')) return (actual) => actual !== undefined && compare(actual, bound) < 0;
  return (actual) => actual === value(text);
}

function compare(a: string, b: string): number {
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
