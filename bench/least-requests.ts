/** An account as the measurements fill it. */
export interface AccountSize {
  readonly issued: number;
  readonly pending: number;
}

/**
 * The least requests that a sweep can do with which knows all of an account's issued certificates: what its
 * provider's documented paging takes to be sure that nothing is left, and for each pending certificate what the
 * provider spreads over several documents. Tokens are there from the sweep before.
 */
export const LEAST_REQUESTS: Readonly<Record<string, (size: AccountSize) => number>> = {
  // Pages of 1,000 that share a row; a full one says nothing about being the last. For a pending order its
  // details, its validation, and its domain's document with the random value.
  digicert: ({ issued, pending }) => Math.floor((issued + pending - 1) / 999) + 1 + 3 * pending,
};
