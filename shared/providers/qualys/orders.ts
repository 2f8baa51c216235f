import type { CertificateStatus } from '../../certificates/status.ts';
import type { HttpResponse } from '../http/http-client.ts';
import { readDocument, readJson } from '../http/read-response.ts';
import { invalidResponse } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import { oneAtATime } from './client.ts';
import type { QualysClient } from './client.ts';
import { errorCode, refusal } from './refusal.ts';
import { OrderDocument } from './schema.ts';
import type { QualysSettings } from './settings.ts';

/** The orders by their UUIDs. */
export interface OrderDocuments {
  /** @throws ProviderError `not-found` if the user has no such order. */
  read(uuid: string, run: ProviderRun): Promise<OrderDocument>;
}

/**
 * The documentation has one path in its headings and the other in its samples. The short path has the form of all other
 * paths of the gateway.
 * @see https://docs.qualys.com/en/certview/api/certview_api/ch05/view_certificate_request.htm
 */
const PATHS = {
  short: '/certview/v1/certificates/digicert/orders/',
  long: '/certview/rest/public/v1/certificates/enrollment/digicert/orders/',
} as const;
type Path = keyof typeof PATHS;

const NOT_THERE =
  'Check the UUID, and that the user can see the request. If every order fails like this, check the platform and try another orderPath';

export function orderDocuments(
  client: QualysClient,
  orderPath: QualysSettings['orderPath'],
): OrderDocuments {
  let working: Path | undefined = orderPath === 'auto' ? undefined : orderPath;
  // The first order finds the path that works for all others.
  const inTurn = oneAtATime();

  async function ask(uuid: string, run: ProviderRun): Promise<HttpResponse> {
    const operation = operationOf(uuid);
    const send = (path: Path) =>
      client.send(
        { method: 'GET', path: `${PATHS[path]}${encodeURIComponent(uuid)}`, operation },
        run,
      );
    const known = working;
    const response = await send(known ?? 'short');
    if (known !== undefined) return response;
    if (response.status !== 404) {
      if (response.status === 200) working = 'short';
      return response;
    }
    const other = await send('long');
    if (other.status === 200) working = 'long';
    // A gateway can refuse unknown paths, which does not mean that the order does not exist.
    return other.status === 200 || errorCode(other.body) !== undefined ? other : response;
  }

  return {
    async read(uuid, run) {
      const context = { provider: client.provider, operation: operationOf(uuid) };
      const response = await inTurn(() => ask(uuid, run));
      if (response.status !== 200) throw refusal(response, context, NOT_THERE);
      const document = readJson(response, context);
      const order = readDocument(OrderDocument, document, context);
      if (order.uuid === uuid) return order;
      throw invalidResponse(context.provider, context.operation, 'another order');
    },
  };
}

function operationOf(uuid: string): string {
  return `read order ${uuid}`;
}

/** Qualys's statuses of an order. Any other status is `unknown`, and its raw value is stored. */
const ORDER: ReadonlyMap<string, CertificateStatus> = new Map([
  ['submitted', 'pending-review'],
  ['approved', 'pending-validation'],
  ['issued', 'issued'],
  ['rejected', 'rejected'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
]);

/**
 * Statuses of the CA. They are not documented, so only unambiguous words count. The expiry comes from the certificate,
 * not from its order.
 */
const AUTHORITY: ReadonlyMap<string, CertificateStatus> = new Map([
  ['needs_approval', 'pending-review'],
  ['needs_csr', 'pending-review'],
  ['issued', 'issued'],
  ['rejected', 'rejected'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['revoked', 'revoked'],
]);

/**
 * Combines both statuses. If they differ, the one that is further ahead counts: final statuses before issued, and
 * issued before pending. An approved order is under review if the CA says so.
 */
export function statusOf(status: string, caStatus: string): CertificateStatus {
  const own = ORDER.get(status.trim().toLowerCase()) ?? 'unknown';
  const authority = AUTHORITY.get(caStatus.trim().toLowerCase());
  if (authority === undefined) return own;
  if (authority === 'pending-review') return own === 'pending-validation' ? authority : own;
  return progress(authority) > progress(own) ? authority : own;
}

/**
 * `SUBMITTED`: the order waits for an approver of the Qualys subscription (Certificate View API, status of an order),
 * unless the CA reports a later status.
 */
export function isApprovalPending(status: string, caStatus: string): boolean {
  return (
    status.trim().toLowerCase() === 'submitted' && statusOf(status, caStatus) === 'pending-review'
  );
}

function progress(status: CertificateStatus): number {
  switch (status) {
    case 'unknown':
    case 'pending-review':
    case 'pending-validation':
      return 0;
    case 'issued':
      return 1;
    default:
      return 2;
  }
}

/** Both raw values, if they differ. */
export function rawStatusOf(status: string, caStatus: string): string {
  const same = caStatus === '' || caStatus.toLowerCase() === status.toLowerCase();
  return (same ? status : `${status} / ${caStatus}`).slice(0, 100);
}
