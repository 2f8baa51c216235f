import { isObject } from './parse-xml.ts';

/** The object of a job or a message, in the form of JSON. */
export interface NeutralObject {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * The object of a job: the gateway writes it as a name, as an element with type, value and data, or as the element of
 * the certificate. The first of `places` with a value counts.
 */
export function neutralObject(...places: readonly unknown[]): NeutralObject {
  const found = places.map(readPlace);
  const first = (key: keyof NeutralObject): unknown =>
    found.map((one) => one[key]).find((value) => value !== undefined);
  const data = first('data');
  return { type: first('type'), value: first('value'), ...(isObject(data) ? { data } : {}) };
}

function readPlace(place: unknown): NeutralObject {
  const [one] = Array.isArray(place) ? (place as readonly unknown[]) : [place];
  if (typeof one === 'string') return { value: one };
  if (!isObject(one)) return {};
  const { type, value, data, certificate, domain } = one;
  const inner = isObject(data) ? (data['certificate'] ?? data['domain'] ?? data) : data;
  return { type, value, ...dataOf(certificate ?? domain ?? inner) };
}

function dataOf(content: unknown): Pick<NeutralObject, 'data'> {
  const [one] = Array.isArray(content) ? (content as readonly unknown[]) : [content];
  return isObject(one) ? { data: one } : {};
}
