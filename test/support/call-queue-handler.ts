/**
 * Calls the handler of a function behind a queue, as AWS Lambda does, in a separate process with the environment of
 * the process. Standard input contains the event; standard output gets the log, and then the response on one line.
 *
 *     node call-queue-handler.ts post-to-slack
 */
import { text } from 'node:stream/consumers';
import type { Context, SQSEvent } from 'aws-lambda';
import { handler as postToSlack } from '../../lambdas/post-to-slack/handler.ts';
import { handler as sendNotifications } from '../../lambdas/send-notifications/handler.ts';
import { handler as postToAmazonQ } from '../../lambdas/post-to-amazon-q/handler.ts';

const HANDLERS = new Map([
  ['post-to-slack', postToSlack],
  ['send-notifications', sendNotifications],
  ['post-to-amazon-q', postToAmazonQ],
]);

const handler = HANDLERS.get(process.argv[2] ?? '');
if (handler === undefined) throw new Error(`one of ${[...HANDLERS.keys()].join(', ')} is needed`);
const event = JSON.parse(await text(process.stdin)) as SQSEvent;
const answer = await handler(event, { getRemainingTimeInMillis: () => 50_000 } as Context);
console.info(JSON.stringify(answer));
