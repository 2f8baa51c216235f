/** No provider nests documents deeper than ten levels. */
const MAX_DEPTH = 64;

/**
 * Arrays and objects. The largest pages have about 20,000; twenty times as many still fit into the memory of a poll.
 */
const MAX_CONTAINERS = 400_000;

/** A document with more arrays and objects than fit into memory. */
export class TooManyContainers extends Error {
  override readonly name = 'TooManyContainers';
}

/**
 * Parses a JSON text. Values that are nested too deeply become `null`: recursive functions such as `JSON.stringify`
 * would overflow the stack, and the other rows would be lost.
 *
 * @throws SyntaxError if the text is not JSON; TooManyContainers
 */
export function parseJson(text: string): unknown {
  const depth = depthOf(text);
  const document: unknown = JSON.parse(text);
  if (depth > MAX_DEPTH) limitDepth(document, 1);
  return document;
}

const [QUOTE, BACKSLASH, BRACKET, BRACKET_END, BRACE, BRACE_END] = [34, 92, 91, 93, 123, 125];

/** The nesting depth of a JSON text, counted without parsing it. @throws TooManyContainers */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let containers = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
    } else if (code === BRACE || code === BRACKET) {
      depth += 1;
      containers += 1;
      if (depth > deepest) deepest = depth;
      if (containers > MAX_CONTAINERS) throw new TooManyContainers();
    } else if (code === BRACE_END || code === BRACKET_END) {
      depth -= 1;
    }
  }
  return deepest;
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

function limitDepth(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== 'object' || inner === null) continue;
    // Not an assignment, because a key can be `__proto__`.
    if (depth >= MAX_DEPTH) Object.defineProperty(value, key, { value: null });
    else limitDepth(inner, depth + 1);
  }
}
