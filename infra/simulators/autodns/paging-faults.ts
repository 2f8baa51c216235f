import type { Fault } from '../fault-switches.ts';
import type { Answer } from '../simulated-request.ts';

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

/** The page has no rows, whatever its total is. */
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
