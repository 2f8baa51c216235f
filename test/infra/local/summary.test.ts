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

test('certificates stand below their account, name by name, the older one of a name first', () => {
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
    ' id certificate went events notices',
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

test('names from outside are one line each, and do nothing to the terminal', () => {
  const lines = summarize([history('digicert/demo/1\n2', '\u202Ewww\u001B[31m')], plain);
  expect(lines.join('\n').split('\n')).toHaveLength(4);
  expect(lines.at(-1)).toContain('1\uFFFD2');
  expect(lines.at(-1)).toContain('\uFFFDwww\uFFFD[31m');
});

test('a long way is told to its end, in lines that are not too long', () => {
  const way = ['awaiting-application', 'pending-review', 'pending-validation', 'issued'] as const;
  const lines = summarize(
    [
      history(`huawei/demo/${'f'.repeat(64)}`, `${'a'.repeat(60)}.example.com`, [
        ...way,
        'revoking',
        'revoked',
      ]),
    ],
    plain,
  );
  expect(lines.filter((line) => line.length > WIDTH)).toEqual([]);
  const column = lines[0]?.indexOf('went') ?? expect.fail('there is no heading');
  const reported = lines
    .slice(3)
    .map((line) =>
      line
        .slice(column)
        .replace(/ +\d.*$/, '')
        .trim(),
    )
    .join(' ');
  expect(reported).toBe([...way, 'revoking', 'revoked'].join(' → '));
});

test('ids that only end in different ways are still told apart', () => {
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

test('of no certificates there are no accounts', () => {
  expect(summarize([], plain)).toHaveLength(1);
});
