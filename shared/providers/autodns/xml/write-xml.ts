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
