import { isObject } from '../wire/raw-object.ts';

/**
 * The vendor's codes that a reader can meet, and what they mean.
 * @see https://docs.qualys.com/en/certview/api/certview_api/appendix/appendix_a.htm
 */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['1901', 'a parameter that it does not know'],
  ['1903', 'a parameter is missing'],
  ['1904', 'two parameters exclude each other'],
  ['1905', 'the value of a parameter is not valid'],
  ['1907', 'a combination that is not supported'],
  ['1908', 'the wrong method'],
  ['1920', 'the account is blocked'],
  ['1960', 'too many requests at once'],
  ['1965', 'too many requests'],
  ['2012', 'the subscription or the user is not entitled to this interface'],
  ['140001', 'the JSON of the request is malformed'],
  ['140002', 'a field that cannot be edited'],
  ['140004', 'an authority that is not supported'],
  ['140005', 'the API key of the authority is missing or wrong'],
  ['140006', 'a certificate that cannot be renewed, or not yet'],
  ['140007', 'an enrolment is no renewal'],
]);

/** In words, with the code. */
export function formatCode(code: string): string {
  return `code ${code}, ${MEANINGS.get(code) ?? 'which is not documented'}`;
}

/**
 * The documented code in the body of an error; `undefined` where there is none. The vendor's pages show XML for an
 * interface that speaks JSON, and gateways send pages of their own: nothing else of a body is looked at.
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
