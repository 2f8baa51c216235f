import type { AccountFailure, AccountState } from '../../shared/certificates/account-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { eventsOf } from '../../shared/events/events-of.ts';
import type { MonitorEvent } from '../../shared/events/event.ts';

/** An event without its metadata and its subject. */
export interface PublishedEvent {
  /** The name of the event without its subject: `expired` for `Certificate Expired`. */
  readonly name: string;
  readonly threshold?: { readonly name: string };
  readonly reminder?: { readonly number: number };
  readonly successor?: { readonly key: string };
  readonly failure?: AccountFailure;
  readonly scope?: AccountFailure['scope'];
  readonly [field: string]: unknown;
}

/** The events of a certificate whose state was `previous` and is `current`. */
export function certificateEvents(
  previous: CertificateState | undefined,
  current: CertificateState,
): PublishedEvent[] {
  return eventsOf({ kind: 'certificate', previous, current }).map(withoutSubject);
}

/** The names of the events of a certificate. */
export function certificateEventNames(
  previous: CertificateState | undefined,
  current: CertificateState,
): string[] {
  return certificateEvents(previous, current).map(({ name }) => name);
}

/** The events of an account whose state was `previous` and is `current`. */
export function accountEvents(
  previous: AccountState | undefined,
  current: AccountState,
): PublishedEvent[] {
  return eventsOf({ kind: 'account', previous, current }).map(withoutSubject);
}

/** The events of an account by name and scope: `unreachable certificates`, `recovered account`. */
export function accountEventScopes(
  previous: AccountState | undefined,
  current: AccountState,
): string[] {
  return accountEvents(previous, current)
    .filter(({ name }) => name !== 'initial-inventory-completed')
    .map(({ name, failure, scope = 'account' }) => `${name} ${failure?.scope ?? scope}`);
}

export function withoutSubject({ detailType, detail }: MonitorEvent): PublishedEvent {
  const fields = Object.entries(detail).filter(
    ([field]) => !['metadata', 'certificate', 'account'].includes(field),
  );
  const [, name = detailType] = /^(?:Certificate|Domain|Account) (.*)$/.exec(detailType) ?? [];
  return { ...Object.fromEntries(fields), name: name.toLowerCase().replaceAll(' ', '-') };
}
