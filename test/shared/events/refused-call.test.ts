import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { localClient } from '../../../infra/local/aws/local-identity.ts';
import { serveOnLoopback } from '../../../infra/local/aws/loopback-server.ts';
import type { MonitorEvent } from '../../../shared/events/event.ts';
import { eventBridgePublisher } from '../../../shared/events/eventbridge-publisher.ts';
import { at } from '../../support/certificates.ts';

const stops: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const PutEvents = z.object({ Entries: z.array(z.object({ Detail: z.string() })) });
const Detail = z.object({ metadata: z.object({ id: z.string() }) });

/** A bus that refuses every call in which one of the named events is, with the error that it names. */
async function busThatRefuses(ids: readonly string[], error: { status: number; type: string }) {
  const calls: string[][] = [];
  const server = await serveOnLoopback(({ body }) => {
    const { Entries } = PutEvents.parse(JSON.parse(body.toString()));
    const sent = Entries.map((entry) => Detail.parse(JSON.parse(entry.Detail)).metadata.id);
    calls.push(sent);
    const headers = { 'content-type': 'application/x-amz-json-1.1' };
    if (sent.some((id) => ids.includes(id))) {
      const body = JSON.stringify({ __type: error.type, message: 'no' });
      return { status: error.status, headers, body };
    }
    const answer = { FailedEntryCount: 0, Entries: sent.map((EventId) => ({ EventId })) };
    return { status: 200, headers, body: JSON.stringify(answer) };
  });
  const client = new EventBridgeClient({ ...localClient(server.origin), maxAttempts: 1 });
  stops.push(server.stop, () => client.destroy());
  return { calls, publisher: eventBridgePublisher(client, 'the-bus') };
}

function event(id: string): MonitorEvent {
  const metadata = { id, version: 1, occurredAt: at('2027-01-01'), observedAt: at('2027-01-02') };
  return { detailType: 'Certificate Removed', detail: { metadata }, resources: [] };
}

const VALIDATION = { status: 400, type: 'ValidationException' };

describe('a call that EventBridge refuses as a whole', () => {
  test.each([
    VALIDATION,
    { status: 400, type: 'SerializationException' },
    { status: 413, type: 'RequestEntityTooLargeException' },
  ])('is repeated entry by entry, and only the invalid entry is refused ($type)', async (error) => {
    const { calls, publisher } = await busThatRefuses(['b'], error);
    expect(await publisher.publish(['a', 'b', 'c'].map(event))).toEqual([
      { kind: 'published' },
      { kind: 'refused', reason: error.type },
      { kind: 'published' },
    ]);
    expect(calls).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
  });

  test('is not repeated if it had one entry', async () => {
    const { calls, publisher } = await busThatRefuses(['a'], VALIDATION);
    expect(await publisher.publish([event('a')])).toEqual([
      { kind: 'refused', reason: 'ValidationException' },
    ]);
    expect(calls).toEqual([['a']]);
  });

  test('does not block later calls', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `e${index}`);
    const { publisher } = await busThatRefuses(['e3'], VALIDATION);
    const outcomes = await publisher.publish(ids.map(event));
    expect(outcomes.map(({ kind }) => kind)).toEqual(
      ids.map((id) => (id === 'e3' ? 'refused' : 'published')),
    );
  });

  test.each([
    { status: 400, type: 'ThrottlingException' },
    { status: 400, type: 'AccessDeniedException' },
    { status: 400, type: 'ExpiredTokenException' },
    { status: 400, type: 'UnrecognizedClientException' },
    { status: 400, type: 'MissingAuthenticationToken' },
    { status: 400, type: 'InvalidSignatureException' },
    { status: 400, type: 'RequestExpired' },
    { status: 400, type: 'ResourceNotFoundException' },
    { status: 403, type: 'SomethingNew' },
    { status: 429, type: 'SomethingNew' },
    { status: 500, type: 'InternalException' },
    { status: 503, type: 'SomethingNew' },
  ])('has failed but its entries are not refused after $status $type', async (error) => {
    const { calls, publisher } = await busThatRefuses(['b'], error);
    const failed = { kind: 'failed', reason: error.type };
    expect(await publisher.publish(['a', 'b'].map(event))).toEqual([failed, failed]);
    expect(calls).toEqual([['a', 'b']]);
  });
});
