import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, test } from 'vitest';
import type { MonitorEvent } from '../../../shared/events/event.ts';
import { eventBridgePublisher } from '../../../shared/events/eventbridge-publisher.ts';
import { at } from '../../support/certificates.ts';

function event(id: string, text = ''): MonitorEvent<{ readonly text: string }> {
  const metadata = { id, version: 1, occurredAt: at('2027-01-01'), observedAt: at('2027-01-02') };
  return {
    detailType: 'Certificate Removed',
    detail: { metadata, text },
    resources: ['certificate/a/b/c'],
  };
}

const events = (count: number) => Array.from({ length: count }, (_, index) => event(`e${index}`));

function bus(answer: (id: string) => object = (id) => ({ EventId: `bus-${id}` })) {
  const client = mockClient(EventBridgeClient);
  client.on(PutEventsCommand).callsFake(({ Entries }: { Entries: { Detail: string }[] }) => {
    const idOf = ({ Detail }: { Detail: string }) =>
      (JSON.parse(Detail) as { metadata: { id: string } }).metadata.id;
    const answers = Entries.map((entry) => answer(idOf(entry)));
    return {
      Entries: answers,
      FailedEntryCount: answers.filter((one) => 'ErrorCode' in one).length,
    };
  });
  const publisher = eventBridgePublisher(new EventBridgeClient({ region: 'eu-west-1' }), 'the-bus');
  const batchSizes = () =>
    client.commandCalls(PutEventsCommand).map((call) => call.args[0].input.Entries?.length);
  return { client, publisher, batchSizes };
}

describe('publishing to EventBridge', () => {
  test('puts ten events per call and returns an outcome for each', async () => {
    const { publisher, batchSizes, client } = bus();
    const outcomes = await publisher.publish(events(23));
    expect(outcomes).toEqual(Array.from({ length: 23 }, () => ({ kind: 'published' })));
    expect(batchSizes()).toEqual([10, 10, 3]);
    expect(client.commandCalls(PutEventsCommand)[0]?.args[0].input.Entries?.[0]).toMatchObject({
      EventBusName: 'the-bus',
      Source: 'cert-expiry-monitor',
      DetailType: 'Certificate Removed',
      Resources: ['certificate/a/b/c'],
      Time: new Date('2027-01-01T00:00:00Z'),
    });
  });

  test('reads a partial failure from an answer with status 200', async () => {
    const { publisher } = bus((id) => {
      if (id === 'e1') return { ErrorCode: 'ThrottlingException', ErrorMessage: 'slow down' };
      return id === 'e2' ? { ErrorCode: 'MalformedDetail' } : { EventId: id };
    });
    expect(await publisher.publish(events(4))).toEqual([
      { kind: 'published' },
      { kind: 'failed', reason: 'ThrottlingException' },
      { kind: 'refused', reason: 'MalformedDetail' },
      { kind: 'published' },
    ]);
  });

  test('fails only the batch whose call failed', async () => {
    const { publisher, client } = bus();
    client
      .on(PutEventsCommand)
      .rejectsOnce(new Error('connection lost'))
      .resolves({
        Entries: [{ EventId: 'x' }],
      });
    const outcomes = await publisher.publish(events(11));
    expect(outcomes.map(({ kind }) => kind)).toEqual([...Array(10).fill('failed'), 'published']);
  });

  test('keeps every call under 256 KB, and refuses a single larger event', async () => {
    const { publisher, batchSizes } = bus();
    const large = 'x'.repeat(100_000);
    const outcomes = await publisher.publish([
      event('a', large),
      event('b', large),
      event('c', large),
      event('d', 'x'.repeat(300_000)),
      event('e'),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      'published',
      'published',
      'published',
      'refused',
      'published',
    ]);
    expect(batchSizes()).toEqual([2, 1, 1]);
  });

  test('reports an entry that is missing from the answer as failed', async () => {
    const { publisher, client } = bus();
    client.on(PutEventsCommand).resolves({ Entries: [{ EventId: 'only-one' }] });
    const outcomes = await publisher.publish(events(2));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['published', 'failed']);
  });
});
