import { expect, test } from 'vitest';
import { poll } from '../../../infra/cli/commands/poll.ts';
import { stackDeployment } from '../../../infra/cli/stack-deployment.ts';
import type { InvokeFunction } from '../../../infra/cli/stack-deployment.ts';
import { readOutputs } from '../../../infra/cli/stack-outputs.ts';
import { answerCaller } from '../../../shared/tracking/sync/answer-caller.ts';
import type { SyncReport } from '../../../shared/tracking/sync/sync-report.ts';
import { systemClock } from '../../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../../shared/runtime/dynamodb/client.ts';
import { operate } from './operated.ts';

const counts = { pages: 1, certificates: 25, fetched: 0, changed: 2, removed: 1, problems: 0 };
const failure = {
  kind: 'authentication',
  scope: 'account',
  message: 'The key is refused.',
} as const;

/** A deployed monitor with this function. */
function deployed(invoke: InvokeFunction) {
  return stackDeployment({
    outputs: readOutputs(
      {
        StateTableName: 'state',
        DeliveryLogTableName: 'deliveryLog',
        EventBusName: 'bus',
        NotificationTopicArn: 'arn:aws:sns:eu-central-1:000000000000:notifications',
        PolldigicertAccountmain: 'Mine-Poll-1',
      },
      'CertExpiryMonitor',
    ),
    dynamoDb: dynamoDBClient({ region: 'local' }),
    followEvents: () => Promise.reject(new Error('not used')),
    removeFollowers: () => Promise.resolve([]),
    invoke,
    describeOutputs: () => Promise.reject(new Error('not used')),
    clock: systemClock,
  });
}

const answering = (report: SyncReport) =>
  deployed(() => Promise.resolve({ answer: answerCaller(report), error: undefined }));

test.each([
  [{ outcome: 'complete', counts }, true, /^complete: 25 certificates, 2 changed, 1 removed$/],
  [
    { outcome: 'complete', counts, failure: { ...failure, scope: 'certificates' } },
    false,
    /^complete: .*\. The key is refused\.$/,
  ],
  [
    {
      outcome: 'complete',
      counts: { ...counts, certificates: 0 },
      emptyAccountChecks: ['context', 'permissions'],
    },
    true,
    /^complete: 0 .* removed\. 0 certificates: check context and permissions$/,
  ],
  [{ outcome: 'paused', counts }, false, /^paused: 25 .* the next run continues from here$/],
  [{ outcome: 'superseded', counts }, false, /^superseded: .* Another run is polling/],
  [{ outcome: 'failed', counts, failure }, false, /^failed: .* The key is refused\.$/],
] satisfies [SyncReport, boolean, RegExp][])(
  'poll prints the result of the function and exits with 0 only if everything was read: %j',
  async (report, expected, words) => {
    const { well, text, data } = await operate(answering(report), ['poll', 'digicert/main']);
    expect(well).toBe(expected);
    expect(text).toMatch(words);
    expect(data).toEqual([{ account: 'digicert/main', complete: expected, words: text }]);
  },
);

test('poll fails if the function throws or returns no result', async () => {
  const broken = deployed(() => Promise.resolve({ error: 'no key' }));
  expect(await operate(broken, ['poll', 'digicert/main'])).toMatchObject({
    well: false,
    text: 'Mine-Poll-1 failed: no key',
  });
  const silent = deployed(() => Promise.resolve({ answer: null, error: undefined }));
  expect(await operate(silent, ['poll', 'digicert/main'])).toMatchObject({
    well: false,
    text: expect.stringContaining('finished without a result'),
  });
});

test('poll stops waiting for the function when the signal aborts', async () => {
  const ending = new AbortController();
  const waiting = deployed(
    (_name, signal) =>
      new Promise((_done, fail) => {
        signal.addEventListener('abort', () => fail(new Error('ended')));
        ending.abort();
      }),
  );
  await expect(operate(waiting, ['poll', 'digicert/main'], ending)).rejects.toThrow('ended');
});

test('poll names a provider account that the stack does not poll', async () => {
  const none = deployed(() => Promise.reject(new Error('not to be called')));
  await expect(operate(none, ['poll', 'digicert/other'])).rejects.toThrow(
    'The stack has no function that polls the provider account digicert/other.',
  );
  expect(poll.operands?.map(({ name }) => name)).toEqual(['ACCOUNT']);
});
