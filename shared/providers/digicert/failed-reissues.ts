import type { FailedChange } from '../../certificates/failed-change.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { OrderInfo } from './schema.ts';

type Request = OrderInfo['requests'][number];

/** DigiCert's outcomes of a request; the second one has two spellings. */
const OUTCOMES: Readonly<Record<string, FailedChange['outcome']>> = {
  rejected: 'failed',
  canceled: 'cancelled',
  cancelled: 'cancelled',
};

/**
 * The reissues of an order that were rejected or cancelled since its current certificate was issued, oldest first. The
 * comments of a request are not read, because they are free text that can contain personal data.
 *
 * @param issuedAt notBefore of the current certificate, if known.
 */
export function failedReissues(
  { requests }: Pick<OrderInfo, 'requests'>,
  issuedAt: Instant | undefined,
): FailedChange[] {
  const reissues = requests.filter(({ type }) => type === 'reissue').sort(byDate);
  const lastSuccess = reissues.findLastIndex(({ status }) => status === 'approved');
  return reissues.slice(lastSuccess + 1).flatMap(({ id, status = '', date }) => {
    const outcome = OUTCOMES[status];
    // Without an id, this failure and the next one cannot be distinguished.
    if (outcome === undefined || id === undefined) return [];
    if (date !== undefined && issuedAt !== undefined && date.at < issuedAt) return [];
    return [{ id, kind: 'reissue' as const, outcome, rawStatus: status }];
  });
}

function byDate(a: Request, b: Request): number {
  return (a.date?.at ?? '') < (b.date?.at ?? '') ? -1 : 1;
}
