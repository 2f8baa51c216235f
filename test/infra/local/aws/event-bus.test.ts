import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { afterEach, expect, test } from 'vitest';
import { startEventBus } from '../../../../infra/local/aws/event-bus.ts';
import type { EventEnvelope } from '../../../../infra/local/aws/event-bus.ts';
import { localClient } from '../../../../infra/local/aws/local-identity.ts';
import { instantOf } from '../../../../shared/certificates/instant.ts';

const stops: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function setUp() {
  const delivered: EventEnvelope[] = [];
  const bus = await startEventBus({
    name: 'monitor',
    clock: () => instantOf(1_800_000_000_123),
    deliver: (envelope) => delivered.push(envelope),
  });
  const client = new EventBridgeClient({ ...localClient(bus.origin), maxAttempts: 1 });
  stops.push(bus.stop, () => client.destroy());
  const put = (...Entries: PutEventsRequestEntry[]) =>
    client.send(new PutEventsCommand({ Entries }));
  return { bus, delivered, put };
}

const ENTRY: PutEventsRequestEntry = {
  EventBusName: 'monitor',
  Source: 'cert-expiry-monitor',
  DetailType: 'Certificate Expired',
  Detail: '{"daysToExpiry":0}',
  Resources: ['certificate/digicert/main/1'],
};

test('PutEvents delivers an event in the envelope of EventBridge', async () => {
  const { delivered, put } = await setUp();
  const Time = new Date(1_700_000_000_999);
  const answer = await put({ ...ENTRY, Time }, ENTRY);
  expect(answer.FailedEntryCount).toBe(0);
  expect(answer.Entries?.map(({ EventId }) => EventId)).toEqual(delivered.map(({ id }) => id));
  expect(delivered[0]).toMatchObject({
    version: '0',
    'detail-type': 'Certificate Expired',
    source: 'cert-expiry-monitor',
    time: '2023-11-14T22:13:20Z',
    resources: ['certificate/digicert/main/1'],
    detail: { daysToExpiry: 0 },
  });
  expect(delivered[1]?.time).toBe('2027-01-15T08:00:00Z');
});

test.each([
  ['no source', { Source: undefined }, 'InvalidArgument'],
  ['no detail type', { DetailType: '' }, 'InvalidArgument'],
  ['a source of AWS itself', { Source: 'aws.ec2' }, 'NotAuthorizedForSourceException'],
  ['another bus', { EventBusName: 'default' }, 'InvalidArgument'],
  ['a detail that is cut short', { Detail: '{"a":' }, 'MalformedDetail'],
  ['a detail that is not an object', { Detail: '[]' }, 'MalformedDetail'],
])('an entry with %s fails alone', async (_what, wrong, ErrorCode) => {
  const { delivered, put } = await setUp();
  const answer = await put({ ...ENTRY, ...wrong }, ENTRY);
  expect(answer.FailedEntryCount).toBe(1);
  expect(answer.Entries?.[0]).toMatchObject({ ErrorCode });
  expect(delivered).toHaveLength(1);
});

test('PutEvents rejects requests with eleven entries, no entries, or more than 256 KB', async () => {
  const { delivered, put } = await setUp();
  await expect(put(...Array.from({ length: 11 }, () => ENTRY))).rejects.toThrow('between 1 and 10');
  await expect(put()).rejects.toThrow('between 1 and 10');
  const large = { ...ENTRY, Detail: JSON.stringify({ text: 'x'.repeat(256 * 1024) }) };
  await expect(put(large)).rejects.toThrow('over the limit');
  expect(delivered).toEqual([]);
});

test('PutEvents reports throttling per entry', async () => {
  const { bus, delivered, put } = await setUp();
  bus.throttleNext(1);
  expect((await put(ENTRY, ENTRY)).Entries?.[0]).toMatchObject({
    ErrorCode: 'ThrottlingException',
  });
  expect(delivered).toHaveLength(1);
});
