import { expect } from 'vitest';

/** What syncs store and send, as text, by place. */
export type Traces = Readonly<Record<Place, readonly string[]>>;

export type Place = 'items' | 'log lines' | 'metrics' | 'events' | 'notifications';

/** Where each marker is to be read: `notifications: marker@example.com`. */
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

/** Fails where there is nothing that could be searched: a search of nothing finds nothing. */
export function expectSomethingIn(traces: Traces): void {
  const empty = Object.entries(traces).flatMap(([place, texts]) =>
    texts.length === 0 ? [place] : [],
  );
  expect(empty, 'something to search in').toEqual([]);
}

/** In any case, as itself or as it stands in addresses, JSON and headers of basic authentication. */
function isIn(text: string, marker: string): boolean {
  // A number stands for a person only as a whole: any number may be a part of a time.
  if (/^\d+$/.test(marker)) return new RegExp(`(?<!\\d)${marker}(?!\\d)`).test(text);
  const lower = text.toLowerCase();
  const spellings = [marker, encodeURIComponent(marker), JSON.stringify(marker).slice(1, -1)];
  return (
    spellings.some((spelling) => lower.includes(spelling.toLowerCase())) ||
    inBase64(marker).some((spelling) => text.includes(spelling))
  );
}

/** As a part of anything longer in base64: three ways, by what comes before, without what that changes. */
function inBase64(marker: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.from(`${'.'.repeat(before)}${marker}`);
    const whole = bytes.toString('base64').replace(/=+$/, '');
    const own = whole.slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
    // Fewer characters than this are found anywhere by accident.
    return own.length < 8 ? [] : [own];
  });
}
