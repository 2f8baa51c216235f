import type { Certificate, Renewal } from '../../certificates/certificate.ts';
import type { Instant } from '../../certificates/instant.ts';
import { namesOf } from '../../certificates/names.ts';
import { isPending } from '../../certificates/status.ts';
import type { DomainValidation } from '../../certificates/validation.ts';
import { X509Facts } from '../../certificates/x509-facts.ts';
import type { ProviderRun } from '../provider.ts';
import { qualys } from './descriptor.ts';
import type { FoundCertificate } from './found-certificates.ts';
import type { Inventory } from './inventory.ts';
import type { OrderDocuments } from './order-documents.ts';
import type { OrderDocument } from './schema.ts';
import { isApprovalPending, rawStatusOf, statusOf } from './status.ts';
import { tieOrder } from './tie-order.ts';
import { untiedStatus } from './untied-order.ts';

export interface DetailFetchContext {
  readonly account: string;
  readonly documents: OrderDocuments;
  readonly inventory: Inventory;
  /** How many days a scan may take to find what was issued. */
  readonly scanWithinDays: number;
  readonly now: Instant;
}

/**
 * The closer look at an order: one request, and the inventory where there is something to be tied.
 *
 * An order has no end of its own. Once it is issued, it has that of the certificate that scans have found for
 * it, with its issuer, fingerprint and key, and leaves the alarm to that one. The certificate that it renews is told beside it, for only the order
 * knows that its successor is there.
 */
export async function fetchOrder(
  uuid: string,
  { account, documents, inventory, scanWithinDays, now }: DetailFetchContext,
  run: ProviderRun,
): Promise<Certificate[]> {
  const order = await documents.read(uuid, run);
  const status = statusOf(order.status, order.caStatus);
  const renews = order.renewal?.renewalOfCertificate;
  // One that is issued no longer may have stood for the one that it renews, until now.
  const needsInventory = status === 'issued' || (renews !== undefined && !isPending(status));
  const found = needsInventory ? await inventory.all(run) : undefined;
  const successor = found && status === 'issued' ? tieOrder(order, found) : undefined;
  const isUntied = status === 'issued' && successor === undefined;
  const reported = {
    ...orderOf(order, status, account, successor),
    ...(isUntied ? { status: untiedStatus(order, { now, scanWithinDays }) } : {}),
  };
  const old = found?.byHash.get(renews ?? '');
  // One that the listing leaves out counts as removed, and would come back by being told here.
  if (old === undefined || !old.served) return [reported];
  // A certificate that is no longer served, or was revoked, cannot replace one that is still served.
  const stands = successor?.served === true && successor.certificate.status === 'issued';
  return [reported, predecessor(old, stands ? successor : undefined)];
}

function orderOf(
  order: OrderDocument,
  status: Certificate['status'],
  account: string,
  successor: FoundCertificate | undefined,
): Certificate {
  const { uuid, certificate, created, digicertProductNameId: product } = order;
  const commonName = certificate?.commonName;
  const names = certificate?.dnsNames ?? [];
  const validity = successor?.certificate.validity;
  const renews = order.renewal?.renewalOfCertificate;
  const previousOrderNumber = order.renewal?.digicertPreviousOrderId;
  return {
    provider: qualys.name,
    account,
    id: uuid,
    status,
    rawStatus: rawStatusOf(order.status, order.caStatus),
    approvalPending: isApprovalPending(order.status, order.caStatus),
    ...(commonName === undefined ? {} : { commonName }),
    subjectAlternativeNames:
      names.length > 0 ? names : commonName === undefined ? [] : [commonName],
    ...(validity === undefined ? {} : { validity }),
    ...(successor && X509Facts.parse(successor.certificate)),
    ...(product === undefined ? {} : { product }),
    ...(previousOrderNumber === undefined ? {} : { previousOrderNumber }),
    ...(created === undefined ? {} : { orderedAt: created.at }),
    domainValidations: validationsOf(order, status),
    renewal: {
      ...(renews === undefined ? {} : { renews }),
      ...renewedBy(successor),
    },
  };
}

/** Served until it is replaced everywhere; its end is taken care of where a successor is served already. */
function predecessor(
  { certificate }: FoundCertificate,
  successor: FoundCertificate | undefined,
): Certificate {
  return { ...certificate, renewal: renewedBy(successor) };
}

function renewedBy(successor: FoundCertificate | undefined): Renewal {
  return successor === undefined
    ? {}
    : { renewedBy: successor.certificate.id, successorIssued: true };
}

/**
 * The proofs that the authority asks for. Neither how nor with which value is told, and none is owed before
 * the order has been approved and handed on; what was issued was proven.
 */
function validationsOf(
  { certificate, updated, created }: OrderDocument,
  status: Certificate['status'],
): DomainValidation[] {
  const state = status === 'issued' ? 'valid' : 'pending';
  if (status !== 'issued' && status !== 'pending-validation') return [];
  const requestedAt = updated?.at ?? created?.at;
  const names = namesOf({
    commonName: certificate?.commonName,
    subjectAlternativeNames: certificate?.dnsNames ?? [],
  });
  // A wildcard is proven by the name that it stands on.
  const domains = new Set(names.map((name) => name.replace(/^\*\./, '')));
  return [...domains].map((domain) => ({
    domain,
    state,
    method: 'other',
    ...(state === 'pending' && requestedAt !== undefined ? { requestedAt } : {}),
  }));
}
