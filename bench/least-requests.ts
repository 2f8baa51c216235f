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
  // Pages of 50 in each of two lists, where a total from 100 on proves nothing before an empty page, and the
  // certificate itself for its records.
  huawei({ issued, pending }) {
    const pages = Math.ceil((issued + pending) / 50);
    return 2 * pages + (issued + pending < 100 ? 0 : 1) + pending;
  },
  // Pages of 200 until an empty one, and each order, which is in no listing.
  qualys: ({ issued, pending }) => Math.ceil(issued / 200) + 1 + pending,
  // Pages of 500 that share a row, the jobs under way and those that ended, and for a pending certificate itself
  // and its job.
  autodns: ({ issued, pending }) => Math.floor((issued + pending - 1) / 499) + 1 + 4 + 2 * pending,
};
