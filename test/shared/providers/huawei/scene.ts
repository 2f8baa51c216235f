import { instead } from '../../../../infra/simulators/faults.ts';
import * as paging from '../../../../infra/simulators/huawei/vendor-faults.ts';
import {
  issuedCertificate,
  pendingCertificate,
} from '../../../../infra/simulators/huawei/sample-account.ts';
import type { CertificateChange } from '../../../../infra/simulators/huawei/sample-account.ts';
import { startHuaweiSimulator } from '../../../../infra/simulators/huawei/simulator.ts';
import type {
  HuaweiSimulator,
  HuaweiSimulatorOptions,
} from '../../../../infra/simulators/huawei/simulator.ts';
import { tooManyRequests } from '../../../../infra/simulators/huawei/vendor-faults.ts';
import { JSON_HEADERS } from '../../../../infra/simulators/simulated-request.ts';
import { instantOf, MINUTE, parseInstant, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { Timer } from '../../../../shared/providers/http/timer.ts';
import { openAccount } from '../../../../shared/providers/open-account.ts';
import type { ProviderScene } from '../../../contracts/provider.contract.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';

/** Personal data that must not appear in anything that the client returns. */
const APPLICANT = {
  country: 'Marker-Country',
  company_name: 'Marker-Company',
  company_province: 'Marker-Province',
  company_city: 'Marker-City',
  applicant_name: 'Marker-Applicant',
  applicant_phone: '555-0198',
  applicant_email: 'marker-applicant@example.com',
  contact_name: 'Marker-Contact',
  contact_phone: '555-0199',
  contact_email: 'marker-contact@example.com',
};

const USER = { domainName: 'example-domain', userName: 'monitor', password: 'MARKER-PASSWORD' };

/** How an account lets its monitor in. */
export type WayIn = 'access key' | 'user';

export interface HuaweiScene extends ProviderScene {
  readonly simulator: HuaweiSimulator;
  readonly now: () => Instant;
  /** Adds so many issued certificates, each a minute older than the one before; the newest first. */
  add(count: number, change?: CertificateChange): string[];
}

export interface HuaweiSceneOptions extends Partial<HuaweiSimulatorOptions> {
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the user may list certificates by tag. */
  readonly tags?: boolean;
}

export async function startHuaweiScene(
  way: WayIn = 'access key',
  { settings = {}, tags = true, ...options }: HuaweiSceneOptions = {},
): Promise<HuaweiScene> {
  // Requests are refused if the clocks of client and server differ by more than 15 minutes.
  let timer: Timer = virtualTimer(VIRTUAL_START);
  let ahead = 0;
  const now = () => plus(instantOf(timer.now()), ahead);
  const simulator = await startHuaweiSimulator({
    clock: now,
    rateLimits: false,
    applicant: APPLICANT,
    user: USER,
    ...options,
  });
  if (!tags) simulator.forbid('list-by-tag');
  const { certificates, faults } = simulator;
  const list = { route: 'list-certificates' } as const;
  const laterPage = {
    ...list,
    where: ({ query }: { readonly query: URLSearchParams }) => query.get('offset') !== '0',
    times: 1,
  };
  let added = 0;
  const addOne = (change: CertificateChange) => {
    added += 1;
    const boughtAt = plus(now(), -added * MINUTE);
    return certificates.add(issuedCertificate(now(), { boughtAt, ...change })).id;
  };
  const add = (count: number, change: CertificateChange = {}) =>
    Array.from({ length: count }, () => addOne(change));
  const meanwhile = (run: () => void) => faults.on({ kind: 'before', run }, laterPage);
  const totalIs = (change: (total: number) => number | undefined) => () =>
    faults.on(paging.totalCount(change), list);
  return {
    simulator,
    now,
    add,
    open({ key = 'right', ...rest } = {}) {
      timer = rest.timer ?? timer;
      return openAccount(
        {
          provider: 'huawei',
          account: 'main',
          settings: { baseUrl: `${simulator.baseUrl}/`, iamUrl: simulator.iamUrl, ...settings },
          secret: secretOf(simulator, way, key, options.securityToken),
        },
        { ...rest, timer },
      );
    },
    requests: simulator.requests,
    isReading: ({ method, route }) =>
      method === 'GET' || route === 'obtain-token' || route === 'list-by-tag',
    severalPages: 120,
    addIssued: (count) => add(count),
    addPending: () => certificates.add(pendingCertificate(now())).id,
    pendingDetails: 'always',
    recordName: (domain) => `_dnsauth.${domain}`,
    addWithStatus: (status) => addOne({ status }),
    addUndated: () => addOne({ notAfter: undefined }),
    change: (id) => certificates.update(id, { notAfter: parseInstant('2027-05-01T00:00:00Z') }),
    letTimePass() {
      ahead += 10 * MINUTE;
    },
    breakFirstRow() {
      faults.on(paging.malformedRow(0, { domain: 'www.example.com', status: 'ISSUED' }), list);
    },
    breakField(id) {
      const row = (true_: object) => ({ ...true_, expire_time: 'soon' });
      certificates.update(id, { rewrite: { row } });
    },
    pagingErrors: {
      'total_count is one too few': totalIs((total) => total - 1),
      'total_count is one too many': totalIs((total) => total + 1),
      'total_count is huge': totalIs(() => 10_000),
      'total_count is 0': totalIs(() => 0),
      'there is no total_count': totalIs(() => undefined),
      'a row comes twice': () => faults.on(paging.firstRowTwice, list),
      'offsets count pages': () => simulator.behave({ offsets: 'pages' }),
      'offsets count pages and end at 30': () =>
        simulator.behave({ offsets: 'pages', largestOffset: 30 }),
      'a certificate comes in between two pages': () =>
        meanwhile(() => void certificates.add(issuedCertificate(now(), { issuedAt: now() }))),
      'one that was shown is taken away between two pages': () => {
        const gone = certificates.add(issuedCertificate(now(), { touchedAt: now() }));
        meanwhile(() => certificates.remove(gone.id));
      },
      'ten that were shown are taken away between two pages': () => {
        const gone = add(10, { touchedAt: now() });
        meanwhile(() => gone.forEach((id) => certificates.remove(id)));
      },
      'one that was not shown is touched between two pages': () => {
        const oldest = [...certificates.entries()].at(-1)?.id ?? '';
        meanwhile(() => void certificates.update(oldest, { touchedAt: now() }));
      },
    },
    invalidResponses: ['[]', 'null', '{}'].map((body) => instead(200, JSON_HEADERS, body)),
    withoutList: instead(200, JSON_HEADERS, '{"total_count":3}'),
    fault(fault, on, times) {
      const scope = on === 'listing' ? list : { route: 'show-certificate' as const };
      faults.on(fault, times === undefined ? scope : { ...scope, times });
    },
    tooManyRequests,
    markers: [
      ...Object.values(APPLICANT),
      ...Object.values(simulator.key),
      USER.password,
      'MIISIMULATED',
      'WRONG-KEY-MARKER',
      ...(options.securityToken === undefined ? [] : [options.securityToken]),
    ],
    stop: () => simulator.stop(),
  };
}

/** When virtual timers begin. */
const VIRTUAL_START = 1_800_000_000_000;

function secretOf(
  { key, user }: HuaweiSimulator,
  way: WayIn,
  rightness: 'right' | 'wrong',
  securityToken: string | undefined,
): Readonly<Record<string, string>> {
  const wrong = 'WRONG-KEY-MARKER';
  if (way === 'user') return rightness === 'right' ? { ...user } : { ...user, password: wrong };
  return {
    ...key,
    ...(securityToken === undefined ? {} : { securityToken }),
    ...(rightness === 'right' ? {} : { secretAccessKey: wrong }),
  };
}
