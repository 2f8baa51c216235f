import { factSections } from './facts.ts';
import type { Notification } from '../notification.ts';

/** As many items, from the first, as fit into `max`; none is cut. */
export function firstThatFit<Item>(
  all: readonly Item[],
  max: number,
  sizeOf: (item: Item) => number,
): Item[] {
  let rest = max;
  const end = all.findIndex((item) => {
    rest -= sizeOf(item);
    return rest < 0;
  });
  return end === -1 ? [...all] : all.slice(0, end);
}

/**
 * The facts that fit into a chat message, one line each. No fact is cut, because some are values to copy. If facts are
 * left out, the last line says where to find them.
 *
 * @param sizeOf the size of a line, as the chat counts it
 */
export function factsThatFit(
  facts: Notification['facts'],
  max: number,
  sizeOf: (line: string) => number,
): string[] {
  let rest = max - sizeOf(MORE_FACTS);
  const lines = factSections(facts).flatMap(({ title, facts: members }) => [
    ...(title === undefined ? [] : [`${title}:`]),
    ...members.map(({ label, value }) => `${title === undefined ? '' : '- '}${label}: ${value}`),
  ]);
  const shown = lines.filter((line) => {
    const size = sizeOf(line) + 1;
    if (size > rest) return false;
    rest -= size;
    return true;
  });
  return shown.length === lines.length ? lines : [...shown, MORE_FACTS];
}

const MORE_FACTS = 'The e-mail contains more details.';

/** Replaces a record that does not fit into a chat message, because users would copy a part of it. */
export const RECORD_ELSEWHERE =
  'The record is too long for this message. The e-mail contains it, and "cert-expiry-monitor pending" shows it.';

/** The bytes of a text within JSON, without its quotes. */
export function jsonBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2;
}
