import { deliverRecords } from '../../../../infra/local/aws/stream-mapping.ts';
import { openRun } from './open-run.ts';

/**
 * A simulated run whose process dies at a certain point: `node poll-and-die.ts DIRECTORY POINT`. It polls one
 * account, so that what is to be said does not depend on how many providers there are.
 *
 * - `saved`: the sweep has saved its certificates, nothing has been published
 * - `published`: the bus has the events, nobody has been told
 * - `told`: the topic has taken the notices, nothing has been posted to Slack
 */
const [directory = '', point] = process.argv.slice(2);
const { fixture, aws, functions } = await openRun(directory);
for (const account of fixture.accounts.filter(({ synced }) => synced.provider === 'digicert')) {
  await functions.pollAccount(account, new AbortController().signal);
}
// Warnings come from there.
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
