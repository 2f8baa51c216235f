import { isDeepStrictEqual } from 'node:util';
import { namesOf as canonicalNames } from '../../certificates/names.ts';
import { isPending } from '../../certificates/status.ts';
import { isSameExpiry, namesOf, statusOf } from './certificate.ts';
import type { PaginationStep } from './pagination.ts';
import { CertificateRow } from './row.ts';
import type { RowReading } from './row.ts';
import type { TagList } from './tag-list.ts';

/** Maximum number of ids in a sentence. */
const MAX_IDS = 5;

/**
 * Whether the list by tags replaces the missing part of the certificate list: it contains every certificate that the
 * certificate list has shown in both directions, and at least as many as that list states in total.
 */
export function completesListing(
  step: PaginationStep,
  seen: ReadonlySet<string>,
  tags: TagList,
): boolean {
  if ('missing' in tags || step.kind === 'complete') return false;
  const isRead = step.kind === 'incomplete' || step.cursor.pass >= 2;
  const total = step.kind === 'incomplete' ? step.total : step.cursor.total;
  if (!isRead || total === undefined || tags.byId.size < total) return false;
  return [...seen].every((id) => tags.byId.has(id));
}

/** Rows for the certificates that only the list by tags contains. */
export function rowsOfTagListOnly(
  seen: ReadonlySet<string>,
  tags: TagList,
  reading: RowReading,
): CertificateRow[] {
  if ('missing' in tags) return [];
  return [...tags.byId.values()]
    .filter(({ id }) => !seen.has(id))
    .map(({ id, asRow }) => new CertificateRow(id, asRow, reading, tags));
}

/** Differences between the two lists at the end of the certificate list, as sentences for operators. */
export function describeDifferences(seen: ReadonlySet<string>, tags: TagList): string[] {
  if ('missing' in tags) return [tags.missing];
  const untagged = [...seen].filter((id) => !tags.byId.has(id));
  const unlisted = [...tags.byId.keys()].filter((id) => !seen.has(id));
  return [
    ...(untagged.length === 0
      ? []
      : [
          `The list by tags lacks ${count(untagged)} of the certificate list. These are read without exact expiry times, order numbers, failure reasons and links between renewals.`,
        ]),
    ...(unlisted.length === 0
      ? []
      : [
          `The certificate list states that it is complete, but lacks ${count(unlisted)} of the list by tags. These are not monitored until the certificate list contains them.`,
        ]),
  ];
}

/** Certificates for which the lists report different statuses, names, or expiry times that no time zone explains. */
export function describeContradictions(rows: readonly CertificateRow[]): string[] {
  const differences = rows.map(contradictionsIn);
  const idsWhere = (isDifferent: (difference: Contradictions) => boolean) =>
    differences.filter(isDifferent).map(({ id }) => id);
  return [
    ...describe(
      'statuses',
      'The list by tags does not count.',
      idsWhere(({ status }) => status),
    ),
    ...describe(
      'names',
      'The list by tags does not count.',
      idsWhere(({ names }) => names),
    ),
    ...describe(
      'expiry times',
      'The earlier one counts.',
      idsWhere(({ expiry }) => expiry),
    ),
  ];
}

function describe(facts: string, rule: string, ids: readonly string[]): string[] {
  return ids.length === 0
    ? []
    : [
        `The certificate list and the list by tags report different ${facts} of ${count(ids)}. ${rule}`,
      ];
}

interface Contradictions {
  readonly id: string;
  readonly status: boolean;
  readonly names: boolean;
  readonly expiry: boolean;
}

function contradictionsIn(row: CertificateRow): Contradictions {
  const { id, tagged } = row;
  if (tagged === undefined) return { id, status: false, names: false, expiry: false };
  const { status, expiry, ...listed } = row.listedFacts();
  return {
    id,
    status: status !== undefined && tagged.status !== '' && !isSameStatus(status, tagged.status),
    names: tagged.domain !== undefined && !isDeepStrictEqual(namesIn(listed), namesIn(tagged)),
    expiry:
      expiry !== undefined && tagged.expiry !== undefined && !isSameExpiry(expiry, tagged.expiry),
  };
}

/** One list can state the step of a pending order more exactly than the other. */
function isSameStatus(listed: string, tagged: string): boolean {
  const [one, other] = [statusOf(listed, false), statusOf(tagged, false)];
  return one === other || (isPending(one) && isPending(other));
}

function namesIn(names: Parameters<typeof namesOf>[0]): string[] {
  return canonicalNames({ subjectAlternativeNames: namesOf(names) }).sort();
}

function count(ids: readonly string[]): string {
  const named = ids.toSorted().slice(0, MAX_IDS).join(', ');
  const more = ids.length > MAX_IDS ? ', …' : '';
  return `${ids.length} ${ids.length === 1 ? 'certificate' : 'certificates'} (${named}${more})`;
}
