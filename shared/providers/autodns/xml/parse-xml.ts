import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { occursMoreOften } from '../../wire/occurs-more-often.ts';

/** Elements that stand beside others of their name, without anything around them; alone, they are lists all the same. */
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
 * The five entities of XML and character references. There are no others without a document type, and one that
 * claims to be stays as it is written.
 */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** No document of the vendor's is nested deeper than fifteen. */
const MAX_DEPTH = 64;

const PARSER = new XMLParser({
  // Ids have more than 32 bits, and `6CA6E5` is a serial number: everything stays text.
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
 * The largest pages have about 50,000 tags in a megabyte. Of documents at these limits the parser makes some 100 MB in a few
 * seconds, which a poll can afford.
 */
const MAX_CHARACTERS = 4_000_000;
const MAX_TAGS = 250_000;

/** Called for a document type: what it declares would be looked up, or grow without end. */
function refuse(): never {
  throw new TypeError('a document type');
}

export type ParsedXml =
  | { readonly kind: 'document'; readonly document: Readonly<Record<string, unknown>> }
  /** `seen` says what was there instead, and never quotes it. */
  | { readonly kind: 'nonsense'; readonly seen: string };

/** A document as plain objects: text for leaves, text and CDATA alike, comments left out, `''` for empty elements. */
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
    // The parser alone takes a document cut short for a whole one.
    if (XMLValidator.validate(text) !== true) {
      return { kind: 'nonsense', seen: 'XML that is truncated or not well-formed' };
    }
    const document: unknown = PARSER.parse(text);
    if (isObject(document)) return { kind: 'document', document };
  } catch {
    // Not as a cause: its message may quote the body.
  }
  return {
    kind: 'nonsense',
    seen: 'XML with a document type declaration, with invalid names, or nested too deeply',
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
