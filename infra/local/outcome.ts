/** The result of a run: the last lines to print, and whether it succeeded. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly succeeded: boolean;
}
