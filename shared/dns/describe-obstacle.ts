import type { CaaObstacle } from '../certificates/diagnosis.ts';
import { forbiddenBy } from './find-issuers.ts';
import type { Issuers } from './find-issuers.ts';

/** All of it is kept with the certificate and told with the event, which have their ends. */
const MOST_RECORDS = 20;

/**
 * What forbids an authority to issue, and what to put beside it; `undefined` where nothing does, or there is
 * more than anybody would paste: half of a set of records must not take the place of the whole.
 */
export function describeObstacle(
  issuers: Issuers | undefined,
  authorities: readonly string[] = [],
  recordVisible: boolean,
): CaaObstacle | undefined {
  const [authority] = authorities;
  if (issuers === undefined || authority === undefined) return undefined;
  const { at, records } = issuers;
  const sane = records.every(
    ({ tag, value }) => /^[a-z0-9]{1,15}$/.test(tag) && /^[ -~]{0,200}$/.test(value),
  );
  if (!sane || records.length > MOST_RECORDS) return undefined;
  const present = records.toSorted((a, b) => (sayCaa(a) < sayCaa(b) ? -1 : 1));
  const missing = forbiddenBy(issuers, authorities).map(({ tag }) => ({
    ...{ flags: 0, tag, value: authority },
  }));
  return missing.length === 0 ? undefined : { name: at, present, missing, recordVisible };
}

function sayCaa({ flags, tag, value }: CaaObstacle['present'][number]): string {
  return `${flags} ${tag} ${value}`;
}
