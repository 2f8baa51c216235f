import { invalidResponse } from '../http/invalid-response.ts';
import { qualys } from './descriptor.ts';

/** How far a listing has come. */
export interface ListingPlace {
  /** The page to ask for next, from 0. */
  readonly page: number;
  /** How many certificates came so far that are served. */
  readonly served: number;
  /** How many came that no scan has found lately, but that have not ended. */
  readonly stale: number;
  /** The identity of the page before; empty where there is none. */
  readonly last: string;
}

export const BEGINNING: ListingPlace = { page: 0, served: 0, stale: 0, last: '' };

/** `3:587:4:dGhl…`: the page, how many are served, how many stale, the identity. */
export function writePlace({ page, served, stale, last }: ListingPlace): string {
  return [page, served, stale, last].join(':');
}

/** @throws ProviderError `invalid-response` for a text that is no place of ours. */
export function readPlace(cursor: string | undefined): ListingPlace {
  if (cursor === undefined) return BEGINNING;
  const [, page, served, stale, last] =
    /^(\d{1,7}):(\d{1,9}):(\d{1,9}):([\w-]{20,40})$/.exec(cursor) ?? [];
  if (page === undefined || last === undefined) {
    throw invalidResponse(
      qualys.name,
      'list certificates',
      'a cursor that the monitor did not create',
    );
  }
  return { page: Number(page), served: Number(served), stale: Number(stale), last };
}
