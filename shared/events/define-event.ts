import * as z from 'zod/mini';
import type { AccountState } from '../certificates/account-state.ts';
import { accountKey } from '../certificates/certificate.ts';
import { keyOf } from '../certificates/certificate-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import type { Instant } from '../certificates/instant.ts';
import { defined } from '../runtime/defined.ts';
import { AccountDetail, accountDetail } from './account-detail.ts';
import { CertificateDetail, certificateDetail } from './certificate-detail.ts';
import { EventMetadata } from './event.ts';
import type { EventDefinition, MonitorEvent, StateChange } from './event.ts';

/** One event that a change causes. */
interface Occurrence<Fields> {
  /** Fields that are `undefined` are left out. */
  readonly fields: Fields;
  /** Distinguishes the events of one type that one change causes, for example by domain. Part of the id. */
  readonly part?: string | undefined;
  /** Default: when the change was observed. */
  readonly occurredAt?: Instant | undefined;
}

interface Declaration<Name extends string, Fields extends z.core.$ZodShape> {
  readonly detailType: Name;
  readonly version: number;
  readonly fields: Fields;
}

/** The occurrences of an event between two states. Pure. `previous` is absent for the first state. */
type When<State, Fields> = (
  previous: State | undefined,
  current: State,
) => readonly Occurrence<Fields>[];

/** When an event of a certificate occurs, with its fields. */
export type CertificateWhen<Event extends EventDefinition> = When<
  CertificateState,
  Omit<z.infer<Event['detail']>, 'metadata' | 'certificate'>
>;
/** When an event of a provider account occurs, with its fields. */
export type AccountWhen<Event extends EventDefinition> = When<
  AccountState,
  Omit<z.infer<Event['detail']>, 'metadata' | 'account'>
>;

/** Declares an event of a certificate. Its detail has `metadata`, `certificate` and `fields`. */
export function defineCertificateEvent<const Name extends string, Fields extends z.core.$ZodShape>(
  declaration: Declaration<Name, Fields>,
) {
  return withSchema(declaration, { certificate: CertificateDetail, ...declaration.fields });
}

/** Declares an event of a provider account. Its detail has `metadata`, `account` and `fields`. */
export function defineAccountEvent<const Name extends string, Fields extends z.core.$ZodShape>(
  declaration: Declaration<Name, Fields>,
) {
  return withSchema(declaration, { account: AccountDetail, ...declaration.fields });
}

/** When an event is published. */
export interface Publication {
  readonly event: EventDefinition;
  /** The events of this type that a change causes. Pure: the same change causes the same events, with the same ids. */
  causedBy(change: StateChange): readonly MonitorEvent[];
}

/** Publishes an event of a certificate when it occurs. */
export function certificateEvent<Event extends EventDefinition>(
  event: Event,
  when: CertificateWhen<Event>,
): Publication {
  const causedBy = (change: StateChange) => {
    if (change.kind !== 'certificate') return [];
    const { previous, current } = change;
    const { revision, changedAt, dataAge } = current;
    return when(previous, current).map(({ fields, part, occurredAt = changedAt }) =>
      createEvent(
        event,
        { kind: 'certificate', key: keyOf(current), revision, part },
        {
          ...{ occurredAt, observedAt: changedAt },
          ...{ dataAsOf: dataAge?.asOf ?? changedAt, unreachable: dataAge?.unreachable ?? false },
        },
        { certificate: certificateDetail(current), ...fields },
      ),
    );
  };
  return { event, causedBy };
}

/** Publishes an event of a provider account when it occurs. */
export function accountEvent<Event extends EventDefinition>(
  event: Event,
  when: AccountWhen<Event>,
): Publication {
  const causedBy = (change: StateChange) => {
    if (change.kind !== 'account') return [];
    const { previous, current } = change;
    const { revision, changedAt } = current;
    return when(previous, current).map(({ fields, part, occurredAt = changedAt }) =>
      createEvent(
        event,
        { kind: 'account', key: accountKey(current.account), revision, part },
        { occurredAt, observedAt: changedAt },
        { account: accountDetail(current), ...fields },
      ),
    );
  };
  return { event, causedBy };
}

/** The name, the version and the schema of an event whose detail has `metadata` and `fields`. */
export function withSchema<const Name extends string, Fields extends z.core.$ZodShape>(
  { detailType, version }: { readonly detailType: Name; readonly version: number },
  fields: Fields,
) {
  return { detailType, version, detail: z.object({ metadata: EventMetadata, ...fields }) } as const;
}

interface Subject {
  readonly kind: 'certificate' | 'account' | 'message' | 'weekly-summary';
  readonly key: string;
  readonly revision?: number | string;
  readonly part?: string | undefined;
}

/** Creates an event. The id depends on the subject and the name only, so that the same change has the same id. */
export function createEvent<Fields extends object>(
  { detailType, version }: { readonly detailType: string; readonly version: number },
  { kind, key, revision, part }: Subject,
  times: Omit<EventMetadata, 'id' | 'version'>,
  fields: Fields,
) {
  const name = detailType.toLowerCase().replaceAll(' ', '-');
  const id = [key, revision, name, part].filter((piece) => piece !== undefined).join(':');
  const metadata: EventMetadata = { id, version, ...times };
  return {
    detailType,
    detail: { metadata, ...defined(fields) },
    resources: [`${kind}/${key}`],
  } satisfies MonitorEvent;
}
