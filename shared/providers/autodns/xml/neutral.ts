import { isObject } from './parse-xml.ts';

/**
 * Converts a document to the field names of JSON: `serial_number` becomes `serialNumber`. Empty elements are left out.
 */
export function neutral(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(neutral).filter((one) => one !== undefined);
  }
  if (!isObject(value)) return value === '' ? undefined : value;
  const entries = Object.entries(value).flatMap(([name, content]) => {
    const reported = neutral(content);
    return reported === undefined ? [] : [[camelCase(name), reported] as const];
  });
  return Object.fromEntries(entries);
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
