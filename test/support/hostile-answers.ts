import { DEFAULT_LIMITS, undiciExchanger } from '../../shared/providers/http/exchange.ts';
import type { Exchanger } from '../../shared/providers/http/exchange.ts';
import { hostileTexts } from './hostile-texts.ts';

/** JSON values that have broken parsers. */
export const HOSTILE_JSON: readonly string[] = [
  '"9999-12-31 23:59:59.0"',
  '"9999-12-31T23:59:59-0500"',
  '"0001-01-01 00:00:00"',
  '"0000-00-00T00:00:00Z"',
  '253402318799000',
  '9007199254740993',
  '-1',
  '1e400',
  'null',
  'true',
  '""',
  '[]',
  '{}',
  '[{}]',
  '{"__proto__":{"x":1},"constructor":1,"toString":null}',
  `"${'long-'.repeat(5_000)}"`,
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  ...[...hostileTexts(40)].map((text) => JSON.stringify(text)),
];

/** The same as the content of an element. */
export const HOSTILE_XML: readonly string[] = [
  '9999-12-31 23:59:59',
  '0001-01-01 00:00:00',
  '0000-00-00 00:00:00',
  '9007199254740993',
  '',
  '<a/>',
  '<a>1</a><a>2</a>',
  '<![CDATA[]]>',
  '&#0;&#x110000;&amp;',
  'long-'.repeat(5_000),
  `${'<a>'.repeat(60)}${'</a>'.repeat(60)}`,
  `${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`,
];

/** A value of a JSON text, or the content of an element without child elements. */
const PLACES =
  /(?<=[:[,]\s*)(?:"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d[\d.]*|true|false|null)|(?<=>)[^<>]*(?=<\/)/g;

/** An exchanger that puts one hostile value into each successful answer, in a place that `random` chooses. */
export function hostileExchanger(random: () => number): Exchanger {
  const exchange = undiciExchanger(DEFAULT_LIMITS);
  const pick = <One>(all: readonly One[]): One | undefined =>
    all[Math.floor(random() * all.length)];
  return async (sent, signal) => {
    const answer = await exchange(sent, signal);
    const place = answer.status < 300 ? pick([...answer.body.matchAll(PLACES)]) : undefined;
    if (place === undefined) return answer;
    const { body } = answer;
    const hostile = pick(body.trimStart().startsWith('<') ? HOSTILE_XML : HOSTILE_JSON) ?? '';
    const end = place.index + place[0].length;
    return { ...answer, body: body.slice(0, place.index) + hostile + body.slice(end) };
  };
}
