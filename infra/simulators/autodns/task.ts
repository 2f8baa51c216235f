import type { Query } from './search.ts';
import type { AutodnsRoute } from './routes.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateRecords, Snapshot } from './certificate-records.ts';
import type { Contact } from './certificate.ts';
import type { JobRecords, JobView } from './job.ts';
import type { MessageStore, Message } from './message-queue.ts';
import type { Modes } from './modes.ts';
import { wrongValue } from './refusal.ts';
import type { CertificateView } from './certificate-state.ts';
import type { Refusal, TextKey } from './refusal.ts';

/** A parsed request, independent of the interface. */
export type Task = ReadTask | PollTask | WriteTask;

type ReadTask =
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
  | { readonly route: 'create'; readonly order: OrderRequest }
  | { readonly route: 'delete'; readonly id: number }
  | { readonly route: 'reissue' | 'renew'; readonly id: number; readonly order: OrderRequest };

/** The values of an order. */
export interface OrderRequest {
  readonly name: string;
  readonly product: string;
  readonly csr: string;
}

/** The number of a task in status codes. */
export const TASK_NUMBERS: Readonly<Record<AutodnsRoute, string>> = {
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

/** The context of a task. */
export interface TaskRun {
  /** The number in the status code. */
  readonly number: string;
  readonly account: Account;
  readonly caller: Caller;
  /** Counts the responses. */
  readonly turn: number;
  readonly now: Instant;
}

/** The state of an account, shared by both interfaces. */
export interface Account {
  readonly user: string;
  readonly password: string;
  readonly context: number;
  readonly contact: Contact;
  readonly modes: Modes;
  readonly certificates: CertificateRecords;
  readonly jobs: JobRecords;
  readonly messages: MessageStore;
  readonly snapshotAt: (now: Instant) => Snapshot;
}

/** The authenticated user, and the vendor's system of the request. */
export interface Caller {
  /** The request is for another system than the account's, which is empty. */
  readonly isElsewhere: boolean;
  /** The sub-user of the request; absent for the account's own user. */
  readonly actsFor: string | undefined;
}

/** The response about the possible validations of an order. */
interface PreparedOrder {
  readonly plain: string;
  readonly name: string;
  readonly product: string;
  readonly keySize: number;
}

/** One of the possible validation methods. */
interface Alternative {
  readonly method: 'EMAIL' | 'DNS' | 'FILE';
  readonly dns?: string;
  readonly fileName?: string;
  readonly fileContent?: string;
  readonly emails?: readonly string[];
}

/**
 * Reads the common name of a certificate request.
 *
 * @throws Refusal for an invalid certificate request.
 */
export function prepareOrder(plain: string, product: string): PreparedOrder {
  const body =
    /-----BEGIN CERTIFICATE REQUEST-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE REQUEST-----/.exec(
      plain,
    )?.[1];
  if (body === undefined) throw wrongValue('certificate_request.plain');
  if (product === '') throw wrongValue('certificate_request.product');
  const name = commonNameIn(Buffer.from(body, 'base64'));
  if (name === undefined) throw wrongValue('certificate_request.plain');
  return { plain, name, product, keySize: 2048 };
}

/** The string after the object identifier 2.5.4.3, of any string type. */
function commonNameIn(der: Buffer): string | undefined {
  const at = der.indexOf(Buffer.from('0603550403', 'hex'));
  if (at === -1) return undefined;
  const length = der[at + 6] ?? 0;
  const name = der.subarray(at + 7, at + 7 + length).toString('utf8');
  return length > 0 && length < 0x80 && name.length === length ? name : undefined;
}

/** The outcome of a task, independent of the interface. */
export interface Outcome {
  /** `S`: done. `N`: started. `E`: refused, with the reasons in `causes`. */
  readonly result: 'S' | 'N' | 'E';
  /** The number that follows in the status code: `400104`. */
  readonly task: string;
  readonly text: TextKey;
  readonly object?: {
    readonly type: string;
    readonly value?: string | undefined;
    readonly summary?: number | undefined;
  };
  /** Absent without a result, which differs from an empty list. */
  readonly data?: readonly Datum[];
  readonly causes?: readonly Cause[];
  /** Status of JSON responses; responses of the XML gateway always have 200. */
  readonly status?: number;
}

/** The reason of a refusal, and the invalid field with its value. */
export type Cause = Pick<Refusal, 'code' | 'field' | 'value'>;

export type Datum =
  | { readonly kind: 'row'; readonly view: CertificateView; readonly keys: readonly string[] }
  | { readonly kind: 'certificate'; readonly view: CertificateView }
  | { readonly kind: 'job-row'; readonly job: JobView }
  | { readonly kind: 'job'; readonly job: JobView; readonly view: CertificateView | undefined }
  | { readonly kind: 'started'; readonly jobId: number }
  | {
      readonly kind: 'message';
      readonly message: Message;
      /** The current state of an existing certificate. */
      readonly view: CertificateView | undefined;
      readonly job: JobView | undefined;
    }
  | { readonly kind: 'confirmed'; readonly id: number }
  | {
      readonly kind: 'request';
      readonly order: PreparedOrder;
      readonly alternatives: readonly Alternative[];
    };

export function refused(
  task: string,
  text: TextKey,
  status: number,
  ...causes: readonly Cause[]
): Outcome {
  return { result: 'E', task, text, status, causes };
}
