import type { Certificate, Renewal } from '../../certificates/certificate.ts';
import { defined } from '../../runtime/defined.ts';
import { certificateOf } from './certificate-of.ts';
import type { CopyKind } from './order-documents.ts';
import type { Copy } from './schema.ts';
import { withFile } from './with-file.ts';
import type { FileContext } from './with-file.ts';

/** Whether an order has copies, according to its row and its details. */
export interface CopyCounts {
  readonly duplicate: boolean;
  readonly reissue: boolean;
}

/**
 * The other certificates of an order: duplicates, which are in use at the same time, and certificates that a reissue
 * has replaced. Each has its own expiry, and the renewal of the order also replaces its duplicates. Copies that were
 * never issued are left out. The file of a replaced certificate is not downloaded.
 */
export async function copiesOf(
  order: Certificate,
  currentCertificateId: string | undefined,
  counts: CopyCounts,
  context: FileContext,
): Promise<Certificate[]> {
  const copies: Certificate[] = [];
  for (const kind of ['duplicate', 'reissue'] as const) {
    if (!counts[kind]) continue;
    for (const copy of await context.documents.copies(order.id, kind, context.run)) {
      if (copy.id === currentCertificateId || copy.valid_till === undefined) continue;
      const reported = copyOf(order, kind, copy);
      copies.push(kind === 'duplicate' ? await withFile(reported, copy, context) : reported);
    }
  }
  return copies.filter(
    ({ serialNumber }) => serialNumber === undefined || serialNumber !== order.serialNumber,
  );
}

function copyOf(order: Certificate, kind: CopyKind, copy: Copy): Certificate {
  const certificate = certificateOf(
    {
      id: `${order.id}/${kind}/${copy.id}`,
      status: copy.status,
      certificate: copy,
      product: { name: order.product },
      orderedAt: copy.date_created?.at,
    },
    sharedFactsOf(order),
    order.account,
  );
  // The current certificate of the order has replaced a reissued one, so its expiry has no effect.
  if (kind === 'reissue') {
    return { ...certificate, renewal: { renewedBy: order.id, successorIssued: true } };
  }
  return order.renewal === undefined
    ? certificate
    : { ...certificate, renewal: successorIn(order.renewal) };
}

function sharedFactsOf({ orderNumber, organization, division, orderPaidUntil }: Certificate) {
  return defined({ orderNumber, organization, division, orderPaidUntil });
}

function successorIn({ renewedBy, successorIssued }: Renewal): Renewal {
  return {
    ...(renewedBy === undefined ? {} : { renewedBy }),
    ...(successorIssued === undefined ? {} : { successorIssued }),
  };
}
