import { deliverRecords } from '../../../../infra/local/aws/stream-mapping.ts';
import { openRun } from './open-run.ts';

/**
 * A simulated run that kills its process at a given point: `node poll-and-die.ts DIRECTORY POINT`. It polls only one
 * account, so the events do not depend on the number of providers.
 *
 * - `saved`: the sync has saved its certificates, no event has been published
 * - `published`: the bus has the events, no notification has been sent
 * - `sent`: the topic has the notifications, nothing has been posted to Slack
 */
const [directory = '', point] = process.argv.slice(2);
const { simulation, aws, functions } = await openRun(directory);
for (const account of simulation.accounts.filter(({ synced }) => synced.provider === 'digicert')) {
  await functions.pollAccount(account, new AbortController().signal);
}
// Expiry reminders come from the deadline check.
await functions.checkDeadlines();
if (point === 'saved') process.kill(process.pid, 'SIGKILL');

await deliverRecords({
  log: aws.stream,
  deadLetters: aws.queues.publishDeadLetters,
  maxFailures: 1,
  batchSize: 100,
  invoke: functions.publishEvents,
});
if (point === 'published') process.kill(process.pid, 'SIGKILL');

for (const message of aws.queues.notifications.read(100)) {
  await functions.sendNotifications([message]);
  aws.queues.notifications.remove(message.id);
}
process.kill(process.pid, 'SIGKILL');
