import { expect, test } from 'vitest';
import { createRateWindows } from '../../../infra/simulators/rate-windows.ts';

function at(limits: Parameters<typeof createRateWindows>[0]) {
  let elapsed = 0;
  const windows = createRateWindows(limits, () => elapsed);
  return (time: number, key = 'key') => {
    elapsed = time;
    return windows.admit(key);
  };
}

test('admits a request when the oldest one leaves the window', () => {
  const admit = at([{ requests: 2, perMilliseconds: 100 }]);
  expect(admit(0)).toBeUndefined();
  expect(admit(60)).toBeUndefined();
  expect(admit(99)).toBe(1);
  expect(admit(100)).toBeUndefined();
  expect(admit(101)).toBe(59);
  expect(admit(160)).toBeUndefined();
});

test('applies the longest wait of several windows', () => {
  const admit = at([
    { requests: 2, perMilliseconds: 10 },
    { requests: 3, perMilliseconds: 1000 },
  ]);
  for (const time of [0, 1, 20]) expect(admit(time)).toBeUndefined();
  expect(admit(40)).toBe(960);
  expect(admit(1000)).toBeUndefined();
});

test('does not prolong the wait after a refused request', () => {
  const admit = at([{ requests: 1, perMilliseconds: 100 }]);
  admit(0);
  for (const time of [10, 50, 99]) expect(admit(time)).toBe(100 - time);
  expect(admit(100)).toBeUndefined();
});

test('counts each key separately', () => {
  const admit = at([{ requests: 1, perMilliseconds: 100 }]);
  expect(admit(0, 'one')).toBeUndefined();
  expect(admit(0, 'other')).toBeUndefined();
  expect(admit(0, 'one')).toBe(100);
});
