import type { Certificate, Renewal } from '../../certificates/certificate.ts';
import { defined } from '../../runtime/defined.ts';
import { certificateOf } from './certificate-of.ts';
import type { CopyKind } from './order-documents.ts';
import type { Copy } from './schema.ts';
import { withFile } from './with-file.ts';
import type { FileContext } from './with-file.ts';

/** How many copies an order has, by what its row and its details say. */
export interface CopyCounts {
  readonly duplicate: boolean;
  readonly reissue: boolean;
}

/**
 * The further certificates of an order: duplicates, which are served elsewhere at the same time, and the ones
 * that a reissue has replaced. Each has an end of its own, and what renews the order renews its duplicates. Requests
 * for one that was never issued are left out. Of one that is replaced, the file is not worth a request.
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
  // The order's own certificate took the place of a reissued one: its end hurts nobody any more.
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
