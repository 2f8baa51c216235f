/** The middle one of some numbers: what one slow round on a busy machine does not move. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const value = sorted[Math.floor(sorted.length / 2)];
  if (value === undefined) throw new Error('the median of nothing');
  return value;
}

/** Milliseconds that something took, with its result. */
export async function timed<Result>(
  act: () => Promise<Result>,
): Promise<{ milliseconds: number; result: Result }> {
  const start = performance.now();
  const result = await act();
  return { milliseconds: performance.now() - start, result };
}
