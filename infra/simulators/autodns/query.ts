/** The query of a listing, for both interfaces. */
export interface Query {
  readonly where: Condition | undefined;
  readonly orders: readonly { readonly key: string; readonly isDescending: boolean }[];
  /** Absent if the request has no limit. */
  readonly limit: number | undefined;
  readonly offset: number;
  /** Whether to include objects of sub-users. */
  readonly children: boolean;
}

export type Condition =
  | {
      readonly kind: 'test';
      readonly key: string;
      readonly operator: Operator;
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'group';
      /** Each link joins a filter to the previous ones; the link of the first filter is ignored. */
      readonly parts: readonly { readonly link: 'AND' | 'OR'; readonly condition: Condition }[];
    };

/** The vendor's operators. @see https://github.com/InterNetX/domainrobot-api */
export const OPERATORS = [
  'EQUAL',
  'NOT_EQUAL',
  'LIKE',
  'ILIKE',
  'NOT_LIKE',
  'GREATER',
  'GREATER_EQUAL',
  'LESS',
  'LESS_EQUAL',
  'NOT_LESS',
  'NOT_GREATER',
  'NOT_LESS_EQUAL',
  'NOT_GREATER_EQUAL',
  'IS_NULL',
  'IS_NOT_NULL',
  'IN',
  'NOT_IN',
] as const;
export type Operator = (typeof OPERATORS)[number];
