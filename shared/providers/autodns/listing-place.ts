import { invalidResponse } from '../http/invalid-response.ts';
import { autodns } from './descriptor.ts';

/** The progress of a listing. */
export interface ListingPlace {
  /** Number of rows so far. */
  readonly rows: number;
  /** The id of the last row; empty if there is none yet, or if that row has none. */
  readonly last: string;
  /** How often the listing started again because the list changed. */
  readonly restarts: number;
  /** Orders that belong to rows so far. The others are listed as entries of their own at the end. */
  readonly claimed: readonly string[];
}

export const BEGINNING: ListingPlace = { rows: 0, last: '', restarts: 0, claimed: [] };

/** `998:570998:0:4297000017,4297000018`: the rows, the last id, the restarts, the orders. */
export function writePlace({ rows, last, restarts, claimed }: ListingPlace): string {
  return `${rows}:${last}:${restarts}:${claimed.join(',')}`;
}

/** @throws ProviderError `invalid-response` for any other text. */
export function readPlace(cursor: string | undefined): ListingPlace {
  if (cursor === undefined) return BEGINNING;
  const [, rows, last, restarts, claimed] =
    /^(\d{1,9}):([\w-]{0,64}):(\d):((?:[\w-]{1,64}(?:,[\w-]{1,64})*)?)$/.exec(cursor) ?? [];
  if (rows === undefined || last === undefined || restarts === undefined || claimed === undefined) {
    throw invalidResponse(
      autodns.name,
      'list certificates',
      'a cursor that the monitor did not create',
    );
  }
  const orders = claimed.split(',').filter((id) => id !== '');
  return { rows: Number(rows), last, restarts: Number(restarts), claimed: orders };
}
