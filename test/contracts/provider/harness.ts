import type { Fault } from '../../../infra/simulators/fault-switches.ts';
import type { LoggedRequest } from '../../../infra/simulators/request-log.ts';
import type { ListingRow } from '../../../shared/providers/provider.ts';
import type { OpenAccountOptions, OpenedAccount } from '../../../shared/providers/open-account.ts';

/** What the suite has to know of a provider in order to put it through everything that can go wrong. */
export interface ProviderHarness {
  /** For the report: `autodns by XML`. */
  readonly name: string;
  /** The word in keys. */
  readonly provider: string;
  /** Whether it validates domains by CNAME records too, and tells them. */
  readonly tellsCnames?: true;
  /** Starts a simulator with an account that has no certificates. */
  start(): Promise<ProviderScene>;
}

/** One account of a simulated provider, and what can be done to it behind its client's back. */
export interface ProviderScene {
  /** Opens the account as the deployed function does. */
  open(options?: OpenAccountOptions & { readonly key?: 'right' | 'wrong' }): Promise<OpenedAccount>;
  readonly requests: readonly LoggedRequest[];
  /** Whether a request changes nothing at the provider. */
  isReading(request: LoggedRequest): boolean;

  /** More certificates than one page of the listing holds. */
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
  /** Changes something of a certificate that we keep, and that the listing shows. */
  change(id: string): void;
  /** Changes only what the provider counts down by itself: days left, time of the answer. */
  letTimePass(): void;

  /** From now on the listing's only row is not what the provider documents: no object, no id. */
  spoilFirstRow(): void;
  /** From now on a field that counts makes no sense in this row. */
  spoilField(id: string): void;
  /** Ways in which the listing says something untrue about itself, and still shows every certificate. */
  readonly pagingLies: Readonly<Record<string, () => void>>;

  /** Documents that the provider never sends as a listing or as details. */
  readonly nonsense: readonly Fault[];
  /** A document that is sound but for the list of certificates, which is not in it. */
  readonly listless: Fault;

  /** Switches on a fault for requests of a listing or of details. */
  fault(fault: Fault, on: 'listing' | 'detailFetch', times?: number): void;
  /** Too many requests, in the provider's words. */
  tooManyRequests(retryAfterSeconds?: number): Fault;
  /** A refused sign-in, in the provider's words. Default: status 401. */
  readonly refusedSignIn?: Fault;

  /** Secrets and personal data that the provider knows or tells, and that must be found nowhere. */
  readonly markers: readonly string[];
  stop(): Promise<void>;
}
