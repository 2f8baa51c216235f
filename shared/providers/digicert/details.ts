import { normalizeSerialNumber } from '../../certificates/certificate.ts';
import type { Certificate, Renewal, ReportedCertificate } from '../../certificates/certificate.ts';
import type { FailedChange } from '../../certificates/failed-change.ts';
import type { Instant } from '../../certificates/instant.ts';
import { isPending } from '../../certificates/status.ts';
import { defined } from '../../runtime/defined.ts';
import type { ProviderRun } from '../provider.ts';
import { statusOf, validityOf } from './certificate.ts';
import type { DigicertClient } from './client.ts';
import { copiesOf, withFile } from './files.ts';
import type { FileContext } from './files.ts';
import type { OrderRow } from './row.ts';
import type { OrderInfo, OrderRowDocument, WireDomainValidation } from './schema.ts';
import { domainValidations, organizationValidations } from './validations.ts';
import type { Token } from './validations.ts';

/**
 * Maximum number of domains to request per order, in the order of its validations: an order with hundreds of domains
 * would need more requests than a run has, in every run.
 */
const MAX_DOMAINS = 50;

/**
 * The details of an order: two requests (order info, validation), and one more for each domain with a pending DNS
 * validation, for duplicates, for reissues, for a successor, and for each certificate in force whose file is not stored
 * yet (at most 50). For a final order, only its copies are requested.
 */
export async function fetchOrder(
  row: OrderRow,
  context: FileContext,
): Promise<ReportedCertificate[]> {
  const { client, run } = context;
  const listed = row.certificate();
  const order = row.order();
  const isFinal = !isPending(listed.status) && !['issued', 'unknown'].includes(listed.status);
  const info = isFinal ? undefined : await client.info(row.id, run);
  const main = info === undefined ? listed : await fetchMain(listed, order, info, client, run);
  const counts = {
    duplicate:
      order.has_duplicates || order.duplicates_count > 0 || (info?.duplicates_count ?? 0) > 0,
    reissue: order.has_reissues || order.reissues_count > 0 || (info?.reissues_count ?? 0) > 0,
  };
  const current = order.certificate.id ?? info?.certificate.id;
  const facts = info?.certificate ?? order.certificate;
  const exact = await withFile(main, { ...facts, id: current }, context);
  const copies = await copiesOf(exact, current, counts, context);
  return [context.downloads.hasMore ? { ...exact, moreToFetch: true } : exact, ...copies];
}

async function fetchMain(
  listed: Certificate,
  order: OrderRowDocument,
  info: OrderInfo,
  client: DigicertClient,
  run: ProviderRun,
): Promise<Certificate> {
  const validation = await client.validation(listed.id, run);
  const reissuing = listed.changePending === true;
  const isWaiting = isPending(listed.status) || reissuing;
  const since = isWaiting ? requestedAt(order, info, reissuing) : undefined;
  const requested = new Set<string>();
  const domains = await domainValidations(validation.dns_name_validations, {
    orderMethod: validation.order_dcv_method ?? info.dcv_method,
    waiting: isWaiting,
    submitted: reissuing || listed.status === 'pending-validation',
    requestedAt: since,
    tokenOf: (wire, method) => tokenOf(wire, method, { info, requested, client, run }),
  });
  const organizations = organizationValidations(validation, {
    productType: info.product?.validation_type,
    requestedAt: since,
  });
  const states = [...domains, ...organizations].map(({ state }) => state);
  const isValidated = states.length > 0 && states.every((state) => state === 'valid');
  const renewal = await renewalOf(info, client, run);
  const validity = listed.validity ?? validityOf(info.certificate);
  // A row can lack the serial number. Without it, a reissued certificate would look like the stored one.
  const inDetails = normalizeSerialNumber(info.certificate.serial_number ?? '');
  const serialNumber = listed.serialNumber ?? (inDetails === '' ? undefined : inDetails);
  return {
    ...listed,
    ...defined({ serialNumber, validity }),
    status: statusInDetail(listed, info, isValidated),
    failedChanges: failedReissues(info, validity?.notBefore),
    domainValidations: domains,
    organizationValidations: organizations,
    renewal,
  };
}

