/** Picks one of `options` options, numbered from 0. */
export type Choose = (options: number) => number;

/**
 * Runs `story` once for every combination of its choices, the first options first. The story must
 * depend only on its choices.
 *
 * @returns the number of combinations.
 */
export async function everyInterleaving(story: (choose: Choose) => Promise<void>): Promise<number> {
  const path: { chosen: number; readonly options: number }[] = [];
  for (let ways = 1; ; ways += 1) {
    let step = 0;
    await story((options) => {
      const choice = path[step] ?? { chosen: 0, options };
      if (choice.options !== options)
        throw new Error('The story does not depend only on its choices.');
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
