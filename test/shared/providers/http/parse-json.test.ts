import { describe, expect, test } from 'vitest';
import { parseJson, TooManyContainers } from '../../../../shared/providers/http/parse-json.ts';
import { chanceOf } from '../../../support/chance.ts';

const arrays = (depth: number, inner = '') => '['.repeat(depth) + inner + ']'.repeat(depth);
const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('parseJson', () => {
  test.each([
    ['arrays', arrays(100_000)],
    ['objects', objects(100_000)],
    ['__proto__', `${'{"__proto__":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['closing brackets in strings', `${'["]]]]",{"}}}}\\\\":'.repeat(1000)}1${'}]'.repeat(1000)}`],
  ])(
    'parseJson replaces %s that are nested so deeply that recursion would overflow the stack',
    (_, deep) => {
      const document = parseJson(`{"deep":${deep},"rows":[{"id":1}]}`);
      expect(document).toMatchObject({ rows: [{ id: 1 }] });
      expect(JSON.stringify(document).length).toBeLessThan(3000);
      expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
    },
  );

  test('parseJson does not change documents as providers send them', () => {
    const random = chanceOf(7);
    const value = (depth: number): unknown => {
      const kind = Math.floor(random() * (depth > 8 ? 4 : 6));
      if (kind === 4) return Array.from({ length: 3 }, () => value(depth + 1));
      if (kind === 5) return { 'a"\\]': value(depth + 1), '{[': value(depth + 1), b: 'x\\"{[[{' };
      return [null, 1.5, '\\', '"}]'][kind];
    };
    for (let round = 0; round < 200; round += 1) {
      const document = value(0);
      expect(parseJson(JSON.stringify(document, null, round % 3))).toEqual(document);
    }
    expect(parseJson(arrays(64, '1'))).toEqual(JSON.parse(arrays(64, '1')));
  });

  test('parseJson throws the error of JSON.parse for a text that is not JSON', () => {
    for (const text of ['', '{', '"', '"\\"', '[[[', '}}}}', 'x']) {
      expect(() => parseJson(text)).toThrow(SyntaxError);
    }
  });

  test.each([
    ['objects', `[${'{},'.repeat(400_000)}{}]`],
    ['arrays', `[${'[],'.repeat(400_000)}[]]`],
  ])('parseJson rejects more %s than fit into memory', (_, text) => {
    expect(() => parseJson(text)).toThrow(TooManyContainers);
  });
});
