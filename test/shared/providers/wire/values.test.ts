import { expect, test } from 'vitest';
import { LinkedId } from '../../../../shared/providers/digicert/schema.ts';
import { Id } from '../../../../shared/providers/wire/values.ts';

test.each([
  [1, '1'],
  ['00042', '00042'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ['9007199254740993', '9007199254740993'],
])('The id %j is read as %j', (id, expected) => {
  expect(Id.parse(id)).toBe(expected);
  expect(LinkedId.parse(id)).toBe(expected);
});

test('Numbers beyond 2^53, which JSON rounds, are not accepted as ids', () => {
  const read = ['9007199254740992', '9007199254740993'].map((text): unknown => JSON.parse(text));
  expect(read[0]).toBe(read[1]);
  for (const id of [...read, 1e21, -1, 1.5, NaN, Infinity]) {
    expect(Id.safeParse(id).success).toBe(false);
    expect(LinkedId.safeParse(id).success).toBe(false);
  }
});
