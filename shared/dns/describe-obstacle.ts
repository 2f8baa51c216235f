import type { CaaObstacle, CaaRecord } from '../certificates/diagnosis.ts';
import { forbiddenBy } from './find-issuers.ts';
import type { Issuers } from './find-issuers.ts';

/** All of it is kept with the certificate and told with the event, which have their ends. */
const MOST_RECORDS = 20;

/**
 * What forbids an authority to issue, and what to change about it; `undefined` where nothing does, or there is
 * more than anybody would paste: half of a set of records must not take the place of the whole.
 */
export function describeObstacle(
  issuers: Issuers | undefined,
  authorities: readonly string[] = [],
  recordVisible: boolean,
): CaaObstacle | undefined {
  if (issuers === undefined) return undefined;
  const { at, alias, records, critical } = issuers;
  const sane = records.every(
    ({ tag, value }) => /^[a-z0-9]{1,15}$/.test(tag) && /^[ -~]{0,200}$/.test(value),
  );
  if (!sane || records.length > MOST_RECORDS) return undefined;
  const [authority] = authorities;
  const missing = forbiddenBy(issuers, authorities).flatMap(({ tag }) =>
    authority === undefined ? [] : [{ flags: 0, tag, value: authority }],
  );
  if (missing.length === 0 && critical.length === 0) return undefined;
  return {
    ...{ name: at, ...(alias && { alias }) },
    ...{ present: sorted(records), critical: sorted(critical), missing, recordVisible },
  };
}

function sorted(records: readonly CaaRecord[]): CaaRecord[] {
  return records.toSorted((a, b) => (sayCaa(a) < sayCaa(b) ? -1 : 1));
}

function sayCaa({ flags, tag, value }: CaaRecord): string {
  return `${flags} ${tag} ${value}`;
}
