/** A hundred sequential requests to the delivery log would take seconds. */
const CONCURRENCY = 10;

/** Calls `act` for each item, `CONCURRENCY` at a time, and returns the outcomes in the order of the items. Never throws. */
export async function settleConcurrently<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<[Item, PromiseSettledResult<Result>][]> {
  const outcomes: [Item, PromiseSettledResult<Result>][] = [];
  for (let start = 0; start < items.length; start += CONCURRENCY) {
    const outcomesOfSlice = items.slice(start, start + CONCURRENCY).map(async (item) => {
      const [outcome] = await Promise.allSettled([act(item)]);
      return [item, outcome] satisfies [Item, PromiseSettledResult<Result>];
    });
    outcomes.push(...(await Promise.all(outcomesOfSlice)));
  }
  return outcomes;
}
