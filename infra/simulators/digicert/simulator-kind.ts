import type { SimulatorKind } from '../simulator-kind.ts';
import { sampleAccount } from './sample-account.ts';
import { lifeCycleOrders, recordLifeCycle } from './life-cycle.ts';
import { furtherOrders } from './further-orders.ts';
import { pendingOrder } from './sample-orders.ts';
import { startDigicertSimulator } from './simulator.ts';

/** The simulator of DigiCert CertCentral. */
export const digicertSimulator: SimulatorKind = {
  title: 'DigiCert CertCentral',
  async start(options) {
    const { baseUrl, viewOnlyKey, requests, orders, stop } = await startDigicertSimulator({
      ...options,
      // The monitor uses a read-only key, as its documentation recommends.
      ...(options.key === undefined
        ? {}
        : { viewOnlyKey: options.key, apiKey: `${options.key}-FULL` }),
    });
    return {
      baseUrl,
      settings: { baseUrl },
      requests,
      stop,
      secret: { apiKey: viewOnlyKey },
      headers: { 'X-DC-DEVKEY': viewOnlyKey },
      examples: [
        { path: '/order/certificate?limit=5&sort=-order_id' },
        { path: '/order/certificate/112211/validation' },
        { path: '/domain/3000010?include_dcv=true&include_validation=true' },
      ],
      seedAccount(now) {
        for (const order of sampleAccount(now)) orders.add(order);
      },
      seedMany(now, { issued, pending }) {
        for (const order of furtherOrders(now, issued)) orders.add(order);
        for (let count = 0; count < pending; count += 1) orders.add(pendingOrder(now));
      },
      seedLifeCycle(start) {
        return recordLifeCycle(
          start,
          lifeCycleOrders(start).map((order) => orders.add(order)),
        );
      },
    };
  },
};
