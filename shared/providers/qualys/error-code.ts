import { isObject } from '../wire/raw-object.ts';

/**
 * The documented codes that reading requests can return, and their meanings.
 * @see https://docs.qualys.com/en/certview/api/certview_api/appendix/appendix_a.htm
 */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['1901', 'unknown parameter'],
  ['1903', 'missing parameter'],
  ['1904', 'mutually exclusive parameters'],
  ['1905', 'invalid parameter value'],
  ['1907', 'unsupported combination'],
  ['1908', 'wrong method'],
  ['1920', 'the account is blocked'],
  ['1960', 'too many concurrent requests'],
  ['1965', 'too many requests'],
  ['2012', 'the subscription or the user is not entitled to this interface'],
  ['140001', 'malformed JSON in the request'],
  ['140002', 'read-only field'],
  ['140004', 'unsupported CA'],
  ['140005', 'missing or wrong API key of the CA'],
  ['140006', 'certificate that cannot be renewed, or not yet'],
  ['140007', 'an enrollment is not a renewal'],
]);

/** The code and its meaning. */
export function formatCode(code: string): string {
  return `code ${code}, ${MEANINGS.get(code) ?? 'not documented'}`;
}

/**
 * The documented code in the body of an error; `undefined` if there is none. The documentation shows XML for a JSON
 * API, and gateways send their own pages, so nothing else of a body is read.
 */
export function errorCode(body: string): string | undefined {
  const code = inJson(body) ?? inXml(body);
  return code !== undefined && MEANINGS.has(code) ? code : undefined;
}

const FIELDS = ['errorCode', 'code', '_error_code'] as const;

function inJson(body: string): string | undefined {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return undefined;
  }
  const [first = document] = Array.isArray(document) ? (document as readonly unknown[]) : [];
  const inner = isObject(first) && isObject(first['error']) ? first['error'] : first;
  if (!isObject(inner)) return undefined;
  return FIELDS.map((field) => inner[field])
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => String(value).trim())
    .find((value) => MEANINGS.has(value));
}

function inXml(body: string): string | undefined {
  return /<(?:\w+:)?(?:code|errorCode|error_code)>\s*(\d{1,9})\s*</i.exec(body)?.[1];
}
