import * as paging from '../../../../infra/simulators/digicert/vendor-faults.ts';
import {
  issuedOrder,
  pendingOrder,
  undatedOrder,
} from '../../../../infra/simulators/digicert/sample-account.ts';
import { emptyObject, instead } from '../../../../infra/simulators/faults.ts';
import { JSON_HEADERS } from '../../../../infra/simulators/simulated-request.ts';
import { startDigicertSimulator } from '../../../../infra/simulators/digicert/simulator.ts';
import type { DigicertSimulator } from '../../../../infra/simulators/digicert/simulator.ts';
import { tooManyRequests } from '../../../../infra/simulators/digicert/vendor-faults.ts';
import { DAY, parseInstant, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { openAccount } from '../../../../shared/providers/open-account.ts';
import type { ProviderScene } from '../../../contracts/provider.contract.ts';

/** A person whose every trait is to be found nowhere in what the client lets through. */
const CONTACT = {
  id: 77_001,
  first_name: 'Marker-Given',
  last_name: 'Marker-Family',
  job_title: 'Marker-Title',
  telephone: '555-0199',
  email: 'marker@example.com',
};

export interface DigicertScene extends ProviderScene {
  readonly simulator: DigicertSimulator;
  readonly now: () => Instant;
}

export async function startDigicertScene(): Promise<DigicertScene> {
  let now = parseInstant('2026-11-22T04:20:00Z') ?? never();
  const simulator = await startDigicertSimulator({
    clock: () => now,
    rateLimits: false,
    requireUserAgent: true,
    contact: CONTACT,
  });
  const { orders, faults } = simulator;
  const list = { route: 'list-orders' } as const;
  return {
    simulator,
    now: () => now,
    open: ({ key = 'right', ...options } = {}) =>
      openAccount(
        {
          provider: 'digicert',
          account: 'main',
          settings: { baseUrl: `${simulator.baseUrl}/` },
          secret: { apiKey: key === 'right' ? simulator.viewOnlyKey : 'WRONG-KEY-MARKER' },
        },
        options,
      ),
    requests: simulator.requests,
    isReading: ({ method }) => method === 'GET',
    severalPages: 1020,
    addIssued: (count) =>
      Array.from({ length: count }, () => String(orders.add(issuedOrder(now)).id)),
    addPending: (method) => {
      const change = method === 'dns-cname' ? { method: 'dns-cname-token' as const } : {};
      return String(orders.add(pendingOrder(now, change)).id);
    },
    pendingDetails: 'always',
    recordName: (domain) => domain,
    addWithStatus: (status) => String(orders.add(issuedOrder(now, { status })).id),
    addUndated() {
      // Its file would say the expiry that no document reports.
      faults.on(instead(404, JSON_HEADERS, '{}'), { route: 'download-certificate' });
      return String(orders.add(undatedOrder(now)).id);
    },
    change: (id) => orders.update(Number(id), { validTill: '2027-05-01' }),
    letTimePass() {
      now = plus(now, DAY);
    },
    breakFirstRow() {
      faults.on(paging.malformedRow(0, { certificate: {}, status: 'issued' }), list);
    },
    breakField(id) {
      const row = (true_: object) => ({ ...true_, certificate: { valid_till: 'soon' } });
      orders.update(Number(id), { rewrite: { row } });
    },
    pagingErrors: {
      'page.limit is 0': () => faults.on(paging.pageLimitZero, list),
      'page.total is one too few': () =>
        faults.on(
          paging.pageTotal((total) => total - 1),
          list,
        ),
      'page.total is one too many': () =>
        faults.on(
          paging.pageTotal((total) => total + 1),
          list,
        ),
      'page.total is 0': () =>
        faults.on(
          paging.pageTotal(() => 0),
          list,
        ),
      'page.total is that of the first page': () =>
        faults.on(
          paging.pageTotal(() => 1000),
          list,
        ),
      'there is no page': () => faults.on(paging.noPage, list),
      'rows come twice': () => {
        for (const id of [100_001, 100_900, 101_001]) orders.showTwice(id);
      },
      'an order comes in at the end between two pages': () =>
        faults.on(
          { kind: 'before', run: () => void orders.add(issuedOrder(now)) },
          { ...list, where: ({ query }) => query.get('offset') !== '0', times: 1 },
        ),
      'an older order is taken away between two pages': () => {
        const gone = orders.add(issuedOrder(now, { id: 5 }));
        faults.on(
          { kind: 'before', run: () => orders.remove(gone.id) },
          { ...list, where: ({ query }) => query.get('offset') !== '0', times: 1 },
        );
      },
      'half of the orders before are taken away between two pages': () => {
        for (let id = 1; id <= 1500; id += 1) orders.add(issuedOrder(now, { id }));
        const takeAway = () => {
          for (let id = 1; id <= 1500; id += 1) orders.remove(id);
        };
        faults.on(
          { kind: 'before', run: takeAway },
          { ...list, where: ({ query }) => Number(query.get('offset')) > 1500, times: 1 },
        );
      },
      'an older order comes in between two pages': () =>
        faults.on(
          { kind: 'before', run: () => void orders.add(issuedOrder(now, { id: 5 })) },
          { ...list, where: ({ query }) => query.get('offset') !== '0', times: 1 },
        ),
    },
    invalidResponses: ['[]', 'null'].map((body) => instead(200, JSON_HEADERS, body)),
    withoutList: emptyObject,
    fault(fault, on, times) {
      const scope = on === 'listing' ? list : { route: 'order-validation' as const };
      faults.on(fault, times === undefined ? scope : { ...scope, times });
    },
    tooManyRequests,
    markers: [
      ...Object.values(CONTACT).map(String),
      simulator.apiKey,
      simulator.viewOnlyKey,
      'WRONG-KEY-MARKER',
    ],
    stop: () => simulator.stop(),
  };
}

function never(): never {
  throw new Error('cannot happen');
}
