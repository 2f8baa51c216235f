/** As many, from the first one on, as there is room for; none is cut. */
export function firstThatFit<One>(
  all: readonly One[],
  room: number,
  sizeOf: (one: One) => number,
): One[] {
  let rest = room;
  const end = all.findIndex((one) => {
    rest -= sizeOf(one);
    return rest < 0;
  });
  return end === -1 ? [...all] : all.slice(0, end);
}

/** The bytes of a text within JSON, without its quotes. */
export function jsonBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2;
}
