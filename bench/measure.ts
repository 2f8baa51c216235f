/** The median of `numbers`: a single slow round on a busy machine does not change it. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const value = sorted[Math.floor(sorted.length / 2)];
  if (value === undefined) throw new Error('An empty list has no median.');
  return value;
}

/** Runs `act`, and returns its duration in milliseconds with its result. */
export async function timed<Result>(
  act: () => Promise<Result>,
): Promise<{ milliseconds: number; result: Result }> {
  const start = performance.now();
  const result = await act();
  return { milliseconds: performance.now() - start, result };
}
