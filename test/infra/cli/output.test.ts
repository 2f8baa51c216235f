import { expect, test } from 'vitest';
import { columns, openOutput } from '../../../infra/cli/output.ts';
import { onInterrupt } from '../../../infra/cli/on-interrupt.ts';
import { defined } from '../../../shared/runtime/defined.ts';

function open(terminal: { isTTY?: boolean; columns?: number }, json = false) {
  const written: string[] = [];
  const warned: string[] = [];
  const output = openOutput(
    { ...terminal, write: (text: string) => void written.push(text) },
    { json, noColor: false, warnings: { write: (text) => void warned.push(text) } },
  );
  return { output, text: () => written.join(''), warned: () => warned.join('') };
}

test('line prints its own colors and replaces escape sequences in names', () => {
  const { output, text } = open({ isTTY: true });
  output.line('a\u001B[32mb', 'red');
  expect(text()).toBe('\u001B[31ma\uFFFD[32mb\u001B[0m\n');
});

test('line, progress and warn replace control characters and line breaks in names', () => {
  const { output, text, warned } = open({ isTTY: true });
  output.line('a\nb\u2028c');
  output.progress('d\u001B[2Je');
  output.warn('f\u0007g\nh');
  expect(text()).toContain('a\uFFFDb\uFFFDc\n');
  expect(text()).toContain('d\uFFFD[2Je');
  expect(warned()).toBe('f\uFFFDg\nh\n');
});

test('with --json, standard output contains only the unchanged JSON', () => {
  const { output, text, warned } = open({ isTTY: true }, true);
  output.line('text');
  output.progress('text');
  output.data({ name: 'a\u001B[0m\nb' });
  output.warn('warning');
  expect(JSON.parse(text())).toEqual({ name: 'a\u001B[0m\nb' });
  expect(text()).not.toContain('\u001B');
  expect(warned()).toBe('warning\n');
});

test.each([
  [undefined, 100],
  [250, 100],
  [80, 80],
  [10, 60],
])('in a terminal of %s columns, a table has at most %i columns', (terminalWidth, width) => {
  const { output } = open({ isTTY: true, ...defined({ columns: terminalWidth }) });
  expect(output.width).toBe(width);
  const row = ['a'.repeat(60), 'b'.repeat(70), '2027-01-01'];
  for (const line of columns(['A', 'B', 'C'], [row], output.width)) {
    expect(line.length).toBeLessThanOrEqual(width);
    expect(line).toMatch(/C|2027-01-01/);
  }
});

test('columns never shortens a column that users copy from', () => {
  const key = `digicert/main/${'9'.repeat(80)}/reissue/1234567`;
  const [, line] = columns(['NAME', 'CERTIFICATE'], [['n'.repeat(80), key]], 60, [1]);
  expect(line).toContain(key);
  expect(line).toContain('…');
});

test('onInterrupt cleans up once per key press and ends at once on the second key press', () => {
  let time = 0;
  const calls: string[] = [];
  const interrupt = onInterrupt({
    first: () => calls.push('clean up'),
    again: () => calls.push('end at once'),
    now: () => time,
  });
  interrupt();
  time = 20;
  interrupt();
  expect(calls).toEqual(['clean up']);
  time = 2_000;
  interrupt();
  expect(calls).toEqual(['clean up', 'end at once']);
});
