import { withoutContacts } from '../../certificates/order-facts.ts';
import type { OrderFacts } from '../../certificates/order-facts.ts';
import { defined } from '../../runtime/defined.ts';
import type { CertificateInfo } from './schema.ts';

/** The facts of the order of a certificate. `login` is the user name with which the monitor signs in. */
export function orderFacts(info: CertificateInfo, login: string): OrderFacts {
  const { orderId = '', payable: orderPaidUntil, reissueStatus = '' } = info;
  // A single-year order never needs a reissue, and XML does not state which kind it is.
  const isMultiYear = info.multiyear || orderPaidUntil !== undefined || info.reissueRequired;
  return {
    orderNumber: orderId,
    owner: ownerOf(info.owner?.user, login),
    comment: withoutContacts(info.comment ?? ''),
    reissueStatus,
    ...defined({
      orderPaidUntil,
      reissueRequired: isMultiYear ? info.reissueRequired : undefined,
    }),
  };
}

/**
 * The subuser that a certificate belongs to. A login name that could be a person's e-mail address or name (`jane@…`,
 * `jane.doe`) is left out, and so is that of the monitor, which is part of its secret.
 */
function ownerOf(user: string | undefined, login: string): string {
  return user !== undefined && user !== login && /^[\w-]{1,64}$/.test(user) ? user : '';
}
