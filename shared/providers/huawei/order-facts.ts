import { withoutContacts } from '../../certificates/order-facts.ts';
import type { OrderFacts } from '../../certificates/order-facts.ts';
import { defined } from '../../runtime/defined.ts';
import type { CertificateDocument, RowDocument } from './schema.ts';
import type { TaggedCertificate } from './tagged-certificate.ts';

/**
 * The facts of the order. The order number is that of the CA, which only the list by tags contains, otherwise the one
 * in the console. Only the list by tags shows that a failure reason no longer applies.
 */
export function orderFacts(
  row: RowDocument,
  tagged: TaggedCertificate | undefined,
  details?: CertificateDocument,
): OrderFacts {
  return {
    displayName: withoutContacts(details?.name ?? row.name ?? ''),
    comment: withoutContacts(row.description ?? ''),
    ...defined({
      orderNumber: tagged?.orderNumber ?? details?.order_id,
      failureReason: tagged && withoutContacts(tagged.failureReason ?? ''),
      revocationReason: details && withoutContacts(details.revoke_reason ?? ''),
      automaticRenewal: tagged?.automaticRenewal,
    }),
  };
}