/** Pending manual checks and a requested revocation are only in the details, not in the status. */
function statusInDetail(
  { status }: Certificate,
  info: OrderInfo,
  isValidated: boolean,
): Certificate['status'] {
  if (status === 'pending-validation' && isValidated) return 'pending-review';
  const revoking = info.requests.some(
    (request) => request.type === 'revoke' && OPEN_REQUEST.has(request.status ?? ''),
  );
  return status === 'issued' && revoking ? 'revoking' : status;
}

const OPEN_REQUEST: ReadonlySet<string> = new Set(['pending', 'submitted', 'needs_approval']);

/** The date of the order is not the date at which its reissue was requested. */
function requestedAt(
  order: OrderRowDocument,
  info: OrderInfo,
  reissuing: boolean,
): Instant | undefined {
  if (!reissuing) return order.date_created?.at ?? info.certificate.date_created?.at;
  return info.requests
    .flatMap(({ type, date }) => (type === 'reissue' && date !== undefined ? [date.at] : []))
    .sort()
    .at(-1);
}

interface TokenContext {
  readonly info: OrderInfo;
  /** Ids of the domains that were requested for this order. */
  readonly requested: Set<string>;
  readonly client: DigicertClient;
  readonly run: ProviderRun;
}

async function tokenOf(
  { domain_id: id }: WireDomainValidation,
  method: string,
  { info, requested, client, run }: TokenContext,
): Promise<Token | undefined> {
  const within = id !== undefined && (requested.has(id) || requested.size < MAX_DOMAINS);
  if (within) requested.add(id);
  const domain = within ? await client.domain(id, run) : undefined;
  const reported = domain?.dcv_token;
  // A domain can have another method than the order. Its token is then for that method.
  const sameMethod = domain?.dcv_method === undefined || domain.dcv_method === method;
  if (reported?.token !== undefined && reported.token !== null && sameMethod) {
    return { token: reported.token, expiresAt: reported.expiration_date?.at };
  }
  return info.dcv_random_value === undefined ? undefined : { token: info.dcv_random_value };
}

async function renewalOf(
  info: OrderInfo,
  client: DigicertClient,
  run: ProviderRun,
): Promise<Renewal> {
  const { renewed_order_id: renewedBy, renewal_of_order_id: renews } = info;
  const successor = renewedBy === undefined ? undefined : await client.linkedOrder(renewedBy, run);
  return {
    automatic: info.auto_renew,
    ...defined({ renews, renewedBy, successorIssued: successor && isIssued(successor) }),
  };
}

function isIssued({ status, certificate }: OrderInfo): boolean {
  return statusOf(status, certificate.valid_till !== undefined) === 'issued';
}

type Request = OrderInfo['requests'][number];

/** DigiCert's outcomes of a request; the second one has two spellings. */
const OUTCOMES: Readonly<Record<string, FailedChange['outcome']>> = {
  rejected: 'failed',
  canceled: 'cancelled',
  cancelled: 'cancelled',
};

/**
 * The reissues of an order that were rejected or cancelled since its current certificate was issued, oldest first. The
 * comments of a request are not read, because they are free text that can contain personal data.
 *
 * @param issuedAt notBefore of the current certificate, if known.
 */
function failedReissues(
  { requests }: Pick<OrderInfo, 'requests'>,
  issuedAt: Instant | undefined,
): FailedChange[] {
  const reissues = requests.filter(({ type }) => type === 'reissue').sort(byDate);
  const lastSuccess = reissues.findLastIndex(({ status }) => status === 'approved');
  return reissues.slice(lastSuccess + 1).flatMap(({ id, status = '', date }) => {
    const outcome = OUTCOMES[status];
    // Without an id, this failure and the next one cannot be distinguished.
    if (outcome === undefined || id === undefined) return [];
    if (date !== undefined && issuedAt !== undefined && date.at < issuedAt) return [];
    return [{ id, kind: 'reissue' as const, outcome, rawStatus: status }];
  });
}

function byDate(a: Request, b: Request): number {
  return (a.date?.at ?? '') < (b.date?.at ?? '') ? -1 : 1;
}
