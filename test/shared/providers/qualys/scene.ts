import { emptyObject, instead } from '../../../../infra/simulators/faults.ts';
import type { NewOrder } from '../../../../infra/simulators/qualys/enrolment-order.ts';
import type { NewCertificate } from '../../../../infra/simulators/qualys/inventory-certificate.ts';
import {
  servedCertificate,
  approvedOrder,
  longIssuedOrder,
} from '../../../../infra/simulators/qualys/sample-account.ts';
import { startQualysSimulator } from '../../../../infra/simulators/qualys/simulator.ts';
import type { QualysSimulator } from '../../../../infra/simulators/qualys/simulator.ts';
import { changedRows, tooManyRequests } from '../../../../infra/simulators/qualys/vendor-faults.ts';
import { JSON_HEADERS } from '../../../../infra/simulators/simulated-request.ts';
import {
  DAY,
  epochMilliseconds,
  HOUR,
  instantOf,
  plus,
} from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { openAccount } from '../../../../shared/providers/open-account.ts';
import type { RateLimit } from '../../../../shared/providers/provider-descriptor.ts';
import type { ProviderScene } from '../../../contracts/provider.contract.ts';
import type { VirtualTimer } from '../../../support/virtual-timer.ts';

/** Secrets and personal data that must not appear in anything that the client returns. */
const SECRETS = {
  approver: 'marker_ap1',
  requester: 'marker_rq1',
  privateKey: '-----BEGIN PRIVATE KEY-----\nMARKER-PRIVATE-KEY\n-----END PRIVATE KEY-----',
};
const MACHINE = 'marker-machine.example.com';

export interface QualysScene extends ProviderScene {
  readonly simulator: QualysSimulator;
  readonly now: () => Instant;
  moveTo(instant: Instant): void;
  /** Beside the base URL and the orders of the account. */
  settings: Readonly<Record<string, unknown>>;
  /** In place of the user's. */
  secret: Readonly<Record<string, unknown>> | undefined;
  addOrder(order: NewOrder): string;
  addCertificate(certificate: NewCertificate): string;
}

export interface SceneOptions {
  readonly rateLimit?: RateLimit;
  /** What account and limits live by; without one, the account stands still until it is moved. */
  readonly timer?: VirtualTimer;
}

export async function startQualysScene({
  rateLimit,
  timer,
}: SceneOptions = {}): Promise<QualysScene> {
  // When virtual timers begin.
  let still = instantOf(1_800_000_000_000);
  const now = () => (timer === undefined ? still : instantOf(timer.now()));
  const simulator = await startQualysSimulator({
    clock: now,
    rateLimit: rateLimit ?? false,
    ...(timer === undefined ? {} : { elapsed: () => timer.now() }),
    secrets: SECRETS,
    machine: MACHINE,
  });
  const { orders, certificates, switches, faults, user, scopedUser, client } = simulator;
  const list = { route: 'list-certificates' } as const;
  const addOrder = (order: NewOrder) => orders.add(order).uuid;
  const addCertificate = (one: NewCertificate) => certificates.add(one).certhash;
  const scene: QualysScene = {
    simulator,
    settings: {},
    secret: undefined,
    now,
    moveTo(instant) {
      still = instant;
      timer?.advance(epochMilliseconds(instant) - timer.now());
    },
    addOrder,
    addCertificate,
    open: ({ key = 'right', ...options } = {}) =>
      openAccount(
        {
          provider: 'qualys',
          account: 'main',
          settings: {
            baseUrl: simulator.baseUrl,
            orders: orders.all().map(({ uuid }) => uuid),
            ...scene.settings,
          },
          secret: scene.secret ?? {
            username: user.username,
            password: key === 'right' ? user.password : 'WRONG-KEY-MARKER',
          },
        },
        options,
      ),
    requests: simulator.requests,
    isReading: ({ method, route }) =>
      method === 'GET' ||
      (method === 'POST' &&
        ['sign-in', 'sign-in-client', 'list-certificates'].includes(route ?? '')),
    severalPages: 401,
    addIssued: (count) =>
      Array.from({ length: count }, () =>
        // In half an hour the next scan comes by.
        addCertificate(servedCertificate(now(), { foundAt: plus(now(), HOUR / 2 - 30 * DAY) })),
      ),
    addPending: () => addOrder(approvedOrder(now(), { hasPrivateKey: true })),
    pendingDetails: 'until-settled',
    addWithStatus: (status) => addOrder(approvedOrder(now(), { status })),
    addUndated: () => addOrder(longIssuedOrder(now())),
    change: (id) =>
      certificates.update(id, { rewrite: (row) => ({ ...row, status: 'IN_RENEWAL' }) }),
    letTimePass() {
      scene.moveTo(plus(now(), HOUR));
    },
    breakFirstRow() {
      const spoilt = { type: 'Leaf', subject: { name: 'www.qualys.example.com' } };
      faults.on(
        changedRows((rows) => (rows.length === 0 ? rows : rows.with(0, spoilt))),
        list,
      );
    },
    breakField: (id) =>
      certificates.update(id, { rewrite: (row) => ({ ...row, validTo: 'soon' }) }),
    pagingErrors: {
      'pages come in an envelope': () => {
        switches.listing = 'data';
      },
      'pages are shorter than what was asked for': () => {
        switches.maxPage = 70;
      },
      'rows come twice on a page': () =>
        faults.on(
          changedRows((rows) => [...rows, ...rows.slice(0, 3)]),
          list,
        ),
      'rows come in before the others between two pages': () => {
        switches.rowShift = 5;
      },
      'rows that are no leafs come in between': () =>
        faults.on(
          changedRows((rows) =>
            rows.length === 0 ? rows : [{ certhash: 'ab'.repeat(32), type: 'Root' }, ...rows],
          ),
          list,
        ),
    },
    invalidResponses: ['null', '"text"', '42', '{"data":{}}'].map((body) =>
      instead(200, JSON_HEADERS, body),
    ),
    withoutList: emptyObject,
    fault(fault, on, times) {
      const scope = on === 'listing' ? list : { route: 'order' as const };
      faults.on(fault, times === undefined ? scope : { ...scope, times });
    },
    tooManyRequests: (seconds) => tooManyRequests(seconds),
    markers: [
      ...[SECRETS.approver, SECRETS.requester, 'MARKER-PRIVATE-KEY', 'PRIVATE KEY', MACHINE],
      ...[user.username, user.password, scopedUser.password, client.clientSecret],
      'WRONG-KEY-MARKER',
      // How every token begins.
      'eyJhbGci',
      ...['Example Organization', '192.0.2.10', 'Example Tag'],
    ],
    stop: () => simulator.stop(),
  };
  return scene;
}
