import { expect, test } from 'vitest';
import { publishChanges } from '../../shared/tracking/publish-changes.ts';
import { chanceOf } from '../support/chance.ts';
import { certificateMessage, otherMessage } from '../support/in-memory-message-queue.ts';
import { CrashingAccount } from '../support/crashing-account.ts';
import { RecordingDeadLetters, RecordingLog, RecordingPublisher } from '../support/recorders.ts';
import { messageRecord } from '../support/stream-records.ts';

const WAITING = [
  certificateMessage('12'),
  otherMessage('7'),
  certificateMessage('9'),
  certificateMessage('30'),
  otherMessage('31'),
  certificateMessage('4'),
];
const ORDER = WAITING.map(({ id }) => id);
const MAX_RUNS = 400;

type Others = CrashingAccount['queue']['unknown'];

/** Runs until the queue is empty, although runs crash; blocking messages are removed. */
async function drained(
  others: Others,
  crashes: CrashingAccount['crashes'],
): Promise<CrashingAccount> {
  const account = new CrashingAccount(WAITING);
  account.queue.unknown = others;
  account.queue.maxPerRun = 4;
  account.crashes = crashes;
  const { queue, messages } = account;
  for (let runs = 0; queue.waiting.length > 0 && runs < MAX_RUNS; runs += 1) {
    await account.run();
    const [head] = queue.waiting;
    expect(account.lost).toEqual([]);
    expect(messages.ids).toEqual(ORDER.slice(0, messages.ids.length));
    const handled = head?.about.kind === 'other' && messages.ids.includes(head.id);
    if (others === 'stop' && handled) queue.waiting = queue.waiting.slice(1);
  }
  account.crashes = () => false;
  await account.run();
  return account;
}

/** The IDs of the messages that a reader of the stream publishes, which receives every record twice. */
async function reported({ messages }: CrashingAccount): Promise<string[]> {
  const publisher = new RecordingPublisher();
  const records = messages.changes.map(({ previous, current }, index) =>
    messageRecord(`${index}`, previous, current),
  );
  const reader = { publisher, deadLetters: new RecordingDeadLetters(), log: new RecordingLog() };
  await publishChanges(records, reader);
  await publishChanges(records, reader);
  return [...new Set(publisher.ids)];
}

async function check(account: CrashingAccount, others: Others, schedule: string): Promise<void> {
  const confirmed = WAITING.filter(
    ({ about }) => others === 'confirm' || about.kind === 'certificate',
  ).map(({ id }) => id);
  expect(account.queue.waiting, schedule).toEqual([]);
  expect(account.queue.confirmed, schedule).toEqual(confirmed);
  expect(
    account.messages.changes.map(({ previous, current }) => [previous, current.id]),
    schedule,
  ).toEqual(ORDER.map((id) => [undefined, id]));
  expect(await reported(account), schedule).toEqual(
    ORDER.map((id) => `digicert/main/${id}:autodns-message-received`),
  );
  expect(await account.storedAccount(), schedule).not.toHaveProperty('queue');
  expect(await account.health(), schedule).toMatchObject({ status: 'reachable' });
}

for (const others of ['confirm', 'stop'] as const) {
  test(`${others}: loses and repeats no message after crashes between any two calls`, async () => {
    const { steps } = await drained(others, () => false);
    expect(steps).toBeGreaterThan(6 * ORDER.length);
    let deaths = 0;
    for (let first = 1; first <= steps; first += 1) {
      for (let second = first; second <= steps + 4; second += 1) {
        const account = await drained(others, (step) => step === first || step === second);
        await check(account, others, `killed at ${first} and ${second}`);
        deaths += account.deaths;
      }
    }
    // Every schedule had all its planned crashes.
    expect(deaths).toBeGreaterThan(steps * steps * 0.9);
  }, 120_000);

  test(`${others}: drains the queue in order despite repeated crashes`, async () => {
    let deaths = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const chance = chanceOf(seed);
      const account = await drained(others, () => chance() < 0.12);
      await check(account, others, `seed ${seed}`);
      deaths += account.deaths;
    }
    expect(deaths).toBeGreaterThan(1_000);
  }, 120_000);
}
