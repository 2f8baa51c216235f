import { DAY, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { jsonAnswer } from '../simulated-request.ts';
import type { Answer } from '../simulated-request.ts';
import { statusAt, updatedAt, validityAt } from './certificate-state.ts';
import type { ScmCertificate } from './certificate.ts';
import { badParameter } from './errors.ts';
import { renderRow } from './render-certificate.ts';
import type { Rendering } from './render-certificate.ts';

/** Undocumented or changed behavior of the list. */
export interface ListBehavior extends Rendering {
  /** The unit of `offset`. */
  readonly offsets: 'records' | 'pages';
  /** Maximum offset; 30 in older documentation. */
  readonly largestOffset: number;
  /** Whether undocumented values are refused or ignored. */
  readonly lenient: boolean;
  /** The values of `status` in addition to `ALL`. */
  readonly filters: readonly string[];
}

export const FILTERS = [
  'PAID',
  'ISSUED',
  'CHECKING',
  'CANCELCHECKING',
  'UNPASSED',
  'EXPIRED',
  'REVOKING',
  'REVOKED',
  'UPLOAD',
  'CHECKING_ORG',
  'ISSUING',
  'SUPPLEMENTCHECKING',
] as const;

const LIMITS = [10, 20, 50];
const SORT_KEYS = ['certUpdateTime', 'certExpiredTime', 'certStatus'];
const PARAMETERS: ReadonlySet<string> = new Set([
  'limit',
  'offset',
  'sort_dir',
  'sort_key',
  'status',
  'enterprise_project_id',
  'deploy_support',
  'owned_by_self',
  'expired_days_since',
]);

/** `GET /v3/scm/certificates` */
export function listCertificates(
  query: URLSearchParams,
  certificates: Iterable<ScmCertificate>,
  behavior: ListBehavior,
  now: Instant,
): Answer {
  const filters = readQuery(query, behavior);
  if (filters === undefined) return badParameter();
  const { limit, offset } = filters;
  const selection = sort(
    [...certificates].filter((one) => one.boughtAt <= now && isWanted(one, filters, now)),
    filters,
    now,
  );
  const start = behavior.offsets === 'pages' ? offset * limit : offset;
  return jsonAnswer(200, {
    certificates: selection.slice(start, start + limit).map((one) => renderRow(one, behavior, now)),
    total_count: selection.length,
  });
}

interface ListQuery {
  readonly limit: number;
  readonly offset: number;
  readonly descending: boolean;
  readonly sortKey: string;
  readonly status: string;
  readonly project: string;
  readonly deployable: boolean;
  readonly owned: boolean;
  readonly expiredDays: number;
}

/** `undefined` if the strict list refuses a parameter. */
function readQuery(query: URLSearchParams, behavior: ListBehavior): ListQuery | undefined {
  let sound = [...query.keys()].every((name) => PARAMETERS.has(name));
  const parameter = (name: string, otherwise: string, fits: (value: string) => boolean): string => {
    const value = query.get(name) ?? otherwise;
    if (fits(value)) return value;
    sound = false;
    return otherwise;
  };
  const number = (value: string, largest: number) =>
    /^\d{1,5}$/.test(value) && Number(value) <= largest;
  const flag = (value: string) => value === 'true' || value === 'false';
  const filters: ListQuery = {
    limit: Number(parameter('limit', '10', (value) => LIMITS.includes(Number(value)))),
    offset: Number(parameter('offset', '0', (value) => number(value, behavior.largestOffset))),
    descending: parameter('sort_dir', 'DESC', (value) => /^(ASC|DESC)$/.test(value)) === 'DESC',
    sortKey: parameter('sort_key', 'certUpdateTime', (value) => SORT_KEYS.includes(value)),
    status: parameter(
      'status',
      'ALL',
      (value) => value === 'ALL' || behavior.filters.includes(value),
    ),
    project: parameter('enterprise_project_id', 'all', (value) =>
      /^(all|[0-9a-f-]{1,36})$/.test(value),
    ),
    deployable: parameter('deploy_support', 'false', flag) === 'true',
    owned: parameter('owned_by_self', 'true', flag) === 'true',
    expiredDays: Number(parameter('expired_days_since', '0', (value) => number(value, 1095))),
  };
  return sound || behavior.lenient ? filters : undefined;
}

/** Omits shared certificates, and certificates that expired earlier, unless they are requested. */
function isWanted(certificate: ScmCertificate, filters: ListQuery, now: Instant): boolean {
  const status = statusAt(certificate, now);
  const { notAfter } = validityAt(certificate, now);
  return (
    (filters.status === 'ALL' || filters.status === status) &&
    (filters.project === 'all' || filters.project === certificate.enterpriseProjectId) &&
    (!filters.owned || !certificate.shared) &&
    (!filters.deployable || status === 'ISSUED') &&
    (notAfter === undefined || notAfter >= plus(now, -filters.expiredDays * DAY))
  );
}

/** The order of rows with equal keys is undocumented: here it is the same in both directions. */
function sort(
  certificates: readonly ScmCertificate[],
  { sortKey, descending }: ListQuery,
  now: Instant,
): readonly ScmCertificate[] {
  const keyOf = (one: ScmCertificate) => {
    if (sortKey === 'certStatus') return statusAt(one, now);
    return sortKey === 'certExpiredTime'
      ? (validityAt(one, now).notAfter ?? '')
      : updatedAt(one, now);
  };
  const sign = descending ? -1 : 1;
  return certificates
    .map((one) => ({ one, key: keyOf(one) }))
    .sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0))
    .map(({ one }) => one);
}
