/** JSON of a chat message for golden files. Values below the elements of an Adaptive Card are on one line. */
export function goldenJson(value: unknown, levels = 5, indent = ''): string {
  if (levels === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const nested = (one: unknown) => goldenJson(one, levels - 1, inner);
  const [open, close, entries] = Array.isArray(value)
    ? ['[', ']', value.map(nested)]
    : [
        '{',
        '}',
        Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${nested(one)}`),
      ];
  return `${open}\n${inner}${entries.join(`,\n${inner}`)}\n${indent}${close}`;
}
