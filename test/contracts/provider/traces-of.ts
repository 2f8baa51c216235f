import { expect } from 'vitest';

/** The texts that syncs store and send, by place. */
export type Traces = Readonly<Record<Place, readonly string[]>>;

export type Place = 'items' | 'log lines' | 'metrics' | 'events' | 'notifications';

/** Where each marker was found: `notifications: marker@example.com`. */
export function findMarkers(
  traces: Readonly<Record<string, readonly string[]>>,
  markers: readonly string[],
): string[] {
  const found = new Set<string>();
  for (const [place, texts] of Object.entries(traces)) {
    const all = texts.join('\n');
    for (const marker of markers) if (isIn(all, marker)) found.add(`${place}: ${marker}`);
  }
  return [...found];
}

/** Fails if a place has no texts, because the search would find nothing. */
export function expectSomethingIn(traces: Traces): void {
  const empty = Object.entries(traces).flatMap(([place, texts]) =>
    texts.length === 0 ? [place] : [],
  );
  expect(empty, 'places without texts').toEqual([]);
}

/** Finds the marker in any case: plain, URL-encoded, as JSON, and in headers of basic authentication. */
function isIn(text: string, marker: string): boolean {
  // A number must match completely, because its digits can be a part of a timestamp.
  if (/^\d+$/.test(marker)) return new RegExp(`(?<!\\d)${marker}(?!\\d)`).test(text);
  const lower = text.toLowerCase();
  const spellings = [marker, encodeURIComponent(marker), JSON.stringify(marker).slice(1, -1)];
  return (
    spellings.some((spelling) => lower.includes(spelling.toLowerCase())) ||
    inBase64(marker).some((spelling) => text.includes(spelling))
  );
}

/** The base64 forms of the marker inside a longer text: one per offset, without the characters that depend on the text around it. */
function inBase64(marker: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.from(`${'.'.repeat(before)}${marker}`);
    const whole = bytes.toString('base64').replace(/=+$/, '');
    const own = whole.slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
    // Shorter texts occur by accident.
    return own.length < 8 ? [] : [own];
  });
}
