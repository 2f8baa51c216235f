import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openArchive } from '../../../infra/local/aws/archive.ts';
import type { EventEnvelope } from '../../../infra/local/aws/event-bus.ts';
import type { DeliveredNotification } from '../../../infra/local/aws/local-aws.ts';
import { openLocalDatabase } from '../../../infra/local/aws/local-database.ts';
import { drain } from '../../../infra/local/pipeline.ts';
import { EventSubject } from '../../../infra/local/report/event-line.ts';
import { checkFinishedRun } from '../../flows/simulated-run/finished-run.ts';
import { openRun } from './support/open-run.ts';
import { readLines } from './support/read-lines.ts';
import { runLocal, runScript } from './support/run-local.ts';

const directories: string[] = [];
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true });
});

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'killed-'));
  directories.push(directory);
  return directory;
}

/** The ids of all archived events and notifications. */
function archived(directory: string): { events: string[]; notifications: string[] } {
  const database = openLocalDatabase(join(directory, 'queues.db'));
  const archive = openArchive(database);
  const events = archive.read('event') as EventEnvelope[];
  const notifications = archive.read('notification') as DeliveredNotification[];
  database.close();
  return {
    events: events.map(({ detail }) => EventSubject.parse(detail).metadata.id).sort(),
    notifications: notifications.map(({ notification }) => notification.id).sort(),
  };
}

/** The events about three certificates, one of which expires soon. */
const EVENTS = [
  'digicert/demo/200002:1:certificate-discovered',
  'digicert/demo/200002:2:certificate-approaching-expiration',
  'digicert/demo/200004:1:certificate-discovered',
  'digicert/demo/200005:1:certificate-discovered',
  'digicert/demo:2:initial-inventory-completed',
];

test.each([
  ['saved', { events: 0, notifications: 0 }],
  ['published', { events: 5, notifications: 0 }],
  ['sent', { events: 5, notifications: 1 }],
])(
  'a process that is killed when everything is %s loses nothing and repeats nothing',
  { timeout: 60_000 },
  async (point, before) => {
    const directory = newDirectory();
    const died = await runScript('test/infra/local/support/poll-and-die.ts', [directory, point]);
    expect(died.exitCode, died.stderr).toBeNull();
    const { events, notifications } = archived(directory);
    expect({ events: events.length, notifications: notifications.length }).toEqual(before);

    const run = await openRun(directory);
    const left = await drain(run.aws, run.functions);
    await run.close();
    expect(left).toBe(0);
    const after = archived(directory);
    expect(after.events).toEqual(EVENTS);
    expect(after.notifications).toHaveLength(1);
    expect(run.slack).toHaveLength(1);
  },
);

test(
  'a run that is killed repeatedly reports everything in the end, and nothing under two ids',
  { timeout: 180_000 },
  async () => {
    const directory = newDirectory();
    const args = ['--once', '--json', '--state', directory];
    let stdout = '';
    for (const lines of [2, 6]) {
      const run = await runLocal(args, { killWhen: (text) => text.split('\n').length > lines });
      expect(run.exitCode, run.stderr).toBeNull();
      stdout += run.stdout.slice(0, run.stdout.lastIndexOf('\n') + 1);
    }
    const last = await runLocal(args);
    expect(last.exitCode, last.stderr).toBe(0);
    expect((await checkFinishedRun(directory)).problems).toEqual([]);
    const delivered = readLines(stdout + last.stdout);
    const { events, notifications } = archived(directory);
    expect(new Set(delivered.events.map(({ detail }) => detail.metadata.id))).toEqual(
      new Set(events),
    );
    expect(new Set(delivered.notifications.map(({ id }) => id))).toEqual(new Set(notifications));
  },
);
