/** How a run came out: what to print at its end, and whether all was as it should be. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly asItShould: boolean;
}
