import * as z from 'zod/mini';
import { listProblems } from '../runtime/environment.ts';
import { expectedValue } from '../runtime/expected-value.ts';
import { EVENT_CATALOGUE } from './catalogue.ts';
import type { EventName } from './catalogue.ts';
import { EVENT_SOURCE } from './event.ts';

type DefinitionOf<Name extends EventName> = Extract<
  (typeof EVENT_CATALOGUE)[number],
  { detailType: Name }
>;

/** The `detail` of an event: `EventDetail<'Certificate Expired'>`. */
export type EventDetail<Name extends EventName> = z.output<DefinitionOf<Name>['detail']>;

const Envelope = z.object({
  /** Of the delivery: EventBridge gives a replayed event a new id. To drop repeated events, use `detail.metadata.id`. */
  id: z.string(),
  source: z.literal(EVENT_SOURCE),
  'detail-type': z.string(),
  /** The AWS account of the monitor. */
  account: z.string(),
  region: z.string(),
  /** When it happened, to the second. `detail.metadata.occurredAt` has milliseconds. */
  time: z.string(),
  /** The subject: `certificate/provider/account/id`, `account/provider/account`. */
  resources: z.array(z.string()),
  /** Present if the event was replayed from the archive. */
  'replay-name': z.optional(z.string()),
  detail: z.unknown(),
});

/**
 * An event as subscribers receive it, in the envelope of EventBridge. Without a name it is the union of all events, which
 * `detail-type` narrows.
 */
export type ReceivedEvent<Name extends EventName = EventName> = {
  [Key in Name]: Omit<z.output<typeof Envelope>, 'detail-type' | 'detail'> & {
    readonly 'detail-type': Key;
    readonly detail: EventDetail<Key>;
  };
}[Name];

/**
 * Why `parseEvent` refuses an event:
 *
 * - `foreign-source`: another application published it.
 * - `unknown-detail-type`: this version of the package does not have the event.
 * - `unsupported-version`: the version of its detail is not the one that this version of the package reads.
 * - `invalid`: a field is missing or has an unexpected value.
 */
export type EventErrorReason =
  | 'foreign-source'
  | 'unknown-detail-type'
  | 'unsupported-version'
  | 'invalid';

/** `parseEvent` cannot parse an event. A retry has the same result. The message contains no value of `detail`. */
export class EventError extends Error {
  override readonly name = 'EventError';
  readonly reason: EventErrorReason;

  constructor(reason: EventErrorReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

const Version = z.object({ metadata: z.object({ version: z.number() }) });

/**
 * Parses an event of the monitor. Compare `detail-type` of the result to narrow its `detail`:
 *
 * ```ts
 * const event = parseEvent(received);
 * if (event['detail-type'] === 'Certificate Expired') console.log(event.detail.certificate.key);
 * ```
 *
 * Fields that this version of the package does not know are left out.
 *
 * @param event the event in its envelope: the argument of a Lambda function, or the parsed body of an SQS message.
 * @throws EventError with a `reason`. Let it reach the on-failure destination of the function, or ignore the reasons that
 * your rule permits, for example `unknown-detail-type` if the rule matches all events.
 */
export function parseEvent(event: unknown): ReceivedEvent {
  const envelope = Envelope.safeParse(event, { error: expectedValue });
  if (!envelope.success) {
    const { error } = envelope;
    throw error.issues.some(({ path }) => path[0] === 'source')
      ? new EventError('foreign-source', `The source of the event is not ${EVENT_SOURCE}.`)
      : new EventError('invalid', `The envelope of the event is invalid.\n${listProblems(error)}`);
  }
  const { 'detail-type': detailType, detail } = envelope.data;
  const definition = EVENT_CATALOGUE.find((one) => one.detailType === detailType);
  if (definition === undefined) {
    throw new EventError(
      'unknown-detail-type',
      `The event "${detailType}" is unknown. Update the package cert-expiry-monitor, or limit the rule to the events that you use.`,
    );
  }
  const version = Version.safeParse(detail).data?.metadata.version;
  if (version !== undefined && version !== definition.version) {
    throw new EventError(
      'unsupported-version',
      `The event "${detailType}" has version ${version}, and this version of cert-expiry-monitor reads version ${definition.version}. Install the version of the package that the monitor has.`,
    );
  }
  const parsed = definition.detail.safeParse(detail, { error: expectedValue });
  if (!parsed.success) {
    throw new EventError(
      'invalid',
      `The detail of the event "${detailType}" is invalid.\n${listProblems(parsed.error)}`,
    );
  }
  // `find` loses that the name and the detail belong together.
  return { ...envelope.data, 'detail-type': detailType, detail: parsed.data } as ReceivedEvent;
}
