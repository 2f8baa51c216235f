import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { dateOf } from '../certificates/instant.ts';
import { EVENT_SOURCE } from './event.ts';
import type { MonitorEvent } from './event.ts';
import type { EventPublisher, PublishOutcome } from './event-publisher.ts';
import { isRefusedForContent } from './refused-call.ts';

/**
 * The limits of PutEvents: entries per call, and bytes, which limit each entry and the whole call.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html
 */
const MAX_ENTRIES = 10;
const MAX_BYTES = 256 * 1024;

/** Error codes for an invalid entry. Other errors can be temporary. */
const REFUSALS = new Set(['InvalidArgument', 'MalformedDetail', 'ValidationException']);

/** Publishes to an EventBridge bus, ten events per call, and reads the outcome of each entry. */
export function eventBridgePublisher(client: EventBridgeClient, busName: string): EventPublisher {
  return {
    async publish(events) {
      const entries = events.map((event) => toEntry(event, busName));
      const outcomes: PublishOutcome[] = [];
      for (const batch of batches(entries)) {
        outcomes.push(...(await putBatch(client, batch)));
      }
      return outcomes;
    },
  };
}

function toEntry({ detailType, detail, resources }: MonitorEvent, busName: string) {
  return {
    EventBusName: busName,
    Source: EVENT_SOURCE,
    DetailType: detailType,
    Detail: JSON.stringify(detail),
    Resources: [...resources],
    Time: dateOf(detail.metadata.occurredAt),
  } satisfies PutEventsRequestEntry;
}

type Entry = ReturnType<typeof toEntry>;

function* batches(entries: readonly Entry[]): Generator<Entry[]> {
  let batch: Entry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = sizeOf(entry);
    if (batch.length === MAX_ENTRIES || (batch.length > 0 && bytes + size > MAX_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(entry);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

async function putBatch(client: EventBridgeClient, batch: Entry[]): Promise<PublishOutcome[]> {
  const [only] = batch;
  // Only an entry that exceeds the limit of a call is alone in a batch above the limit.
  if (only !== undefined && batch.length === 1 && sizeOf(only) > MAX_BYTES) {
    return [
      { kind: 'refused', reason: `larger than the ${MAX_BYTES} bytes that EventBridge takes` },
    ];
  }
  try {
    const answer = await client.send(new PutEventsCommand({ Entries: batch }));
    return batch.map((_, index) => outcomeOf(answer.Entries?.[index]));
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown error';
    if (!isRefusedForContent(error)) return batch.map(() => ({ kind: 'failed', reason }));
    return batch.length === 1 ? [{ kind: 'refused', reason }] : putOneByOne(client, batch);
  }
}

/** One malformed entry can make EventBridge refuse a whole call, so each entry is sent again alone. */
async function putOneByOne(client: EventBridgeClient, batch: Entry[]): Promise<PublishOutcome[]> {
  const outcomes: PublishOutcome[] = [];
  for (const entry of batch) outcomes.push(...(await putBatch(client, [entry])));
  return outcomes;
}

function outcomeOf(
  entry: { EventId?: string | undefined; ErrorCode?: string | undefined } | undefined,
): PublishOutcome {
  if (entry?.EventId !== undefined && entry.EventId !== '') return { kind: 'published' };
  const reason = entry?.ErrorCode ?? 'no outcome for this entry in the answer';
  return { kind: REFUSALS.has(reason) ? 'refused' : 'failed', reason };
}

/** Bytes as EventBridge counts them: 14 for the time, and the UTF-8 length of every text. */
function sizeOf({ Source, DetailType, Detail, Resources }: Entry): number {
  return [Source, DetailType, Detail, ...Resources].reduce(
    (sum, text) => sum + Buffer.byteLength(text),
    14,
  );
}
