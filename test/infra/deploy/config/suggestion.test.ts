import { expect, test } from 'vitest';
import { suggestion } from '../../../../infra/deploy/config/suggestion.ts';

const INTERVALS = ['10 minutes', '30 minutes', '1 hour', '2 hours'];

test.each([
  ['intervall', ['interval', 'name'], '. Did you mean "interval"?'],
  ['hua', ['huawei', 'qualys'], '. Did you mean "huawei"?'],
  ['2 hour', INTERVALS, '. Did you mean "2 hours"?'],
])('suggestion finds the known name that is similar to "%s"', (given, known, expected) => {
  expect(suggestion(given, known)).toBe(expected);
});

test.each([
  ['90 minutes', INTERVALS],
  ['us-3', ['us-1', 'us-2']],
  ['weekly', ['monday', 'tuesday']],
])('suggestion suggests nothing for "%s"', (given, known) => {
  expect(suggestion(given, known)).toBe('');
});
