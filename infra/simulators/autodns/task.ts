import type { Query } from './query.ts';
import type { AutodnsRoute } from './routes.ts';

/** A parsed request, independent of the interface. */
export type Task = ReadTask | PollTask | WriteTask;

export type ReadTask =
  | { readonly route: 'hello' }
  | { readonly route: 'login'; readonly minutes: number; readonly context: number }
  | { readonly route: 'logout'; readonly sessionId: string | undefined }
  | {
      readonly route: 'search-certificates';
      readonly query: Query;
      /** Columns in addition to ID and name. */
      readonly keys: readonly string[];
    }
  | { readonly route: 'search-jobs' | 'search-job-history'; readonly query: Query }
  | {
      readonly route: 'read-certificate' | 'read-job' | 'read-job-history';
      readonly id: number;
    };

export type PollTask =
  | { readonly route: 'poll' }
  | { readonly route: 'confirm'; readonly id: number };

export type WriteTask =
  | { readonly route: 'prepare-order'; readonly plain: string; readonly product: string }
  | { readonly route: 'create'; readonly wish: OrderWish }
  | { readonly route: 'delete'; readonly id: number }
  | { readonly route: 'reissue' | 'renew'; readonly id: number; readonly wish: OrderWish };

/** The values of an order. */
export interface OrderWish {
  readonly name: string;
  readonly product: string;
  readonly csr: string;
}

/** The number of a task in status codes. */
export const TASK_NUMBERS: Readonly<Record<AutodnsRoute, string>> = {
  hello: '1200',
  login: '1321001',
  logout: '1321003',
  'search-certificates': '400105',
  'prepare-order': '400110',
  create: '400101',
  'read-certificate': '400104',
  reissue: '400102',
  renew: '400106',
  delete: '400103',
  'search-jobs': '300115',
  'read-job': '300114',
  'search-job-history': '300135',
  'read-job-history': '300134',
  poll: '0905',
  confirm: '0906',
};
