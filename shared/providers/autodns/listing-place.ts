import { invalidResponse } from '../http/invalid-response.ts';
import { autodns } from './descriptor.ts';

/** How far a listing has come. */
export interface ListingPlace {
  /** How many rows came so far. */
  readonly rows: number;
  /** The id of the last one; empty where there is none yet, or where that row has none. */
  readonly last: string;
  /** How often the listing began anew because it moved. */
  readonly restarts: number;
  /** Orders that have become one of the rows so far: the others are shown by themselves at the end. */
  readonly claimed: readonly string[];
}

export const BEGINNING: ListingPlace = { rows: 0, last: '', restarts: 0, claimed: [] };

/** `998:570998:0:4297000017,4297000018`: the rows, the last id, the restarts, the orders. */
export function writePlace({ rows, last, restarts, claimed }: ListingPlace): string {
  return `${rows}:${last}:${restarts}:${claimed.join(',')}`;
}

/** @throws ProviderError `invalid-response` for a text that is no place of ours. */
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
