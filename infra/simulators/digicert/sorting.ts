import type { OrderView } from './order-view.ts';
import { PRODUCTS } from './product.ts';

type Key = (view: OrderView) => string | number;

/** Orders without a value come first, like empty values. */
const KEYS: Readonly<Record<string, Key>> = {
  order_id: ({ order }) => order.id,
  date_created: ({ order }) => order.orderedAt,
  valid_till: ({ primary }) => primary?.validTill ?? '',
  common_name: ({ order }) => order.commonName,
  status: ({ status }) => status,
  validity_years: () => 1,
  product_name: ({ order }) => PRODUCTS[order.product].name,
};

/**
 * Reads `sort=-valid_till,order_id`: ascending unless marked with `-`. Without a known key there is
 * no reliable order: two consecutive pages can overlap and omit rows.
 */
export function readSorting(
  text: string | null,
): ((a: OrderView, b: OrderView) => number) | undefined {
  const keys = (text ?? '').split(',').flatMap((part) => {
    const name = part.replace(/^[-+ ]/, '');
    const key = KEYS[name];
    return key === undefined ? [] : [{ key, sign: part.startsWith('-') ? -1 : 1 }];
  });
  if (keys.length === 0) return undefined;
  return (a, b) => {
    for (const { key, sign } of keys) {
      const [left, right] = [key(a), key(b)];
      if (left !== right) return left < right ? -sign : sign;
    }
    return 0;
  };
}
