import type { Fault } from '../fault-switches.ts';
import { JSON_HEADERS } from '../simulated-request.ts';
import type { Answer } from '../simulated-request.ts';
import { isXmlPath } from './routes.ts';
import { PROLOG } from './write-xml.ts';

const XML_HEADERS = { 'content-type': 'text/xml;charset=UTF-8' };
const TEXT = 'The request was refused.';

/** The same fault in the format of the requested interface. */
function inBothFormats(json: Answer, xml: Answer): Fault {
  return {
    kind: 'answer-by-request',
    answer: ({ path }) => (isXmlPath(path) ? xml : json),
  };
}

/**
 * Status 429, which the vendor's documentation does not mention but clients expect, with `Retry-After` in seconds
 * if given.
 */
export function tooManyRequests(retryAfterSeconds?: number): Fault {
  const headers: Record<string, string> =
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  const json = errorEnvelope('E00000', 'EF00429');
  return inBothFormats(
    { status: 429, headers: { ...JSON_HEADERS, ...headers }, body: json },
    { status: 429, headers, body: '' },
  );
}

/** An error with any code: with the given status in JSON, and always with 200 in XML. */
export function vendorError(status: number, code: string, cause: string, text?: string): Fault {
  return inBothFormats(
    { status, headers: JSON_HEADERS, body: errorEnvelope(code, cause, text) },
    { status: 200, headers: XML_HEADERS, body: errorDocument(code, cause, text) },
  );
}

/** Refuses the credentials: 401 in JSON; in XML an unprocessed request without an invalid field. */
export const refusedSignIn: Fault = inBothFormats(
  { status: 401, headers: JSON_HEADERS, body: errorEnvelope('E00000', 'EF01001') },
  { status: 200, headers: XML_HEADERS, body: errorDocument('E00000', 'EF01001') },
);

/** The status "started" for a listing or a document. */
export const notifyInstead: Fault = inBothFormats(
  {
    status: 200,
    headers: JSON_HEADERS,
    body: JSON.stringify({ status: { code: 'N400105', text: 'Begun.', type: 'NOTIFY' } }),
  },
  {
    status: 200,
    headers: XML_HEADERS,
    body: `${PROLOG}<response><result><data/><status><code>N400105</code><text>Begun.</text><type>notify</type></status></result></response>`,
  },
);

function errorEnvelope(code: string, cause: string, text = TEXT): string {
  return JSON.stringify({
    stid: '20260131-app1-demo-1',
    messages: [{ text, objects: [], messages: [], code: cause, status: 'ERROR' }],
    status: { code, text, type: 'ERROR' },
  });
}

function errorDocument(code: string, cause: string, text = TEXT): string {
  const message = `<msg><text>${text}</text><code>${cause}</code><type>error</type></msg>`;
  const status = `<status><code>${code}</code><text>${text}</text><type>error</type></status>`;
  return `${PROLOG}<response><result><data/>${message}${status}</result><stid>20260131-app1-1</stid></response>`;
}

/** Faults of listings, for both interfaces. */

/** A wrong total: off by one, 0, huge. */
export function summary(change: (total: number) => number): Fault {
  return changedListing(
    ({ object, ...rest }) => ({
      ...rest,
      object: isRecord(object) ? { ...object, summary: change(Number(object['summary'])) } : object,
    }),
    (xml) =>
      xml.replace(
        /<summary>(\d+)<\/summary>/,
        (_whole, total: string) => `<summary>${change(Number(total))}</summary>`,
      ),
  );
}

/** The total is missing. */
export const noSummary: Fault = changedListing(
  ({ object: _unreported, ...rest }) => rest,
  (xml) => xml.replace(/<summary>\d+<\/summary>/, ''),
);

/** The page has no rows, although its total is not 0. */
export const emptyPage: Fault = changedListing(
  (listing) => ({ ...listing, data: [] }),
  (xml) => xml.replaceAll(ROWS, ''),
);

/** The list and its total are missing. */
export const noList: Fault = changedListing(
  ({ data: _none, object: _unreported, ...rest }) => rest,
  (xml) => xml.replace(/<data>.*<\/data>/s, '<data/>'),
);

/** The rows with these IDs are missing and not counted. */
export function withoutRows(ids: ReadonlySet<string>): Fault {
  return changedListing(
    ({ data, object = {}, ...rest }) => {
      const rows = Array.isArray(data) ? (data as readonly unknown[]) : [];
      const left = rows.filter((row) => !isRecord(row) || !ids.has(String(row['id'])));
      const total = isRecord(object) ? Number(object['summary']) - ids.size : undefined;
      return {
        ...rest,
        data: left,
        object: isRecord(object) ? { ...object, summary: total } : object,
      };
    },
    (xml) =>
      xml
        .replaceAll(ROWS, (row) => (ids.has(/<id>(\d+)<\/id>/.exec(row)?.[1] ?? '') ? '' : row))
        .replace(
          /<summary>(\d+)<\/summary>/,
          (_whole, total: string) => `<summary>${Number(total) - ids.size}</summary>`,
        ),
  );
}

/** Replaces the row at `index` of the page: by `null`, text, a row without an ID. */
export function malformedRow(index: number, row: unknown, xmlRow: string): Fault {
  return changedListing(
    ({ data, ...rest }) => ({ ...rest, data: Array.isArray(data) ? data.with(index, row) : data }),
    (xml) => {
      let at = -1;
      return xml.replaceAll(ROWS, (whole) => {
        at += 1;
        return at === index ? xmlRow : whole;
      });
    },
  );
}

/** Rows of certificates and jobs, which contain no rows. */
const ROWS = /<certificate>.*?<\/certificate>|<certificate_job>.*?<\/certificate_job>/gs;

type Listing = Readonly<Record<string, unknown>>;

function changedListing(
  json: (listing: Listing) => unknown,
  xml: (document: string) => string,
): Fault {
  const rewrite = (answer: Answer): Answer => {
    if (answer.status !== 200) return answer;
    const text = answer.body.toString();
    if (!text.startsWith('<')) {
      const document: unknown = JSON.parse(text);
      return { ...answer, body: JSON.stringify(isRecord(document) ? json(document) : document) };
    }
    return { ...answer, body: xml(text) };
  };
  return { kind: 'rewrite', rewrite };
}

function isRecord(value: unknown): value is Listing {
  return typeof value === 'object' && value !== null;
}
