/** Picks one of so many options, of which the first is number 0. */
export type Choose = (options: number) => number;

/**
 * Has a story happen once for each way in which its choices can come out, the first options first. The story must
 * follow from its choices alone.
 *
 * @returns how many ways there were.
 */
export async function everyInterleaving(story: (choose: Choose) => Promise<void>): Promise<number> {
  const path: { chosen: number; readonly options: number }[] = [];
  for (let ways = 1; ; ways += 1) {
    let step = 0;
    await story((options) => {
      const choice = path[step] ?? { chosen: 0, options };
      if (choice.options !== options) throw new Error('the story has a will of its own');
      path[step] = choice;
      step += 1;
      return choice.chosen;
    });
    while (path.length > 0 && isExhausted(path.at(-1))) path.pop();
    const last = path.at(-1);
    if (last === undefined) return ways;
    last.chosen += 1;
  }
}

function isExhausted(choice: { readonly chosen: number; readonly options: number } | undefined) {
  return choice !== undefined && choice.chosen === choice.options - 1;
}
