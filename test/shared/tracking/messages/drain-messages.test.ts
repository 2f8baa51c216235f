import { beforeEach, describe, expect, test } from 'vitest';
import { drainMessages } from '../../../../shared/tracking/messages/drain-messages.ts';
import { BudgetExhausted } from '../../../../shared/providers/provider-error.ts';
import { RefusedItem } from '../../../../shared/runtime/refused-item.ts';
import { at } from '../../../support/certificates.ts';
import { InMemoryCertificateStore } from '../../../support/in-memory-certificate-store.ts';
import {
  certificateMessage,
  InMemoryMessageQueue,
  otherMessage,
} from '../../../support/in-memory-message-queue.ts';
import { InMemoryMessageStore } from '../../../support/in-memory-message-store.ts';
import { certificateState } from '../../../support/states.ts';
import { ACCOUNT, failure } from '../../../support/synced-account.ts';

let queue: InMemoryMessageQueue;
let messages: InMemoryMessageStore;
let store: InMemoryCertificateStore;
let abort: AbortController;
beforeEach(() => {
  queue = new InMemoryMessageQueue();
  messages = new InMemoryMessageStore();
  store = new InMemoryCertificateStore();
  abort = new AbortController();
});

const drain = (deadline = Number.POSITIVE_INFINITY) =>
  drainMessages(
    queue,
    { signal: abort.signal, deadline },
    { account: ACCOUNT, messages, store, clock: () => at('2027-01-02') },
  );

/** Throws once the queue is asked for this. */
const failAt = (call: string, error: Error) => {
  queue.before = (request) => {
    if (request === call) throw error;
  };
};

describe('a queue of messages about certificates', () => {
  test('is read in order; each message is stored and then confirmed', async () => {
    const createdAt = at('2027-01-01');
    queue.waiting = [certificateMessage('1', { createdAt }), certificateMessage('2')];
    expect(await drain()).toEqual({ confirmed: 2, starved: false });
    expect(queue.requests).toEqual(['next', 'confirm 1', 'next', 'confirm 2', 'next']);
    expect(messages.ids).toEqual(['1', '2']);
    expect(messages.read('digicert/main/1')).toStrictEqual({
      version: 1,
      account: { provider: 'digicert', account: 'main' },
      tags: { team: 'web' },
      id: '1',
      receivedAt: at('2027-01-02'),
      createdAt,
      about: { kind: 'certificate', certificate: '1405661', name: 'www.example.com' },
      action: 'create',
      status: 'SUCCESS',
      content: '{"job":{"id":4711}}',
    });
  });

  test('needs one request if it is empty', async () => {
    expect(await drain()).toEqual({ confirmed: 0, starved: false });
    expect(queue.requests).toEqual(['next']);
  });

  test('is read up to the configured number of messages per run', async () => {
    queue.maxPerRun = 2;
    queue.waiting = ['1', '2', '3'].map((id) => certificateMessage(id));
    expect(await drain()).toMatchObject({ confirmed: 2 });
    expect(messages.ids).toEqual(['1', '2']);
    expect(await drain()).toMatchObject({ confirmed: 1 });
    expect(queue.confirmed).toEqual(['1', '2', '3']);
  });

  test('stores a message without content', async () => {
    queue.waiting = [certificateMessage('1', { content: undefined })];
    await drain();
    expect(messages.read('digicert/main/1')).toMatchObject({ content: 'null' });
  });
});

describe('a message that reports a problem', () => {
  const problem = {
    ...{ outcome: 'failed' as const, operation: 'reissue' as const, job: '4711' },
    certificates: ['job-4711', '1405661'],
  };

  test('is stored with the stored data of its certificate', async () => {
    const state = certificateState({ id: '1405661', commonName: 'www.example.com' });
    await store.saveCertificate({ ...state, lineage: 'digicert/main/1' });
    queue.waiting = [certificateMessage('1', { status: 'FAILED', problem })];
    await drain();
    expect(messages.read('digicert/main/1')).toMatchObject({
      problem,
      known: {
        ...{ id: '1405661', status: 'issued', commonName: 'www.example.com' },
        ...{ lineage: 'digicert/main/1', replaced: false },
        notAfter: state.certificate.validity?.notAfter,
      },
    });
  });

  test('refers to the row of its order unless that was removed', async () => {
    await store.saveCertificate(certificateState({ id: '1405661' }));
    const order = certificateState({ id: 'job-4711' });
    await store.saveCertificate(order);
    queue.waiting = [certificateMessage('1', { problem })];
    await drain();
    expect(messages.read('digicert/main/1')?.known?.id).toBe('job-4711');
    await store.saveCertificate({ ...order, revision: 2, removedAt: at('2027-01-02') });
    queue.waiting = [certificateMessage('2', { problem })];
    await drain();
    expect(messages.read('digicert/main/2')?.known?.id).toBe('1405661');
  });

  test('is stored without certificate data if the certificate is unknown', async () => {
    queue.waiting = [certificateMessage('1', { problem })];
    await drain();
    expect(messages.read('digicert/main/1')).toMatchObject({ problem });
    expect(messages.read('digicert/main/1')).not.toHaveProperty('known');
  });
});

