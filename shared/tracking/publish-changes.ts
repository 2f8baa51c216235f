import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { eventsOf } from '../events/events-of.ts';
import type { DeadLetters } from '../events/dead-letters.ts';
import type { MonitorEvent, StateChange } from '../events/event.ts';
import type { EventPublisher } from '../events/event-publisher.ts';
import { describeError } from '../runtime/log.ts';
import type { Log } from '../runtime/log.ts';
import { MalformedItem } from '../runtime/malformed-item.ts';
import { readStateImage } from '../state/state-image.ts';
import type { StateImage } from '../state/state-image.ts';
import type { StoredState } from '../state/state-item.ts';

export interface PublishDependencies {
  readonly publisher: EventPublisher;
  readonly deadLetters: DeadLetters;
  readonly log: Log;
}

/**
 * Publishes the changes in a batch of stream records.
 *
 * Returns the records to deliver again: those with an event that the bus did not accept. Records that can never succeed
 * are sent to the dead-letter queue at once, so that they do not block the ones behind them.
 */
export async function publishChanges(
  records: readonly DynamoDBRecord[],
  { publisher, deadLetters, log }: PublishDependencies,
): Promise<DynamoDBBatchResponse> {
  const again = new Set<DynamoDBRecord>();
  const discard = async (record: DynamoDBRecord, reason: string, content: unknown) => {
    log.error(reason, { sequenceNumber: record.dynamodb?.SequenceNumber });
    try {
      await deadLetters.send({ reason, content });
    } catch (error) {
      log.error(`The dead-letter queue did not accept the record. ${describeError(error)}`);
      again.add(record);
    }
  };

  const outbox: { readonly record: DynamoDBRecord; readonly event: MonitorEvent }[] = [];
  for (const record of records) {
    try {
      const change = changeOf(record);
      if (change !== undefined) {
        outbox.push(...eventsOf(change).map((event) => ({ record, event })));
      }
    } catch (error) {
      await discard(record, `A stream record cannot be read. ${describeError(error)}`, record);
    }
  }
  const outcomes = await publisher.publish(outbox.map(({ event }) => event));
  for (const [index, { record, event }] of outbox.entries()) {
    const outcome = outcomes[index];
    const { id } = event.detail.metadata;
    if (outcome?.kind === 'published') continue;
    if (outcome?.kind === 'refused') {
      await discard(record, `The bus rejected the event ${id}: ${outcome.reason}`, event);
      continue;
    }
    log.warn(`The bus did not accept the event ${id}: ${outcome?.reason ?? 'no answer'}`);
    again.add(record);
  }
  return {
    batchItemFailures: records
      .filter((record) => again.has(record))
      .map((record) => ({ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' })),
  };
}

function changeOf({ dynamodb }: DynamoDBRecord): StateChange | undefined {
  if (dynamodb?.NewImage === undefined) return undefined;
  const stored = readStateImage(dynamodb.NewImage);
  if (stored === undefined) return undefined;
  const { kind, state: current } = stored;
  // Both images are of one item, and therefore of one kind.
  return { kind, current, previous: readPrevious(dynamodb.OldImage)?.state } as StateChange;
}

/** An unreadable state has no usable history: the state that replaced it is published as the first one. */
function readPrevious(image: StateImage | undefined): StoredState | undefined {
  if (image === undefined) return undefined;
  try {
    return readStateImage(image);
  } catch (error) {
    if (error instanceof MalformedItem) return undefined;
    throw error;
  }
}
