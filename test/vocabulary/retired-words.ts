import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Configuration = z.object({
  rules: z.object({
    terminology: z.object({ terms: z.array(z.tuple([z.string(), z.string()])) }),
  }),
});
const { terms } = Configuration.parse(
  JSON.parse(readFileSync(new URL('../../.textlintrc.json', import.meta.url), 'utf8')),
).rules.terminology;

/** The words that `npm run lint:prose` finds in documents, each with the word to use instead. */
const RETIRED = terms.map(
  ([words, instead]) => [new RegExp(`\\b(?:${words})\\b`, 'gi'), instead] as const,
);
/** First words that functions no longer have: `sayDay` is `formatDay`. */
const RETIRED_PREFIXES = [
  [/^say\b/g, 'format'],
  [/^judge\b/g, 'check or classify'],
  [/^look at\b/g, 'check'],
] as const;

/** The retired words in an identifier or a file name: `proof (use domain validation)`. */
export function retiredInName(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z][a-z]*|[a-z]+/g) ?? [];
  return find(words.join(' ').toLowerCase(), [...RETIRED, ...RETIRED_PREFIXES]);
}

/** The retired words in a sentence, each with its replacement. */
export function retiredInText(text: string): string[] {
  return find(text.replaceAll(/\s+/g, ' '), RETIRED);
}

function find(words: string, retired: readonly (readonly [RegExp, string])[]): string[] {
  return retired.flatMap(([pattern, instead]) =>
    [...words.matchAll(pattern)].map(([word]) => `${word.toLowerCase()} (use ${instead})`),
  );
}
