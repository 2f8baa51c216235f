import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import { JSON_FIELDS } from './json-fields.ts';
import type { FieldName } from './json-fields.ts';
import type { Rendering } from './rendering.ts';

export type Document = Readonly<Record<string, unknown>>;

/** A row of a listing: ID, name, and the requested columns. */
export function jsonRow(
  view: CertificateView,
  keys: readonly string[],
  rendering: Rendering,
  now: Instant,
): unknown {
  const wanted = new Set(['id', 'name', ...keys.map((key) => WIRE_NAMES[key] ?? key)]);
  const fields = ALL.filter((name) => wanted.has(name));
  const row = fieldsOf(fields, view, rendering, now);
  const { rewrite } = view.timeline;
  return rewrite.row === undefined ? row : rewrite.row(row);
}

/** Some columns have different names in requests and responses. */
const WIRE_NAMES: Readonly<Record<string, string>> = {
  technical: 'technicalContact',
  admin: 'adminContact',
  certificate_type: 'certificateType',
};

export function jsonCertificate(
  view: CertificateView,
  rendering: Rendering,
  now: Instant,
): unknown {
  const info = fieldsOf(ALL, view, rendering, now);
  const { rewrite } = view.timeline;
  return rewrite.info === undefined ? info : rewrite.info(info);
}

const ALL = Object.keys(JSON_FIELDS) as FieldName[];

/** Computed on demand: a row of a large listing needs few fields. */
function fieldsOf(
  names: readonly FieldName[],
  view: CertificateView,
  rendering: Rendering,
  now: Instant,
): Document {
  return defined(
    Object.fromEntries(names.map((name) => [name, JSON_FIELDS[name](view, rendering, now)])),
  );
}

/** Omits fields without a value, as the vendor does. */
export function defined(document: Document): Document {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}
