/** What a listing is asked for, over either interface. */
export interface Query {
  readonly where: Condition | undefined;
  readonly orders: readonly { readonly key: string; readonly isDescending: boolean }[];
  /** Absent where nobody asks for a number. */
  readonly limit: number | undefined;
  readonly offset: number;
  /** Whether sub-users' objects are wanted, too. */
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
      /** Each is joined to what stands before it; the first one's link counts for nothing. */
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
