import type { Certificate } from './certificate.ts';
import { DAY, plus } from './instant.ts';

/**
 * A reissue lasts until its order's paid term ends. One that gains less than the first reminder's lead would be
 * reminded of again at once, so that a new order is the better choice.
 */
const MIN_GAIN = 30 * DAY;

/** Whether a certificate is replaced by a reissue in its paid order when it expires, and not by a new order. */
export function isReplacedByReissue({
  validity,
  orderPaidUntil,
  reissueRequired,
}: Pick<Certificate, 'validity' | 'orderPaidUntil' | 'reissueRequired'>): boolean {
  if (reissueRequired === true) return true;
  if (validity === undefined || orderPaidUntil === undefined) return false;
  return orderPaidUntil >= plus(validity.notAfter, MIN_GAIN);
}
