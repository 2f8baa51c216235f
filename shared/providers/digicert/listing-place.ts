import { invalidResponse } from '../http/invalid-response.ts';
import { digicert } from './descriptor.ts';

/** The progress of a listing. */
export interface ListingPlace {
  /** Number of rows so far. */
  readonly rows: number;
  /** The id of the last row; empty if there is none yet, or if that row has none. */
  readonly last: string;
  /** How often the listing started again because the list changed. */
  readonly restarts: number;
}

export const BEGINNING: ListingPlace = { rows: 0, last: '', restarts: 0 };

/** `2998:102998:0`: the rows, the last id, the restarts. */
export function writePlace({ rows, last, restarts }: ListingPlace): string {
  return `${rows}:${last}:${restarts}`;
}

/** @throws ProviderError `invalid-response` for any other text. */
export function readPlace(cursor: string | undefined): ListingPlace {
  if (cursor === undefined) return BEGINNING;
  const [, rows, last, restarts] = /^(\d{1,9}):([\w-]{0,64}):(\d)$/.exec(cursor) ?? [];
  if (rows === undefined || last === undefined || restarts === undefined) {
    throw invalidResponse(digicert.name, 'list orders', 'a cursor that the monitor did not create');
  }
  return { rows: Number(rows), last, restarts: Number(restarts) };
}
