import * as z from 'zod';
import { wrapped } from '../../local/report/box.ts';
import { count } from '../../local/report/plain-text.ts';
import { Finding, FINDING_STATUSES } from './finding.ts';
import type { FindingStatus } from './finding.ts';

/** Increased whenever the JSON document changes in a way that breaks its readers. */
export const REPORT_VERSION = 1;

/** The document of `doctor --json`. */
export const DoctorReport = z.strictObject({
  version: z.literal(REPORT_VERSION),
  /** The version of the program that checked. */
  program: z.string(),
  /** What was checked. */
  sources: z.array(
    z.strictObject({
      kind: z.enum(['configuration', 'local-state', 'stack']),
      /** The file, the directory, or the name of the stack. */
      name: z.string(),
    }),
  ),
  summary: z.strictObject({
    ok: z.int(),
    'not-checked': z.int(),
    warning: z.int(),
    problem: z.int(),
  }),
  /** In the order of the checks. */
  findings: z.array(Finding),
});
export type DoctorReport = z.infer<typeof DoctorReport>;
export type Source = DoctorReport['sources'][number];

export function summarize(findings: readonly Finding[]): DoctorReport['summary'] {
  const number = (status: FindingStatus) =>
    findings.filter((finding) => finding.status === status).length;
  return {
    ok: number('ok'),
    'not-checked': number('not-checked'),
    warning: number('warning'),
    problem: number('problem'),
  };
}

/** A symbol and a word for each status, so that the meaning does not depend on color. */
const LABELS: Readonly<Record<FindingStatus, string>> = {
  ok: '✓ ok',
  'not-checked': '- not checked',
  warning: '! warning',
  problem: '✗ problem',
};
const LABEL_WIDTH = Math.max(...Object.values(LABELS).map((label) => label.length)) + 2;

/** A line of the report. */
export interface ReportLine {
  readonly text: string;
  readonly paint?: 'bold' | 'dim' | 'yellow' | 'red' | 'green';
}

const PAINT = { 'not-checked': 'dim', warning: 'yellow', problem: 'red' } as const;

/**
 * The report for people: one group per subject, subjects with problems last, and in each group the problems last, with
 * what to do. The last line is a summary.
 */
export function formatReport({ findings, summary }: DoctorReport, width: number): ReportLine[] {
  return [...formatFindings(findings, width), formatSummary(summary)];
}

/** The groups of the report. */
export function formatFindings(findings: readonly Finding[], width: number): ReportLine[] {
  const rank = ({ status }: Finding) => FINDING_STATUSES.indexOf(status);
  const groups = [...Map.groupBy(findings, ({ subject }) => subject)].map(([subject, group]) => ({
    ...{ subject, group: group.toSorted((a, b) => rank(a) - rank(b)) },
    worst: Math.max(...group.map(rank)),
  }));
  return groups
    .toSorted((a, b) => a.worst - b.worst)
    .flatMap(({ subject, group }): ReportLine[] => [
      { text: subject, paint: 'bold' },
      ...group.flatMap((finding) => formatFinding(finding, width)),
      { text: '' },
    ]);
}

function formatFinding(
  { check, status, message, action = '' }: Finding,
  width: number,
): ReportLine[] {
  const paint = status === 'ok' ? {} : { paint: PAINT[status] };
  const indent = ' '.repeat(LABEL_WIDTH + 2);
  const [first = '', ...rest] = wrapped(`${check}: ${message}`, width - indent.length);
  const [next = '', ...more] = wrapped(action, width - indent.length - 2);
  return [
    { text: `  ${LABELS[status].padEnd(LABEL_WIDTH)}${first}`, ...paint },
    ...rest.map((text) => ({ text: `${indent}${text.trim()}`, ...paint })),
    ...(next === '' ? [] : [{ text: `${indent}→ ${next}` }]),
    ...more.map((text) => ({ text: `${indent}  ${text.trim()}` })),
  ];
}

function formatSummary(summary: DoctorReport['summary']): ReportLine {
  const { problem, warning } = summary;
  const numbers = [
    problem > 0 ? count(problem, 'problem') : 'no problems',
    count(warning, 'warning'),
    `${summary.ok} ok`,
    `${summary['not-checked']} not checked`,
  ].join(', ');
  const text = `${numbers.slice(0, 1).toUpperCase()}${numbers.slice(1)}.`;
  return { text, paint: problem > 0 ? 'red' : warning > 0 ? 'yellow' : 'green' };
}
