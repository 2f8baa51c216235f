import type { Instant } from '../../../shared/certificates/instant.ts';
import { statusAt, transitionsOf } from './enrolment-order.ts';
import type { EnrolmentOrder } from './enrolment-order.ts';
import { wireTime } from './wire-time.ts';

/** The contact data and the key in an order, which tests search for in the output of a client. */
export interface OrderSecrets {
  readonly approver: string;
  readonly requester: string;
  readonly privateKey: string;
}

/**
 * `GET …/orders/{uuid}`: unset fields are null. It contains neither an expiry nor a certificate.
 * @see https://docs.qualys.com/en/certview/api/certview_api/ch05/view_certificate_request.htm
 */
export function renderOrder(
  order: EnrolmentOrder,
  { approver, requester, privateKey }: OrderSecrets,
  now: Instant,
): object {
  const updated = transitionsOf(order)
    .filter((at) => at <= now)
    .sort()
    .at(-1);
  const document = {
    uuid: order.uuid,
    intermediateCA: order.issuer,
    approverUserNames: [approver],
    requesterUserName: requester,
    certificate: {
      commonName: order.commonName,
      organizationUnits: ['QA'],
      signatureHash: 'SHA-256',
      encodedCSR: 'string',
      privateKey: order.hasPrivateKey ? privateKey : null,
      dnsNames: order.dnsNames,
    },
    renewal:
      order.renewalOf === undefined
        ? null
        : {
            digicertPreviousOrderId: order.previousOrderId ?? 112_211,
            renewalOfCertificate: order.renewalOf,
          },
    validity: order.validity,
    digicertOrganization: { id: 525_858 },
    digicertProductNameId: order.product,
    digicertEVApproverUserIds: null,
    status: statusAt(order, now),
    caStatus: order.caStatus ?? '',
    created: wireTime(order.createdAt),
    updated: wireTime(updated ?? order.createdAt),
  };
  return order.rewrite === undefined ? document : order.rewrite(document);
}
