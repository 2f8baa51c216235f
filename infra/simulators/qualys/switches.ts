/** Documented or observed variants of the gateway. They can be changed at any time. */
export interface QualysSwitches {
  /** The path of orders. */
  orderPaths: 'short' | 'long' | 'both';
  /** The structure of an inventory page. */
  listing: 'array' | 'data';
  /** Maximum number of rows per page. */
  maxPage: number;
  /** Number of rows that are added (or removed, if negative) before the others between two pages. */
  rowShift: number;
  errors: 'json' | 'xml';
  /** The status for too many requests. */
  refusal: 409 | 429;
  /** Whether `bearer`, or two spaces after it, are refused. */
  strictBearer: boolean;
  /** Whether tokens contain their expiry. */
  tokensTellTheirEnd: boolean;
  /** The format of a token for a client. */
  clientTokens: 'text' | 'json';
  /** Whether tokens include the module CertView. */
  entitled: boolean;
  /** Spelling of the header of the concurrency limit. */
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
