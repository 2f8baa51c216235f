import { withoutContacts } from '../../certificates/order-facts.ts';
import type { OrderFacts } from '../../certificates/order-facts.ts';
import { defined } from '../../runtime/defined.ts';
import type { CertificateInfo } from './schema.ts';

/** The facts of the order behind a certificate; `login` is the user name that the account is read with. */
export function orderFacts(info: CertificateInfo, login: string): OrderFacts {
  const { orderId = '', payable: orderPaidUntil, reissueStatus = '' } = info;
  // A single-year order cannot need a reissue, and XML does not say which kind it is.
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
 * The sub-user that a certificate belongs to. A login name that could be a person's e-mail address or name (`jane@…`,
 * `jane.doe`) is left out, and so is the one of the monitor itself, which is half of a secret and says nothing.
 */
function ownerOf(user: string | undefined, login: string): string {
  return user !== undefined && user !== login && /^[\w-]{1,64}$/.test(user) ? user : '';
}
