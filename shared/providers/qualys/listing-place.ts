import { invalidResponse } from '../http/invalid-response.ts';
import { qualys } from './descriptor.ts';

/** The progress of a listing. */
export interface ListingPlace {
  /** The next page, from 0. */
  readonly page: number;
  /** Number of certificates in use so far. */
  readonly served: number;
  /** Number of stale certificates that have not expired so far. */
  readonly stale: number;
  /** The identity of the previous page; empty if there is none. */
  readonly last: string;
}

export const BEGINNING: ListingPlace = { page: 0, served: 0, stale: 0, last: '' };

/** `3:587:4:dGhl…`: the page, the certificates in use, the stale ones, the identity. */
export function writePlace({ page, served, stale, last }: ListingPlace): string {
  return [page, served, stale, last].join(':');
}

/** @throws ProviderError `invalid-response` for any other text. */
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
