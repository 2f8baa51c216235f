import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of a request. The gateway uses no attributes. */
export interface Element {
  readonly name: string;
  /** All direct text including CDATA, trimmed. */
  readonly text: string;
  /** The same untrimmed: a password can start with a space. */
  readonly raw: string;
  readonly children: readonly Element[];
  child(name: string): Element | undefined;
  all(name: string): readonly Element[];
}

/**
 * The root element of a document; `undefined` for an invalid one: not well-formed, with a byte order mark, with a
 * document type, or with an entity that XML does not define.
 */
export function readXml(body: string): Element | undefined {
  if (body.startsWith('\uFEFF') || /<!DOCTYPE/i.test(body)) return undefined;
  if (body.trim() === '' || XMLValidator.validate(body) !== true) return undefined;
  try {
    const nodes: unknown = PARSER.parse(body);
    return elementsOf(nodes)[0];
  } catch {
    return undefined;
  }
}

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Numbers stay text, so that `0905` keeps its zero. Only the five entities of XML are expanded below.
  parseTagValue: false,
  processEntities: false,
  trimValues: false,
  cdataPropName: '#cdata',
});

type Node = Readonly<Record<string, unknown>>;

function elementsOf(nodes: unknown): Element[] {
  return listOf(nodes).flatMap((node) =>
    Object.entries(node)
      .filter(([name]) => !name.startsWith('#') && !name.startsWith(':'))
      .map(([name, content]) => element(name, content)),
  );
}

function element(name: string, content: unknown): Element {
  const children = elementsOf(content);
  const raw = listOf(content)
    .map((node) => textOf(node))
    .join('');
  return {
    ...{ name, raw, text: raw.trim(), children },
    child: (wanted) => children.find((one) => one.name === wanted),
    all: (wanted) => children.filter((one) => one.name === wanted),
  };
}

function textOf(node: Node): string {
  const plain = node['#text'];
  if (typeof plain === 'string') return decode(plain);
  return listOf(node['#cdata'])
    .map((part) => part['#text'])
    .filter((part) => typeof part === 'string')
    .join('');
}

function listOf(value: unknown): readonly Node[] {
  return Array.isArray(value)
    ? value.filter((one): one is Node => typeof one === 'object' && one !== null)
    : [];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** @throws RangeError for an entity that XML does not define. */
function decode(text: string): string {
  return text.replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    const known = ENTITIES[name];
    if (known !== undefined) return known;
    const digits = /^#(x?)([\da-f]+)$/i.exec(name);
    if (digits === null) throw new RangeError(`${whole} is not an entity of XML.`);
    return String.fromCodePoint(Number.parseInt(digits[2] ?? '', digits[1] === '' ? 10 : 16));
  });
}
