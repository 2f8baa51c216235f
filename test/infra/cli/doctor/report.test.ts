import { expect, test } from 'vitest';
import type { Finding } from '../../../../infra/cli/doctor/finding.ts';
import { DoctorReport, formatReport, summarize } from '../../../../infra/cli/doctor/report.ts';

const findings: readonly Finding[] = [
  {
    check: 'key',
    subject: 'digicert/main',
    status: 'problem',
    message: 'Wrong',
    action: 'Store it',
  },
  { check: 'secret', subject: 'digicert/main', status: 'ok', message: 'It exists' },
  { check: 'alarms', subject: 'monitor', status: 'ok', message: '20 alarms' },
  {
    check: 'key',
    subject: 'huawei/shop',
    status: 'not-checked',
    message: 'Unknown',
    action: 'Look',
  },
  {
    check: 'rate',
    subject: 'quotas',
    status: 'warning',
    message: 'Much '.repeat(30).trim(),
    action: 'Less',
  },
];

const report = (of: readonly Finding[]): DoctorReport => ({
  version: 1,
  program: '0.2.0',
  sources: [{ kind: 'stack', name: 'Mine' }],
  summary: summarize(of),
  findings: [...of],
});

test('the report has a group per subject, problems last, each with its action, and a summary', () => {
  const lines = formatReport(report(findings), 100).map(({ text }) => text);
  expect(lines.join('\n')).toBe(
    [
      'monitor',
      '  ✓ ok           alarms: 20 alarms',
      '',
      'huawei/shop',
      '  - not checked  key: Unknown',
      '                 → Look',
      '',
      'quotas',
      '  ! warning      rate: Much Much Much Much Much Much Much Much Much Much Much Much Much Much Much',
      '                 Much Much Much Much Much Much Much Much Much Much Much Much Much Much Much',
      '                 → Less',
      '',
      'digicert/main',
      '  ✓ ok           secret: It exists',
      '  ✗ problem      key: Wrong',
      '                 → Store it',
      '',
      '1 problem, 1 warning, 2 ok, 1 not checked.',
    ].join('\n'),
  );
});

test('a report without problems says so', () => {
  const fine = findings.filter(({ status }) => status === 'ok');
  expect(formatReport(report(fine), 100).at(-1)?.text).toBe(
    'No problems, 0 warnings, 2 ok, 0 not checked.',
  );
});

test('the JSON document has the documented shape', () => {
  expect(DoctorReport.parse(report(findings))).toEqual(report(findings));
  expect(Object.keys(DoctorReport.shape)).toEqual([
    'version',
    'program',
    'sources',
    'summary',
    'findings',
  ]);
  expect(DoctorReport.safeParse({ ...report(findings), version: 2 }).success).toBe(false);
});
