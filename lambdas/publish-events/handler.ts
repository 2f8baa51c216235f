import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { eventBridgePublisher } from '../../shared/events/eventbridge-publisher.ts';
import { sqsDeadLetters } from '../../shared/events/sqs-dead-letters.ts';
import { parseEnvironment } from '../../shared/runtime/environment.ts';
import { consoleLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { PublishEventsEnvironment } from './env.ts';
import { publishChanges } from '../../shared/tracking/publish-changes.ts';
import type { PublishDependencies } from '../../shared/tracking/publish-changes.ts';

const dependencies = once((): PublishDependencies => {
  const environment = parseEnvironment(PublishEventsEnvironment, process.env);
  return {
    publisher: eventBridgePublisher(new EventBridgeClient(), environment.EVENT_BUS_NAME),
    deadLetters: sqsDeadLetters(environment.DEAD_LETTER_QUEUE_URL),
    log: consoleLog,
  };
});

/** Invoked by the stream of the state table. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  return publishChanges(Records, dependencies());
}
