/**
 * Calls the handler of a function behind a queue, as AWS Lambda does, in a separate process with the environment of
 * the process. Standard input contains the event; standard output gets the log, and then the response on one line.
 *
 *     node call-queue-handler.ts deliver-to-channel
 */
import { text } from 'node:stream/consumers';
import type { Context, SQSEvent } from 'aws-lambda';
import { handler as deliverToChannel } from '../../lambdas/deliver-to-channel/handler.ts';
import { handler as sendNotifications } from '../../lambdas/send-notifications/handler.ts';

const HANDLERS = new Map([
  ['deliver-to-channel', deliverToChannel],
  ['send-notifications', sendNotifications],
]);

const handler = HANDLERS.get(process.argv[2] ?? '');
if (handler === undefined) throw new Error(`one of ${[...HANDLERS.keys()].join(', ')} is needed`);
const event = JSON.parse(await text(process.stdin)) as SQSEvent;
const answer = await handler(event, { getRemainingTimeInMillis: () => 50_000 } as Context);
console.info(JSON.stringify(answer));
