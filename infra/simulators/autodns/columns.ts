import { parseInstant } from '../../../shared/certificates/instant.ts';
import { instantIn } from '../../../shared/certificates/local-time.ts';
import type { CertificateView } from './certificate-at.ts';
import { serialOnTheWire } from './issued-certificate.ts';
import type { JobView } from './job-at.ts';

/** A column for filters and sorting. */
export interface Column<Row> {
  readonly kind: 'text' | 'number' | 'time';
  /** `undefined` if the row has no value. */
  readonly value: (row: Row) => string | number | undefined;
}

export type Columns<Row> = Readonly<Record<string, Column<Row>>>;

export const CERTIFICATE_COLUMNS: Columns<CertificateView> = {
  id: { kind: 'number', value: ({ timeline }) => timeline.id },
  name: { kind: 'text', value: ({ timeline }) => timeline.name },
  domain: { kind: 'text', value: ({ timeline }) => timeline.name },
  orderId: { kind: 'text', value: ({ current }) => current?.orderId },
  product: { kind: 'text', value: ({ timeline }) => timeline.product },
  certificate_type: { kind: 'text', value: ({ timeline }) => timeline.certificateType },
  comment: { kind: 'text', value: ({ timeline }) => timeline.comment },
  serialNumber: { kind: 'text', value: ({ current }) => current && serialOnTheWire(current) },
  created: { kind: 'time', value: ({ timeline }) => timeline.orderedAt },
  updated: { kind: 'time', value: ({ updatedAt }) => updatedAt },
  expire: {
    kind: 'time',
    value: ({ timeline, current }) =>
      timeline.unreported.includes('expire') ? undefined : current?.notAfter,
  },
};

export const JOB_COLUMNS: Columns<JobView> = {
  id: { kind: 'number', value: ({ id }) => id },
  type: { kind: 'text', value: ({ type }) => type },
  subType: { kind: 'text', value: ({ subType }) => subType },
  action: { kind: 'text', value: ({ action }) => action },
  status: { kind: 'text', value: ({ status }) => status },
  subStatus: { kind: 'text', value: ({ subStatus }) => subStatus },
  object: { kind: 'text', value: ({ objectName }) => objectName },
  created: { kind: 'time', value: ({ createdAt }) => createdAt },
  updated: { kind: 'time', value: ({ updatedAt }) => updatedAt },
  execution: { kind: 'time', value: ({ executionAt }) => executionAt },
};

/** The operand of a comparison with a column; `undefined` if it is invalid for the column. */
export function readValue(
  text: string,
  kind: Column<unknown>['kind'],
): string | number | undefined {
  if (kind === 'text') return text;
  if (kind === 'number') return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
  return parseInstant(text) ?? instantIn(text, 'Europe/Berlin');
}
