import { DAY, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { NewOrder } from './new-order.ts';
import { issuedOrder } from './sample-orders.ts';

/** `count` issued orders, for benchmarks: they expire within the next half year. */
export function* furtherOrders(now: Instant, count: number): Generator<NewOrder> {
  for (let index = 0; index < count; index += 1) {
    yield issuedOrder(now, {
      commonName: `host-${index + 1}.example.com`,
      dnsNames: [`host-${index + 1}.example.com`, `www.host-${index + 1}.example.com`],
      orderedAt: plus(now, -(1 + (index % 160)) * DAY),
    });
  }
}
