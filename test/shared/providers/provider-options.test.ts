import { globSync, readFileSync } from 'node:fs';
import type * as z from 'zod/mini';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { optionsOf } from '../../../infra/deploy/config/describe-issue.ts';
import type { ProviderOptions } from '../../../shared/providers/provider-options.ts';
import { PROVIDERS } from '../../../shared/providers/registry.ts';
import { proseOf } from '../../reference/doc-comments.ts';

/** As in a configuration, where lists can be read-only. */
type ReadOnly<Value> = Value extends object
  ? { readonly [Key in keyof Value]: ReadOnly<Value[Key]> }
  : Value;
type Accepted = {
  readonly [Name in keyof typeof PROVIDERS]: ReadOnly<
    z.input<(typeof PROVIDERS)[Name]['settings']>
  >;
};

const OPTION = /\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\s*readonly (?<name>\w+)\?:/g;

describe('the documented options of an account', () => {
  test('the documented types are those that the schemas accept', () => {
    // Compared by the compiler.
    expectTypeOf<ReadOnly<ProviderOptions>>().toEqualTypeOf<Accepted>();
    expect(globSync('shared/providers/*/options.ts')).toHaveLength(Object.keys(PROVIDERS).length);
  });

  test.each(Object.entries(PROVIDERS))(
    'every option of %s is documented with the default of the schema',
    (provider, { settings }) => {
      const source = readFileSync(`shared/providers/${provider}/options.ts`, 'utf8');
      const [first = ''] = source.split('\n}\n');
      const documented = [...first.matchAll(OPTION)].map(({ groups = {} }) => groups);
      expect(documented.map((one) => one['name'])).toEqual(optionsOf(settings));
      const defaults: Readonly<Record<string, unknown>> = settings.parse({});
      for (const { comment, name = '' } of documented) {
        const { default: value = '' } = proseOf(comment);
        const literal = /^(?:'(?<text>.*)'|(?<json>true|false|\d+|\[\]))$/.exec(value)?.groups;
        const expected = literal?.['text'] ?? (literal && JSON.parse(literal['json'] ?? ''));
        expect(defaults[name], `${provider}: ${name}`).toEqual(expected);
      }
    },
  );
});
