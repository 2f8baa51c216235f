import { expect, test } from 'vitest';
import type { CertificateHistory } from '../../../infra/local/history.ts';
import { WIDTH } from '../../../infra/local/report/screen.ts';
import { chooseStyle } from '../../../infra/local/report/style.ts';
import { summarize } from '../../../infra/local/summary.ts';

const plain = chooseStyle(false);

function history(
  key: string,
  name: string,
  statuses: CertificateHistory['statuses'] = ['issued'],
): CertificateHistory {
  return { key, name, statuses, events: [], notifications: [] };
}

test('summarize groups certificates by account and sorts them by name, then by age', () => {
  const lines = summarize(
    [
      history('qualys/demo/9', 'www.example.com'),
      history('digicert/demo/5', 'www.example.com', ['issued', 'expired']),
      history('digicert/demo/6', 'api.example.com'),
      history('digicert/demo/1', 'www.example.com'),
    ],
    plain,
  );
  expect(lines.map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
    ' id certificate statuses events notifications',
    '',
    'digicert/demo',
    ' 6 api.example.com issued 0 0',
    ' 5 www.example.com issued → expired 0 0',
    ' 1 www.example.com issued 0 0',
    '',
    'qualys/demo',
    ' 9 www.example.com issued 0 0',
  ]);
});

test('summarize replaces control characters and line breaks in names', () => {
  const lines = summarize([history('digicert/demo/1\n2', '\u202Ewww\u001B[31m')], plain);
  expect(lines.join('\n').split('\n')).toHaveLength(4);
  expect(lines.at(-1)).toContain('1\uFFFD2');
  expect(lines.at(-1)).toContain('\uFFFDwww\uFFFD[31m');
});

test('summarize wraps a long sequence of statuses', () => {
  const path = ['awaiting-application', 'pending-review', 'pending-validation', 'issued'] as const;
  const lines = summarize(
    [
      history(`huawei/demo/${'f'.repeat(64)}`, `${'a'.repeat(60)}.example.com`, [
        ...path,
        'revoking',
        'revoked',
      ]),
    ],
    plain,
  );
  expect(lines.filter((line) => line.length > WIDTH)).toEqual([]);
  const column = lines[0]?.indexOf('statuses') ?? expect.fail('there is no heading');
  const reported = lines
    .slice(3)
    .map((line) =>
      line
        .slice(column)
        .replace(/ +\d.*$/, '')
        .trim(),
    )
    .join(' ');
  expect(reported).toBe([...path, 'revoking', 'revoked'].join(' → '));
});

test('summarize shortens long ids so that they remain distinguishable', () => {
  const begin = 'be8d2209387e37ad84030510dc344ec934da9385d58df471321feecaf4b4';
  const lines = summarize(
    [history(`qualys/demo/${begin}0001`, 'a'), history(`qualys/demo/${begin}0002`, 'b')],
    plain,
  );
  expect(lines.slice(3).map((line) => line.trim().split(' ')[0])).toEqual([
    'be8d2209…4b40001',
    'be8d2209…4b40002',
  ]);
});

test('summarize prints only the heading without certificates', () => {
  expect(summarize([], plain)).toHaveLength(1);
});
