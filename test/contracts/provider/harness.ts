import type { Fault } from '../../../infra/simulators/fault-switches.ts';
import type { LoggedRequest } from '../../../infra/simulators/request-log.ts';
import type { ListingRow } from '../../../shared/providers/provider.ts';
import type { OpenAccountOptions, OpenedAccount } from '../../../shared/providers/open-account.ts';

/** A provider under test, with a simulator that can produce every fault. */
export interface ProviderHarness {
  /** The name in test titles, such as `autodns by XML`. */
  readonly name: string;
  /** The name of the provider in keys. */
  readonly provider: string;
  /** Whether the provider also validates domains by CNAME records and reports the records. */
  readonly reportsCnames?: true;
  /** Starts a simulator with an account that has no certificates. */
  start(): Promise<ProviderScene>;
}

/** One account of a simulated provider, with methods that change it without its client. */
export interface ProviderScene {
  /** Opens the account in the same way as the deployed function. */
  open(options?: OpenAccountOptions & { readonly key?: 'right' | 'wrong' }): Promise<OpenedAccount>;
  readonly requests: readonly LoggedRequest[];
  /** Whether a request changes nothing at the provider. */
  isReading(request: LoggedRequest): boolean;

  /** A number of certificates that needs several pages. */
  readonly severalPages: number;
  /** Adds issued certificates and returns the ids of their rows. */
  addIssued(count: number): string[];
  /** Adds an order with a pending domain validation, with its DNS record if the provider reports one. */
  addPending(method?: 'dns-cname'): string;
  /** When the details of a pending row are fetched. */
  readonly pendingDetails: Exclude<ListingRow['detailFetch'], 'when-changed'>;
  /** The name of the DNS record that validates a domain; absent if the provider reports no record. */
  readonly recordName?: (domain: string) => string;
  /** Adds a certificate with this status, which the provider does not document. */
  addWithStatus(raw: string): string;
  /** Adds a certificate without a reported expiry. */
  addUndated(): string;
  /** Changes a field of a certificate that is stored and in the listing. */
  change(id: string): void;
  /** Changes only values that depend on the time, such as days left and the time of the response. */
  letTimePass(): void;

  /** Makes the first row of the listing invalid: it is not an object or has no id. */
  breakFirstRow(): void;
  /** Makes a required field of this row invalid. */
  breakField(id: string): void;
  /** Wrong paging information of a listing that contains every certificate, by description. */
  readonly pagingErrors: Readonly<Record<string, () => void>>;

  /** Documents that the provider never sends as a listing or as details. */
  readonly invalidResponses: readonly Fault[];
  /** A valid document without the list of certificates. */
  readonly withoutList: Fault;

  /** Switches on a fault for requests of a listing or of details. */
  fault(fault: Fault, on: 'listing' | 'detailFetch', times?: number): void;
  /** The provider's response to too many requests. */
  tooManyRequests(retryAfterSeconds?: number): Fault;
  /** The provider's response to a rejected sign-in. Default: status 401. */
  readonly refusedSignIn?: Fault;

  /** Secrets and personal data in the scene, which must not appear in any output. */
  readonly markers: readonly string[];
  stop(): Promise<void>;
}