describe('a message that is not about a certificate', () => {
  beforeEach(() => {
    queue.waiting = [certificateMessage('1'), otherMessage('2'), certificateMessage('3')];
  });

  test('is stored once and not confirmed, and blocks the messages behind it', async () => {
    const report = await drain();
    expect(report).toMatchObject({
      confirmed: 1,
      failure: { kind: 'queue-blocked', scope: 'messages' },
    });
    expect(report.failure?.message).toContain('2 (domain example.net)');
    await drain();
    expect(queue.confirmed).toEqual(['1']);
    expect(messages.changes.map(({ current }) => current.id)).toEqual(['1', '2']);
  });

  test('no longer blocks the queue after it was removed by hand', async () => {
    await drain();
    queue.waiting = queue.waiting.slice(1);
    expect(await drain()).toEqual({ confirmed: 1, starved: false });
    expect(messages.ids).toEqual(['1', '2', '3']);
  });

  test('is stored and confirmed if it is configured so', async () => {
    queue.unknown = 'confirm';
    expect(await drain()).toEqual({ confirmed: 3, starved: false });
    expect(messages.ids).toEqual(['1', '2', '3']);
  });
});

describe('a failure', () => {
  beforeEach(() => {
    queue.waiting = [certificateMessage('1'), certificateMessage('2')];
  });

  test.each(['next', 'confirm 1', 'confirm 2'])(
    'of the provider at "%s" is reported for the messages only',
    async (call) => {
      failAt(call, failure('forbidden', 'may not poll'));
      expect(await drain()).toEqual({
        confirmed: call === 'confirm 2' ? 1 : 0,
        starved: false,
        failure: { kind: 'forbidden', scope: 'messages', message: 'may not poll' },
      });
    },
  );

  test('of the store is thrown, and no message is confirmed', async () => {
    messages.save = () => Promise.reject(new Error('the database is down'));
    await expect(drain()).rejects.toThrow('the database is down');
    expect(queue.confirmed).toEqual([]);
  });

  test('to store one message leaves it unconfirmed and blocks the queue', async () => {
    messages.save = () => Promise.reject(new RefusedItem('message/digicert/main 1', 500_000));
    const { confirmed, failure } = await drain();
    expect({ confirmed, kind: failure?.kind }).toEqual({ confirmed: 0, kind: 'queue-blocked' });
    expect(failure?.message).toContain('message/digicert/main 1');
    expect(queue.confirmed).toEqual([]);
  });

  test('of the queue to remove a confirmed message ends the run', async () => {
    queue.confirm = async (id) => void queue.confirmed.push(id);
    expect(await drain()).toMatchObject({ confirmed: 1, failure: { kind: 'queue-blocked' } });
    expect(queue.confirmed).toEqual(['1']);
  });
});

describe('a run with limited requests or time', () => {
  beforeEach(() => {
    queue.waiting = [certificateMessage('1'), certificateMessage('2')];
  });

  test('sends no request after its deadline', async () => {
    const deadline = Date.parse(at('2027-01-02'));
    expect(await drain(deadline)).toEqual({ confirmed: 0, starved: true });
    expect(queue.requests).toEqual([]);
  });

  test('stops at its limit, and the next run continues', async () => {
    failAt('confirm 2', new BudgetExhausted('requests'));
    expect(await drain()).toEqual({ confirmed: 1, starved: false });
    failAt('next', new BudgetExhausted('time'));
    expect(await drain()).toEqual({ confirmed: 0, starved: true });
    queue.before = () => {};
    expect(await drain()).toEqual({ confirmed: 1, starved: false });
    expect(messages.changes).toHaveLength(2);
  });

  test('reports no failure if a request is aborted', async () => {
    queue.before = () => {
      abort.abort();
      throw new Error('aborted');
    };
    expect(await drain()).toEqual({ confirmed: 0, starved: true });
  });
});
