import type { Notification } from '../notification.ts';

/** As many, from the first one on, as there is room for; none is cut. */
export function firstThatFit<One>(
  all: readonly One[],
  room: number,
  sizeOf: (one: One) => number,
): One[] {
  let rest = room;
  const end = all.findIndex((one) => {
    rest -= sizeOf(one);
    return rest < 0;
  });
  return end === -1 ? [...all] : all.slice(0, end);
}

/**
 * The facts that a chat has room for, a line each: none is cut, for some are values to copy. Where some are left out, a
 * last line says where they are.
 *
 * @param sizeOf of a line, as the chat counts it
 */
export function factsThatFit(
  facts: Notification['facts'],
  room: number,
  sizeOf: (line: string) => number,
): string[] {
  let rest = room - sizeOf(THE_REST);
  const lines = facts.map(({ label, value }) => `${label}: ${value}`);
  const shown = lines.filter((line) => {
    const size = sizeOf(line) + 1;
    if (size > rest) return false;
    rest -= size;
    return true;
  });
  return shown.length === lines.length ? lines : [...shown, THE_REST];
}

const THE_REST = 'There is no room for more here: the mail has the rest.';

/** Instead of a record that no chat has room for: half a record is worse than none. */
export const RECORD_ELSEWHERE =
  'The record is too long for a chat: it is in the mail, and "npm run monitor -- pending" shows it.';

/** The bytes of a text within JSON, without its quotes. */
export function jsonBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2;
}
