import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { isObject } from '../wire/values.ts';

/** Elements that can be repeated without a container. A single one is a list as well. */
const REPEATED: ReadonlySet<string> = new Set([
  'result',
  'msg',
  'certificate',
  'certificate_job',
  'message',
  'authentication',
  'dcv_auth',
]);

/**
 * The five entities of XML. Character references are decoded too. Without a document type there are no other entities;
 * an unknown one stays as it is.
 */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** No AutoDNS document is nested deeper than fifteen levels. */
const MAX_DEPTH = 64;

const PARSER = new XMLParser({
  // Ids have more than 32 bits, and `6CA6E5` is a serial number, so all values stay text.
  parseTagValue: false,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  trimValues: true,
  maxNestedTags: MAX_DEPTH,
  isArray: (name) => REPEATED.has(name),
  processEntities: true,
  entityDecoder: {
    setExternalEntities: refuse,
    addInputEntities: refuse,
    reset: () => undefined,
    setXmlVersion: () => undefined,
    decode: (text) => text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, decoded),
  },
});

function decoded(whole: string, decimal?: string, hexadecimal?: string, name = ''): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (Number.isNaN(code)) return ENTITIES[name] ?? whole;
  const isCharacter = code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : whole;
}

/**
 * The largest pages have about 50,000 tags in a megabyte. For documents at these limits the parser needs about 100 MB
 * and a few seconds, which is acceptable for a poll.
 */
const MAX_CHARACTERS = 4_000_000;
const MAX_TAGS = 250_000;

/** Called for a document type: its declarations could load files or grow endlessly. */
function refuse(): never {
  throw new TypeError('a document type');
}

type ParsedXml =
  | { readonly kind: 'document'; readonly document: Readonly<Record<string, unknown>> }
  /** `seen` describes the body and never quotes it. */
  | { readonly kind: 'nonsense'; readonly seen: string };

/** Parses a document to plain objects: text and CDATA as text, without comments, `''` for empty elements. */
export function parseXml(body: string): ParsedXml {
  const text = body.trim();
  if (text === '') return { kind: 'nonsense', seen: 'an empty body' };
  if (/^<(!doctype html|html|head|body)\b/i.test(text)) {
    return { kind: 'nonsense', seen: 'an HTML page' };
  }
  if (text.length > MAX_CHARACTERS || occursMoreOften(text, '<', MAX_TAGS)) {
    const seen = `more XML than fits into memory (over ${MAX_CHARACTERS} characters or ${MAX_TAGS} tags). Reduce the setting pageSize`;
    return { kind: 'nonsense', seen };
  }
  if (!text.startsWith('<')) return { kind: 'nonsense', seen: 'a body that is not XML' };
  try {
    // The parser accepts truncated documents, so they are validated first.
    if (XMLValidator.validate(text) !== true) {
      return { kind: 'nonsense', seen: 'XML that is truncated or not well-formed' };
    }
    const document: unknown = PARSER.parse(text);
    if (isObject(document)) return { kind: 'document', document };
  } catch {
    // The error is not the cause, because its message can quote the body.
  }
  return {
    kind: 'nonsense',
    seen: 'XML with a document type declaration, with invalid names, or nested too deeply',
  };
}

/** Whether a character occurs in a text more often than `limit`. Much faster than parsing the text. */
function occursMoreOften(text: string, character: string, limit: number): boolean {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}

/** An element: its name, and its text or child elements. */
export type Element = readonly [name: string, content: string | number | readonly Element[]];

/** UTF-8 without a byte order mark, which the gateway does not accept. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}`;
}

function write([name, content]: Element): string {
  const inner = Array.isArray(content)
    ? content.map((child: Element) => write(child)).join('')
    : escape(String(content));
  return `<${name}>${inner}</${name}>`;
}

/** Passwords can contain `&` and `<`. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
