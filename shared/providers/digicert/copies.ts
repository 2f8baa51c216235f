import type { Certificate, Renewal } from '../../certificates/certificate.ts';
import type { ProviderRun } from '../provider.ts';
import { certificateOf } from './certificate-of.ts';
import type { CopyKind, OrderDocuments } from './order-documents.ts';
import type { Copy } from './schema.ts';

/** How many copies an order has, by what its row and its details say. */
export interface CopyCounts {
  readonly duplicate: boolean;
  readonly reissue: boolean;
}

/**
 * The further certificates of an order: duplicates, which are served elsewhere at the same time, and the ones
 * that a reissue has replaced. Each has an end of its own, and what renews the order renews its duplicates. Requests for one that was never issued are left out.
 */
export async function copiesOf(
  order: Certificate,
  currentCertificateId: string | undefined,
  counts: CopyCounts,
  documents: OrderDocuments,
  run: ProviderRun,
): Promise<Certificate[]> {
  const copies: Certificate[] = [];
  for (const kind of ['duplicate', 'reissue'] as const) {
    if (!counts[kind]) continue;
    for (const copy of await documents.copies(order.id, kind, run)) {
      if (copy.id === currentCertificateId || copy.valid_till === undefined) continue;
      copies.push(copyOf(order, kind, copy));
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

function successorIn({ renewedBy, successorIssued }: Renewal): Renewal {
  return {
    ...(renewedBy === undefined ? {} : { renewedBy }),
    ...(successorIssued === undefined ? {} : { successorIssued }),
  };
}
