import type { CaaObstacle, CaaRecord } from '../certificates/dns-check.ts';
import { forbiddenBy } from './find-issuers.ts';
import type { Issuers } from './find-issuers.ts';

/** The records are stored with the certificate and published with the event, and both have a maximum size. */
const MAX_RECORDS = 20;

/**
 * The CAA records that forbid an authority to issue, and the ones to add. `undefined` if there are none, or if the set
 * is too large or unusual to paste: an incomplete set must not replace the existing one.
 */
export function describeObstacle(
  issuers: Issuers | undefined,
  authorities: readonly string[] = [],
  recordPublished: boolean,
): CaaObstacle | undefined {
  if (issuers === undefined) return undefined;
  const { at, alias, records, critical } = issuers;
  const sane = records.every(
    ({ tag, value }) => /^[a-z0-9]{1,15}$/.test(tag) && /^[ -~]{0,200}$/.test(value),
  );
  if (!sane || records.length > MAX_RECORDS) return undefined;
  const [authority] = authorities;
  const missing = forbiddenBy(issuers, authorities).flatMap(({ tag }) =>
    authority === undefined ? [] : [{ flags: 0, tag, value: authority }],
  );
  if (missing.length === 0 && critical.length === 0) return undefined;
  return {
    ...{ name: at, ...(alias && { alias }) },
    ...{ present: sorted(records), critical: sorted(critical), missing, recordPublished },
  };
}

function sorted(records: readonly CaaRecord[]): CaaRecord[] {
  return records.toSorted((a, b) => (formatCaa(a) < formatCaa(b) ? -1 : 1));
}

function formatCaa({ flags, tag, value }: CaaRecord): string {
  return `${flags} ${tag} ${value}`;
}
