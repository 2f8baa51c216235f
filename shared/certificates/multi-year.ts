import type { Certificate } from './certificate.ts';
import { DAY, plus } from './instant.ts';

/**
 The minimum time that a reissue must add. A reissued certificate is valid until the paid term of its order ends. With less
 * than 30 days more, its first reminder would follow at once, so a new order is better.
 */
const MIN_GAIN = 30 * DAY;

/** Whether the replacement of a certificate is a reissue within its paid order, and not a new order. */
export function isReplacedByReissue({
  validity,
  orderPaidUntil,
  reissueRequired,
}: Pick<Certificate, 'validity' | 'orderPaidUntil' | 'reissueRequired'>): boolean {
  if (reissueRequired === true) return true;
  if (validity === undefined || orderPaidUntil === undefined) return false;
  return orderPaidUntil >= plus(validity.notAfter, MIN_GAIN);
}
