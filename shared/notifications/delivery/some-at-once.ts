/** The ledger answers within milliseconds; a hundred questions one by one would still be seconds. */
const AT_ONCE = 10;

/** Does something for each of many, some at once: what became of each, in their order. Never throws. */
export async function someAtOnce<Item, Answer>(
  items: readonly Item[],
  act: (item: Item) => Promise<Answer>,
): Promise<[Item, PromiseSettledResult<Answer>][]> {
  const outcomes: [Item, PromiseSettledResult<Answer>][] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const some = items.slice(start, start + AT_ONCE).map(async (item) => {
      const [outcome] = await Promise.allSettled([act(item)]);
      return [item, outcome] satisfies [Item, PromiseSettledResult<Answer>];
    });
    outcomes.push(...(await Promise.all(some)));
  }
  return outcomes;
}
