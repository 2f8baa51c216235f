import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { newDeadLetters } from '../../../infra/local/dead-letters.ts';
import { pollProblems } from '../../../infra/local/run-monitor.ts';
import { STATE_TABLE_NAME } from '../../../infra/local/aws/dynamodb.ts';
import { localClient } from '../../../infra/local/aws/local-identity.ts';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';
import { noCounts } from '../../../shared/tracking/sync/sync-report.ts';
import type { SyncReport } from '../../../shared/tracking/sync/sync-report.ts';
import { HOUR } from '../../../shared/certificates/instant.ts';
import { dynamoDBClient } from '../../../shared/runtime/dynamodb/client.ts';
import { at } from '../../support/certificates.ts';
import { startOperated } from '../cli/operated.ts';

const [monitored] = readMonitor({ accounts: [{ provider: 'digicert', name: 'main' }] }).accounts;
if (monitored === undefined) throw new Error('no account');
const account = { synced: monitored.synced, secret: {}, tokens: new Map(), every: HOUR };

const failure = (message: string, scope: 'account' | 'certificates' | 'messages' = 'account') =>
  ({ kind: 'invalid-response', scope, message }) as const;
const counts = { ...noCounts(), certificates: 12 };

test.each<[string, SyncReport, string[]]>([
  ['a complete poll', { outcome: 'complete', counts }, []],
  [
    'a poll that failed',
    { outcome: 'failed', counts, failure: failure('no JSON') },
    ['digicert/main could not be read: no JSON'],
  ],
  [
    'a poll that ran out of time',
    { outcome: 'paused', counts },
    [expect.stringMatching(/^digicert\/main was read partially \(12 certificates\)/)],
  ],
  [
    'a poll that another run took over',
    { outcome: 'superseded', counts },
    ['digicert/main is being read by another run.'],
  ],
  [
    'a complete poll with unexpected removals and unreadable certificates',
    {
      ...{ outcome: 'complete', counts, failure: failure('6 of 8 are missing', 'certificates') },
      failures: [failure('6 of 8 are missing', 'certificates'), failure('3 of 8', 'certificates')],
    },
    ['digicert/main: 6 of 8 are missing', 'digicert/main: 3 of 8'],
  ],
  [
    'a complete poll whose message queue is blocked',
    {
      ...{ outcome: 'complete', counts },
      messages: { confirmed: 0, starved: false, failure: failure('blocked', 'messages') },
    },
    ['digicert/main: messages could not be read: blocked'],
  ],
])('pollProblems lists what is incomplete after %s', (_, report, problems) => {
  expect(pollProblems({ account, report })).toEqual(problems);
});

test(
  'the local run reports new dead letters and unreadable stored items',
  { timeout: 30_000 },
  async () => {
    const operated = await startOperated(at('2027-01-01'), []);
    try {
      const { aws, functions } = operated;
      aws.queues.channels.get('slack')?.deadLetters.send('from an earlier run');
      const before = aws.queues.deadLetters();
      expect(newDeadLetters(aws, before)).toEqual([]);
      aws.queues.channels.get('slack')?.deadLetters.send('new');
      expect(newDeadLetters(aws, before)).toEqual(['1 dead letter in slack-dead-letters.']);

      const client = dynamoDBClient(localClient(aws.endpoints.dynamoDb));
      const Item = {
        ...{ pk: { S: 'certificate/digicert/main/1' }, sk: { S: 'state' }, state: { S: '{' } },
        ...{ dueShard: { N: '0' }, dueAt: { S: '2026-12-31T00:00:00Z' } },
      };
      await client.send(new PutItemCommand({ TableName: STATE_TABLE_NAME, Item }));
      client.destroy();
      expect(await functions.checkDeadlines()).toEqual([
        expect.stringContaining('certificate/digicert/main/1'),
      ]);
    } finally {
      await operated.stop();
    }
  },
);
