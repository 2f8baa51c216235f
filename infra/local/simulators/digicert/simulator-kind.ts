import type { SimulatorKind } from '../simulator-kind.ts';
import { sampleAccount } from './sample-account.ts';
import { lifeCycleOrders, tellLifeCycle } from './life-cycle.ts';
import { furtherOrders } from './further-orders.ts';
import { startDigicertSimulator } from './simulator.ts';

/** DigiCert CertCentral among the other simulators. */
export const digicertSimulator: SimulatorKind = {
  title: 'DigiCert CertCentral',
  async start(options) {
    const { baseUrl, viewOnlyKey, requests, orders, stop } = await startDigicertSimulator({
      ...options,
      // The monitor's key is one that may only read, as its documentation asks for.
      ...(options.apiKey === undefined
        ? {}
        : { viewOnlyKey: options.apiKey, apiKey: `${options.apiKey}-FULL` }),
    });
    return {
      baseUrl,
      requests,
      stop,
      secret: { apiKey: viewOnlyKey },
      headers: { 'X-DC-DEVKEY': viewOnlyKey },
      examples: [
        '/order/certificate?limit=5&sort=-order_id',
        '/order/certificate/112211/validation',
        '/domain/3000010?include_dcv=true&include_validation=true',
      ],
      seedAccount(now, further) {
        for (const order of sampleAccount(now)) orders.add(order);
        for (const order of furtherOrders(now, further)) orders.add(order);
      },
      seedLifeCycle(start) {
        return tellLifeCycle(
          start,
          lifeCycleOrders(start).map((order) => orders.add(order)),
        );
      },
    };
  },
};
