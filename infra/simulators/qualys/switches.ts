/** In which of the ways that have been seen, or are documented, the gateway behaves. Can be changed at any time. */
export interface QualysSwitches {
  /** Under which of the two paths orders are found. */
  orderPaths: 'short' | 'long' | 'both';
  /** How an inventory page is wrapped. */
  listing: 'array' | 'data';
  /** The most rows on a page, whatever was asked for. */
  maxPage: number;
  /** How many rows come in before the others, or go where it is negative, between two pages. */
  rowShift: number;
  errors: 'json' | 'xml';
  /** The status of a refusal for too many requests. */
  refusal: 409 | 429;
  /** Whether `bearer`, or two blanks after it, are refused. */
  strictBearer: boolean;
  /** Whether tokens say when they end. */
  tokensTellTheirEnd: boolean;
  /** How a token for a client comes. */
  clientTokens: 'text' | 'json';
  /** Whether tokens are for CertView among others. */
  entitled: boolean;
  /** How the header of the concurrency limit is spelt. */
  concurrencyHeader: 'X-Concurrency-Limit-Limit' | 'X-ConcurrencyLimit-Limit';
}

export function defaultSwitches(): QualysSwitches {
  return {
    orderPaths: 'short',
    listing: 'array',
    maxPage: 200,
    rowShift: 0,
    errors: 'json',
    refusal: 409,
    strictBearer: true,
    tokensTellTheirEnd: true,
    clientTokens: 'text',
    entitled: true,
    concurrencyHeader: 'X-Concurrency-Limit-Limit',
  };
}
