import * as paging from '../../../../infra/simulators/autodns/vendor-faults.ts';
import {
  issuedCertificate,
  pendingCertificate,
  undatedCertificate,
} from '../../../../infra/simulators/autodns/sample-account.ts';
import { startAutodnsSimulator } from '../../../../infra/simulators/autodns/simulator.ts';
import type {
  AutodnsSimulator,
  AutodnsSimulatorOptions,
} from '../../../../infra/simulators/autodns/simulator.ts';
import {
  refusedSignIn,
  tooManyRequests,
} from '../../../../infra/simulators/autodns/vendor-faults.ts';
import { instead, meanwhile } from '../../../../infra/simulators/faults.ts';
import { JSON_HEADERS } from '../../../../infra/simulators/simulated-request.ts';
import type { SimulatedRequest } from '../../../../infra/simulators/simulated-request.ts';
import { DAY, parseInstant, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { openAccount } from '../../../../shared/providers/open-account.ts';
import type { ProviderScene } from '../../../contracts/provider.contract.ts';

/** Personal data that must not appear in anything that the client returns. */
const CONTACT = {
  id: 77_001,
  firstName: 'Marker-Given',
  lastName: 'Marker-Family',
  title: 'Marker-Title',
  organization: 'Marker-Organization',
  phone: '+49-555-0199',
  email: 'marker@example.com',
  address: 'Marker-Street 1',
  postalCode: '99-marker',
  city: 'Marker-City',
  state: 'Marker-State',
};

/** Credentials that have to be escaped in XML. */
const USER = `marker-user<&>"'`;
const PASSWORD = `Marker&<p:a>ss"wörd'`;

export type Spoken = 'json' | 'xml';

export interface SceneOptions extends Omit<
  Partial<AutodnsSimulatorOptions>,
  'clock' | 'rateLimits'
> {
  /** The settings of the account, apart from its interface and base URL. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface AutodnsScene extends ProviderScene {
  readonly simulator: AutodnsSimulator;
  readonly spoken: Spoken;
  now(): Instant;
  turnTo(instant: Instant): void;
}

/** Routes that change nothing at the vendor. */
const READING: ReadonlySet<unknown> = new Set([
  'search-certificates',
  'read-certificate',
  'search-jobs',
  'read-job',
  'search-job-history',
  'read-job-history',
  'poll',
]);

export async function startAutodnsScene(
  spoken: Spoken,
  { settings = {}, ...options }: SceneOptions = {},
): Promise<AutodnsScene> {
  let now = parseInstant('2026-11-22T04:20:00Z') ?? never();
  const simulator = await startAutodnsSimulator({
    clock: () => now,
    rateLimits: false,
    requireUserAgent: true,
    contact: CONTACT,
    user: USER,
    password: PASSWORD,
    ...options,
  });
  const { certificates, jobs, faults } = simulator;
  const list = { route: 'search-certificates' } as const;
  const onLaterPages = { ...list, where: (request: SimulatedRequest) => offsetOf(request) > 0 };
  const baseUrl = spoken === 'json' ? simulator.jsonUrl : simulator.xmlUrl;
  return {
    simulator,
    spoken,
    now: () => now,
    turnTo(instant) {
      now = instant;
    },
    open: ({ key = 'right', ...rest } = {}) =>
      openAccount(
        {
          provider: 'autodns',
          account: 'main',
          settings: { interface: spoken, baseUrl: `${baseUrl}/`, pageSize: 20, ...settings },
          secret: { user: USER, password: key === 'right' ? PASSWORD : 'WRONG-KEY-MARKER' },
        },
        rest,
      ),
    requests: simulator.requests,
    isReading: ({ route }) => READING.has(route),
    severalPages: 50,
    addIssued: (count) =>
      Array.from({ length: count }, () => String(certificates.add(issuedCertificate(now)).id)),
    addPending: () => String(certificates.add(pendingCertificate(now)).id),
    pendingDetails: 'always',
    recordName: (domain) => `_dnsauth.${domain}`,
    addWithStatus(status) {
      const { id, jobId = 0 } = certificates.add(pendingCertificate(now));
      jobs.update(jobId, { status, subStatus: undefined });
      return String(id);
    },
    addUndated: () => String(certificates.add(undatedCertificate(now)).id),
    change: (id) => void certificates.update(Number(id), { notAfter: plus(now, 90 * DAY) }),
    letTimePass() {
      now = plus(now, DAY);
    },
    breakFirstRow() {
      faults.on(paging.malformedRow(0, { name: 'no id' }, '<certificate/>'), list);
    },
    breakField(id) {
      certificates.update(Number(id), {
        rewrite: {
          row: (row) => ({ ...row, expire: 'soon' }),
          xmlRow: (row) => row.replace(/<expire>.*?<\/expire>/, '<expire>soon</expire>'),
        },
      });
    },
    pagingErrors: {
      'the summary is one too few': () =>
        faults.on(
          paging.summary((total) => total - 1),
          list,
        ),
      'the summary is one too many': () =>
        faults.on(
          paging.summary((total) => total + 1),
          list,
        ),
      'the summary is 0': () =>
        faults.on(
          paging.summary(() => 0),
          list,
        ),
      'the summary is that of the first page': () =>
        faults.on(
          paging.summary(() => 20),
          list,
        ),
      'there is no summary': () => faults.on(paging.noSummary, list),
      'rows come twice': () => {
        for (const id of [570_001, 570_020, 570_021]) certificates.showTwice(id);
      },
      'a certificate comes in at the end between two pages': () =>
        faults.on(
          meanwhile(() => void certificates.add(issuedCertificate(now))),
          { ...onLaterPages, times: 1 },
        ),
      'an older certificate is taken away between two pages': () => {
        const gone = certificates.add(issuedCertificate(now, { id: 5 }));
        faults.on(
          meanwhile(() => certificates.remove(gone.id)),
          { ...onLaterPages, times: 1 },
        );
      },
      'half of the certificates before are taken away between two pages': () => {
        for (let id = 1; id <= 30; id += 1) certificates.add(issuedCertificate(now, { id }));
        const takeAway = () => {
          for (let id = 1; id <= 30; id += 1) certificates.remove(id);
        };
        faults.on(meanwhile(takeAway), {
          ...list,
          where: (request) => offsetOf(request) > 30,
          times: 1,
        });
      },
      'an older certificate comes in between two pages': () =>
        faults.on(
          meanwhile(() => void certificates.add(issuedCertificate(now, { id: 5 }))),
          { ...onLaterPages, times: 1 },
        ),
    },
    invalidResponses:
      spoken === 'json'
        ? ['[]', 'null', '{"status":{"type":"SUCCESS"}}'].map((body) =>
            instead(200, JSON_HEADERS, body),
          )
        : [
            '<response/>',
            '<response><result/></response>',
            '<!DOCTYPE response [<!ENTITY a "b">]><response>&a;</response>',
            '<response><result><status><type>success</type></status></result></response>',
          ].map((body) => instead(200, { 'content-type': 'text/xml' }, body)),
    withoutList: paging.noList,
    fault(fault, on, times) {
      const scope = on === 'listing' ? list : { route: 'read-certificate' as const };
      faults.on(fault, times === undefined ? scope : { ...scope, times });
    },
    tooManyRequests,
    refusedSignIn,
    markers: [
      ...Object.values(CONTACT).map(String),
      USER,
      PASSWORD,
      Buffer.from(`${USER}:${PASSWORD}`).toString('base64'),
      'WRONG-KEY-MARKER',
      'BEGIN CERTIFICATE',
    ],
    stop: () => simulator.stop(),
  };
}

/** Where a page begins, by whichever interface it is asked for. */
export function offsetOf({ body }: SimulatedRequest): number {
  return Number(/(?:"offset":|<offset>)(\d+)/.exec(body)?.[1] ?? 0);
}

function never(): never {
  throw new Error('cannot happen');
}
