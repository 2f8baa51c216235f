/** An XML element to write. */
export interface XmlElement {
  readonly name: string;
  readonly content: string | readonly XmlElement[];
  /** Free text that the vendor writes as CDATA in some places and as plain text in others. */
  readonly isFree?: boolean;
  readonly comment?: string;
  /** Already serialized, by a `rewrite`. */
  readonly written?: string;
}

type Content = string | number | undefined;
type Child = XmlElement | undefined | false;

/** An element with child elements; absent children are omitted. */
export function parent(
  name: string,
  ...children: readonly (Child | readonly Child[])[]
): XmlElement {
  return {
    name,
    content: children.flat().filter((child): child is XmlElement => Boolean(child)),
  };
}

/** An element with a word or a number; absent without a value. */
export function leaf(name: string, value: Content, comment?: string): XmlElement | undefined {
  if (value === undefined) return undefined;
  return { name, content: String(value), ...(comment === undefined ? {} : { comment }) };
}

/** An element with free text. */
export function free(name: string, value: string | undefined): XmlElement | undefined {
  return value === undefined ? undefined : { name, content: value, isFree: true };
}

export interface XmlStyle {
  readonly cdata: boolean;
  readonly comments: boolean;
}

export const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';

export function writeXml(element: XmlElement, style: XmlStyle): string {
  const { name, content, isFree = false, comment, written } = element;
  if (written !== undefined) return written;
  if (content.length === 0) return `<${name}/>`;
  const inner =
    typeof content !== 'string'
      ? content.map((child) => writeXml(child, style)).join('')
      : isFree && style.cdata
        ? `<![CDATA[${content.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
        : escape(content);
  const remark = comment !== undefined && style.comments ? `<!-- ${comment} -->` : '';
  return `<${name}>${inner}</${name}>${remark}`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
