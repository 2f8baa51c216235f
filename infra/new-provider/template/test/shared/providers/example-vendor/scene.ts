import { changedDocument, emptyObject, instead } from '../../../../../../simulators/faults.ts';
import { JSON_HEADERS } from '../../../../../../simulators/simulated-request.ts';
import { issuedCertificate } from '../../../../infra/simulators/example-vendor/certificate.ts';
import { startExampleVendorSimulator } from '../../../../infra/simulators/example-vendor/simulator.ts';
import { DAY, parseInstant, plus } from '../../../../../../../shared/certificates/instant.ts';
import { openAccount } from '../../../../../../../shared/providers/open-account.ts';
import type { ProviderScene } from '../../../../../../../test/contracts/provider.contract.ts';

/** A person whose every trait is to be found nowhere in what the client lets through. */
const REQUESTER = { name: 'Marker-Person', email: 'marker@example.com' };
const WRONG_KEY = 'WRONG-KEY-MARKER';

export async function startExampleVendorScene(): Promise<ProviderScene> {
  const now = parseInstant('2026-11-22T04:20:00Z') ?? missing('a clock');
  const simulator = await startExampleVendorSimulator({ clock: () => now, requester: REQUESTER });
  const { certificates, faults, key } = simulator;
  const list = { route: 'list' } as const;
  return {
    open: ({ key: which = 'right', ...options } = {}) =>
      openAccount(
        {
          provider: 'example-vendor',
          account: 'main',
          settings: { baseUrl: simulator.baseUrl },
          secret: { apiKey: which === 'right' ? key : WRONG_KEY },
        },
        options,
      ),
    requests: simulator.requests,
    isReading: ({ method }) => method === 'GET',
    severalPages: 250,
    addIssued: (count) =>
      Array.from({ length: count }, () => certificates.add(issuedCertificate(now))),
    addPending: () =>
      missing(
        'how a certificate that waits for a proof of domain control looks, and which DNS record it wants (addPending, recordName and pendingDetails of the scene)',
      ),
    pendingDetails: 'always',
    addWithStatus: (status) => certificates.add(issuedCertificate(now, { status })),
    addUndated: () =>
      missing('how a certificate looks of which nobody tells an end (addUndated of the scene)'),
    change: (id) => certificates.change(id, { endsAt: plus(now, 70 * DAY) }),
    letTimePass: () =>
      missing(
        'what an answer counts down by itself, days left or the time of the answer (letTimePass of the scene)',
      ),
    spoilFirstRow() {
      const spoil = changedDocument((document) => ({
        ...Object(document),
        certificates: [{ status: 'issued' }, ...rowsOf(document).slice(1)],
      }));
      faults.on(spoil, list);
    },
    spoilField(id) {
      certificates.change(id, { rewrite: (document) => ({ ...document, notAfter: 'soon' }) });
    },
    pagingLies: {
      'rows come twice': () =>
        faults.on(
          changedDocument((document) => ({
            ...Object(document),
            certificates: [...rowsOf(document), ...rowsOf(document)],
          })),
          list,
        ),
      'its paging does what the vendor is known to get wrong': () =>
        missing('in which ways the listing is wrong about itself (pagingLies of the scene)'),
    },
    nonsense: ['[]', 'null'].map((body) => instead(200, JSON_HEADERS, body)),
    listless: emptyObject,
    fault(fault, on, times) {
      const scope = on === 'listing' ? list : { route: 'certificate' as const };
      faults.on(fault, times === undefined ? scope : { ...scope, times });
    },
    tooManyRequests: () =>
      missing(
        'how too many requests are refused, status and headers (tooManyRequests of the scene)',
      ),
    markers: [...Object.values(REQUESTER), key, WRONG_KEY],
    stop: () => simulator.stop(),
  };
}

function rowsOf(document: unknown): readonly unknown[] {
  const { certificates } = Object(document) as { readonly certificates?: unknown };
  return Array.isArray(certificates) ? certificates : [];
}

/** What only the vendor's documents can tell. */
function missing(what: string): never {
  throw new Error(`Missing: ${what}`);
}
