/** The size of a simulated account. */
export interface AccountSize {
  readonly issued: number;
  readonly pending: number;
}

/**
 * The minimum number of requests of a sync that already knows all issued certificates of an account: the pages that
 * the documented paging needs to detect the end of the listing, and the documents of each pending certificate. Access
 * tokens exist since the previous sync.
 */
export const LEAST_REQUESTS: Readonly<Record<string, (size: AccountSize) => number>> = {
  // Pages of 1,000 in each of two regions. For a pending certificate: its document.
  acm: ({ issued, pending }) =>
    Math.max(1, Math.ceil((Math.ceil(issued / 2) + pending) / 1000)) +
    Math.max(1, Math.ceil(Math.floor(issued / 2) / 1000)) +
    pending,
  // Pages of 1,000 that overlap by one row; a full page can be followed by another. For a pending order: its details,
  // its validation, and the document of its domain with the random value.
  digicert: ({ issued, pending }) => Math.floor((issued + pending - 1) / 999) + 1 + 3 * pending,
  // Pages of 50 in each of two lists; from a total of 100 on, only an empty page marks the end. For a pending
  // certificate: its document with the DNS records.
  huawei({ issued, pending }) {
    const pages = Math.ceil((issued + pending) / 50);
    return 2 * pages + (issued + pending < 100 ? 0 : 1) + pending;
  },
  // Pages of 200 until an empty page, and each order, because orders are not listed.
  qualys: ({ issued, pending }) => Math.ceil(issued / 200) + 1 + pending,
  // Pages of 500 that overlap by one row, and the lists of running and completed jobs. For a pending certificate: its
  // document and its job.
  autodns: ({ issued, pending }) => Math.floor((issued + pending - 1) / 499) + 1 + 4 + 2 * pending,
};
