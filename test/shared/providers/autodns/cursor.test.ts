import { describe, expect, it } from 'vitest';
import { readCursor, START, writeCursor } from '../../../../shared/providers/autodns/listing.ts';

describe('the cursor of a listing', () => {
  it.each([
    START,
    { rows: 998, last: '570998', restarts: 2, claimed: ['4297000017'] },
    { rows: 1, last: '', restarts: 0, claimed: ['4297000017', '4297000018'] },
  ])('readCursor returns what writeCursor wrote: %o', (cursor) => {
    expect(readCursor('autodns', writeCursor(cursor))).toEqual(cursor);
  });

  it.each([
    ['long and almost right', `1:2:0:${'a'.repeat(60)}!`],
    ['a list without an item', '1:2:0:,'],
    ['an id that is too long', `1:2:0:${'a'.repeat(65)}`],
    ['another provider’s', '1000'],
  ])('readCursor rejects a text that is not a cursor: %s', (_, cursor) => {
    expect(() => readCursor('autodns', cursor)).toThrow(
      expect.objectContaining({ kind: 'invalid-response' }),
    );
  });
});
