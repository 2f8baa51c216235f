import { instead } from '../../../../infra/simulators/faults.ts';
import { JSON_HEADERS } from '../../../../infra/simulators/simulated-request.ts';
import type { Role } from '../../../../infra/simulators/acm/assume-role.ts';
import { recordOf } from '../../../../infra/simulators/acm/render.ts';
import {
  issuedCertificate,
  pendingCertificate,
} from '../../../../infra/simulators/acm/sample-account.ts';
import type { CertificateChange } from '../../../../infra/simulators/acm/sample-account.ts';
import { startAcmSimulator } from '../../../../infra/simulators/acm/simulator.ts';
import type {
  AcmSimulator,
  AcmSimulatorOptions,
} from '../../../../infra/simulators/acm/simulator.ts';
import * as faults from '../../../../infra/simulators/acm/vendor-faults.ts';
import {
  DAY,
  instantOf,
  MINUTE,
  parseInstant,
  plus,
} from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { Timer } from '../../../../shared/providers/http/timer.ts';
import { openAccount } from '../../../../shared/providers/open-account.ts';
import type { ProviderScene } from '../../../contracts/provider.contract.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';

/** When virtual timers begin. */
export const VIRTUAL_START = 1_800_000_000_000;

/** Tags can contain contact data, which must not appear in anything that the client returns. */
const TAGS = { team: 'web', Owner: 'marker-owner@example.com' };

export const ROLE: Role = { arn: 'arn:aws:iam::111122223333:role/monitor', externalId: 'marker-x' };

export const REGIONS = ['eu-central-1', 'us-east-1'];

export interface AcmScene extends ProviderScene {
  readonly simulator: AcmSimulator;
  readonly now: () => Instant;
  /** Adds issued certificates, alternately in each region. */
  add(count: number, change?: CertificateChange): string[];
  pass(milliseconds: number): void;
}

export interface AcmSceneOptions extends Partial<AcmSimulatorOptions> {
  readonly settings?: Readonly<Record<string, unknown>>;
}

export async function startAcmScene({
  settings = {},
  regions = REGIONS,
  ...options
}: AcmSceneOptions = {}): Promise<AcmScene> {
  let timer: Timer = virtualTimer(VIRTUAL_START);
  let ahead = 0;
  const now = () => plus(instantOf(timer.now()), ahead);
  const simulator = await startAcmSimulator({
    clock: now,
    rateLimits: false,
    regions,
    pageSize: 20,
    ...options,
  });
  const { certificates } = simulator;
  const list = { route: 'list-certificates' } as const;
  const first = { ...list, times: 1 };
  let added = 0;
  const addOne = (change: CertificateChange) => {
    added += 1;
    const requestedAt = plus(now(), -30 * DAY + added * MINUTE);
    const region = regions[(added - 1) % regions.length] ?? 'eu-central-1';
    const certificate = issuedCertificate(now(), { requestedAt, region, tags: TAGS, ...change });
    return certificates.add(certificate).arn;
  };
  const add = (count: number, change: CertificateChange = {}) =>
    Array.from({ length: count }, () => addOne(change));
  const laterPage = {
    ...list,
    where: ({ body }: { readonly body: string }) => body.includes('NextToken'),
    times: 1,
  };
  const meanwhile = (run: () => void) => simulator.faults.on({ kind: 'before', run }, laterPage);
  return {
    ...{ simulator, now, add },
    pass(milliseconds) {
      ahead += milliseconds;
    },
    open({ key = 'right', ...rest } = {}) {
      timer = rest.timer ?? timer;
      const { accessKeyId, secretAccessKey } = simulator.key;
      return openAccount(
        {
          provider: 'acm',
          account: 'main',
          settings: {
            baseUrl: `${simulator.baseUrl}/`,
            regions,
            ...(options.role && { roleArn: options.role.arn, externalId: options.role.externalId }),
            ...settings,
          },
          secret: {
            accessKeyId,
            secretAccessKey: key === 'right' ? secretAccessKey : 'WRONG-KEY-MARKER',
          },
        },
        { ...rest, timer },
      );
    },
    requests: simulator.requests,
    // All operations that the simulator has only read.
    isReading: ({ route }) => route !== undefined,
    severalPages: 90,
    addIssued: (count) => add(count),
    addPending: () => certificates.add(pendingCertificate(now(), { tags: TAGS })).arn,
    pendingDetails: 'always',
    recordName: (domain) => recordOf(domain).name,
    addWithStatus: (status) => addOne({ status }),
    addUndated: () => addOne({ notAfter: undefined }),
    change: (arn) => certificates.update(arn, { notAfter: parseInstant('2027-09-01T00:00:00Z') }),
    letTimePass() {
      // Signatures are refused if the clocks of client and server differ by more than five minutes.
      ahead += 2 * MINUTE;
    },
    breakFirstRow() {
      simulator.faults.on(faults.malformedRow(0, { DomainName: 'a.example.com' }), first);
    },
    breakField(arn) {
      const summary = (document: object) => ({ ...document, NotAfter: 'soon' });
      certificates.update(arn, { rewrite: { summary } });
    },
    pagingErrors: {
      'a row comes twice': () => simulator.faults.on(faults.firstRowTwice, list),
      'a certificate is requested between two pages': () =>
        meanwhile(() => void certificates.add(pendingCertificate(now(), { requestedAt: now() }))),
      'one that was shown is deleted between two pages': () => {
        const gone = certificates.add(
          issuedCertificate(now(), { requestedAt: plus(now(), -90 * DAY) }),
        );
        meanwhile(() => certificates.remove(gone.arn));
      },
    },
    invalidResponses: ['[]', 'null', '{}'].map((body) => instead(200, JSON_HEADERS, body)),
    withoutList: instead(200, JSON_HEADERS, '{"NextToken":"more"}'),
    fault(fault, on, times) {
      const route = on === 'listing' ? 'list-certificates' : 'describe-certificate';
      simulator.faults.on(fault, times === undefined ? { route } : { route, times });
    },
    tooManyRequests: faults.throttling,
    refusedSignIn: faults.refusal('UnrecognizedClientException'),
    markers: [
      'marker-owner@example.com',
      'WRONG-KEY-MARKER',
      simulator.key.secretAccessKey,
      simulator.key.accessKeyId,
    ],
    stop: () => simulator.stop(),
  };
}
