import type { AccountReference, Certificate, Renewal } from '../../certificates/certificate.ts';
import type { Instant } from '../../certificates/instant.ts';
import { namesOf } from '../../certificates/names.ts';
import { isPending } from '../../certificates/status.ts';
import type { DomainValidation } from '../../certificates/validation.ts';
import { X509Facts } from '../../certificates/x509-facts.ts';
import { defined } from '../../runtime/defined.ts';
import type { ProviderRun } from '../provider.ts';
import type { FoundCertificate, Inventory } from './inventory.ts';
import { linkOrder, unlinkedStatus } from './link-order.ts';
import { isApprovalPending, rawStatusOf, statusOf } from './orders.ts';
import type { OrderDocuments } from './orders.ts';
import type { OrderDocument } from './schema.ts';

interface DetailFetchContext {
  readonly account: AccountReference;
  readonly documents: OrderDocuments;
  readonly inventory: Inventory;
  /** Days in which a scan should find an issued certificate. */
  readonly scanWithinDays: number;
  readonly now: Instant;
}

/**
 * The details of an order: one request, and the inventory if a certificate must be linked.
 *
 * An order has no expiry of its own. Once it is issued, it has the expiry, issuer, fingerprint and key of the
 * certificate that scans have found for it, and only that certificate causes alerts. The certificate that it renews is
 * returned as well, because only the order states its successor.
 */
export async function fetchOrder(
  uuid: string,
  { account, documents, inventory, scanWithinDays, now }: DetailFetchContext,
  run: ProviderRun,
): Promise<Certificate[]> {
  const order = await documents.read(uuid, run);
  const status = statusOf(order.status, order.caStatus);
  const renews = order.renewal?.renewalOfCertificate;
  // An order that is no longer issued can have been linked as a successor until now.
  const needsInventory = status === 'issued' || (renews !== undefined && !isPending(status));
  const found = needsInventory ? await inventory.all(run) : undefined;
  const successor = found && status === 'issued' ? linkOrder(order, found) : undefined;
  const isUnlinked = status === 'issued' && successor === undefined;
  const reported = {
    ...orderOf(order, status, account, successor),
    ...(isUnlinked ? { status: unlinkedStatus(order, { now, scanWithinDays }) } : {}),
  };
  const previous = found?.byHash.get(renews ?? '');
  // A certificate that the listing leaves out counts as removed, and would be discovered again if it were returned
  // here.
  if (previous === undefined || !previous.served) return [reported];
  // A certificate that is no longer in use, or was revoked, cannot replace one that is in use.
  const isReplaced = successor?.served === true && successor.certificate.status === 'issued';
  return [reported, predecessor(previous, isReplaced ? successor : undefined)];
}

function orderOf(
  order: OrderDocument,
  status: Certificate['status'],
  account: AccountReference,
  successor: FoundCertificate | undefined,
): Certificate {
  const { uuid, certificate, created, digicertProductNameId: product } = order;
  const commonName = certificate?.commonName;
  const names = certificate?.dnsNames ?? [];
  const validity = successor?.certificate.validity;
  const renews = order.renewal?.renewalOfCertificate;
  const previousOrderNumber = order.renewal?.digicertPreviousOrderId;
  return {
    ...account,
    id: uuid,
    status,
    rawStatus: rawStatusOf(order.status, order.caStatus),
    approvalPending: isApprovalPending(order.status, order.caStatus),
    subjectAlternativeNames:
      names.length > 0 ? names : commonName === undefined ? [] : [commonName],
    ...(successor && X509Facts.parse(successor.certificate)),
    ...defined({ commonName, validity, product, previousOrderNumber, orderedAt: created?.at }),
    domainValidations: validationsOf(order, status),
    renewal: { ...defined({ renews }), ...renewedBy(successor) },
  };
}

/** The predecessor is in use until it is replaced. If a successor is in use already, its expiry causes no alert. */
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
 * The validations that the CA requires. Qualys reports neither method nor record. No validation is pending before the
 * order is approved, and an issued order is validated.
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
  // A wildcard is validated by its base domain.
  const domains = new Set(names.map((name) => name.replace(/^\*\./, '')));
  return [...domains].map((domain) => ({
    domain,
    state,
    method: 'other',
    ...(state === 'pending' && requestedAt !== undefined ? { requestedAt } : {}),
  }));
}
