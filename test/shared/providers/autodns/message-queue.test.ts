import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/simulators/autodns/sample-account.ts';
import { instead } from '../../../../infra/simulators/faults.ts';
import { JSON_HEADERS } from '../../../../infra/simulators/simulated-request.ts';
import { HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { readMessage } from '../../../../shared/providers/autodns/messages.ts';
import type { MessageQueue } from '../../../../shared/providers/provider.ts';
import { newRun, setStage } from './stage.ts';
import type { AutodnsStage } from './stage.ts';

const AUTHINFO = 'Marker+Authinfo';

async function queueOf(stage: AutodnsStage): Promise<MessageQueue> {
  return (await stage.open()).provider.messages ?? expect.fail('the account has a queue');
}

describe.each(['json', 'xml'] as const)('the message queue by %s', (spoken) => {
  const stage = setStage(spoken, { settings: { messages: { maxPerRun: 3 } } });
  const silent = setStage(spoken);

  it('the message queue is not read by default', async () => {
    const { provider } = await silent().open();
    expect(provider).not.toHaveProperty('messages');
  });

  it('the message queue has the limits of the settings', async () => {
    expect(await queueOf(stage())).toMatchObject({ maxPerRun: 3, unknown: 'stop' });
  });

  it('next returns undefined if the queue is empty', async () => {
    expect(await (await queueOf(stage())).next(newRun())).toBeUndefined();
  });

  it('next returns the certificate and the outcome of a job', async () => {
    const { scene } = stage();
    const { certificates } = scene.simulator;
    const issuedAt = plus(scene.now(), HOUR);
    const { id, jobId } = certificates.add(
      samples.pendingCertificate(scene.now(), { issuedAt, notAfter: plus(issuedAt, 90 * HOUR) }),
    );
    scene.turnTo(issuedAt);
    const message = await (await queueOf(stage())).next(newRun());
    expect(message).toMatchObject({
      id: expect.stringMatching(/^\d+$/),
      createdAt: issuedAt,
      about: { kind: 'certificate', certificate: String(id), name: 'shop.autodns.example.net' },
      ...{ action: 'create', status: 'SUCCESS' },
      content: {
        id: message?.id,
        job: { id: String(jobId), action: 'create', status: 'SUCCESS' },
        object: { data: { id: String(id), product: 'QUICKSSLPREMIUM' } },
      },
    });
  });

  it('next returns the codes of a failed job without its texts', async () => {
    const { scene } = stage();
    const failedAt = plus(scene.now(), HOUR);
    scene.simulator.certificates.add(samples.pendingCertificate(scene.now(), { failedAt }));
    scene.turnTo(failedAt);
    const message = await (await queueOf(stage())).next(newRun());
    expect(message).toMatchObject({
      status: 'FAILED',
      content: { messages: [{ code: spoken === 'json' ? 'EF01099' : 'E400101' }] },
    });
    expect(JSON.stringify(message?.content)).not.toContain('refused');
  });

  it('next returns the same message until it is confirmed', async () => {
    const { scene } = stage();
    const ids = ['a', 'b'].map((name) =>
      scene.simulator.queue.push({ kind: 'domain', name: `${name}.example.com` }),
    );
    const queue = await queueOf(stage());
    const run = newRun();
    const first = await queue.next(run);
    expect(await queue.next(run)).toEqual(first);
    expect(first).toMatchObject({
      id: String(ids[0]),
      about: { kind: 'other', type: 'domain', name: 'a.example.com' },
    });
    await queue.confirm(first?.id ?? '', run);
    expect((await queue.next(run))?.id).toBe(String(ids[1]));
    await queue.confirm(String(ids[1]), run);
    expect(await queue.next(run)).toBeUndefined();
  });

  it('confirm succeeds for a message that is already removed', async () => {
    const { scene } = stage();
    const id = scene.simulator.queue.push({ kind: 'domain', name: 'a.example.com' });
    const queue = await queueOf(stage());
    await queue.confirm(String(id), newRun());
    await expect(queue.confirm(String(id), newRun())).resolves.toBeUndefined();
  });

  it('confirm sends one request and does not repeat it after a failure', async () => {
    const { scene, asked } = stage();
    const id = scene.simulator.queue.push({ kind: 'domain', name: 'a.example.com' });
    scene.simulator.faults.on({ kind: 'reset' }, { route: 'confirm' });
    const queue = await queueOf(stage());
    await expect(queue.confirm(String(id), newRun())).rejects.toMatchObject({
      kind: 'unavailable',
    });
    expect(asked('confirm')).toBe(1);
  });

  it('next reads a message whose object is in the notification', async () => {
    stage().scene.simulator.queue.push({ kind: 'purge', type: 'Zone', name: 'gone.example.com' });
    expect(await (await queueOf(stage())).next(newRun())).toMatchObject({
      about: { kind: 'other', type: 'zone', name: 'gone.example.com' },
      action: 'MSG01039',
    });
  });

  it('next returns messages without contact data', async () => {
    const { queue } = stage().scene.simulator;
    queue.push({ kind: 'purge', type: 'Contact', name: 'marker.family' });
    const message = await (await queueOf(stage())).next(newRun());
    expect(message?.about).toEqual({ kind: 'other', type: 'contact' });
    expect(JSON.stringify(message)).not.toContain('marker');
  });

  it('next returns no secret and no personal data', async () => {
    const { scene } = stage();
    const { certificates, queue } = scene.simulator;
    const { id } = certificates.add(samples.issuedCertificate(scene.now()));
    queue.push({ kind: 'certificate', certificateId: id });
    queue.push({ kind: 'certificate', certificateId: id, status: 'FAILED' });
    queue.push({ kind: 'domain', name: 'a.example.com', authInfo: AUTHINFO });
    queue.push({ kind: 'purge', type: 'Contact', name: 'Marker-Family' });
    const messages = await queueOf(stage());
    const merged = [];
    for (
      let reported = await messages.next(newRun());
      reported;
      reported = await messages.next(newRun())
    ) {
      merged.push(JSON.stringify(reported));
      await messages.confirm(reported.id, newRun());
    }
    expect(merged).toHaveLength(4);
    for (const marker of [...scene.markers, AUTHINFO, '-----BEGIN', 'nserver', 'ownerc']) {
      expect(merged.join('\n').toLowerCase()).not.toContain(marker.toLowerCase());
    }
  });

  it('next fails for a message without an ID', async () => {
    const { scene } = stage();
    const xml =
      '<response><result><data><message><job/></message></data><status><type>success</type></status></result></response>';
    const json = '{"status":{"type":"SUCCESS"},"data":[{"job":{}}]}';
    scene.simulator.faults.on(instead(200, JSON_HEADERS, spoken === 'json' ? json : xml), {
      route: 'poll',
    });
    await expect((await queueOf(stage())).next(newRun())).rejects.toMatchObject({
      kind: 'invalid-response',
      operation: 'read the next message',
    });
  });
});

describe('the stored content of a message', () => {
  it('the stored content has only the listed fields, each in its format', () => {
    const message = readMessage(
      {
        id: 7,
        password: 'SECRET',
        job: {
          id: 8,
          status: 'call me at +49 555',
          action: 'jane@example.com',
          authinfo: 'SECRET',
        },
        object: {
          type: 'Certificate',
          value: 'Jane Doe',
          data: {
            id: 9,
            name: 'jane@example.com',
            serialNumber: 'NOT SET BY JANE',
            adminContact: { email: 'jane@example.com' },
            server: '-----BEGIN CERTIFICATE-----',
          },
        },
        messages: [{ text: 'Jane is wrong', code: 'EF01000', objects: [{ value: 'SECRET' }] }],
      },
      'autodns',
    );
    expect(message).toEqual({
      id: '7',
      about: { kind: 'certificate', certificate: '9' },
      content: {
        id: '7',
        job: { id: '8' },
        object: { type: 'Certificate', data: { id: '9' } },
        messages: [{ code: 'EF01000' }],
      },
    });
  });

  it('the stored content has no name that can be the name of a person', () => {
    const about = (object: object) => readMessage({ id: 1, object }, 'autodns').about;
    expect(about({ type: 'Contact', value: 'jane.doe' })).toEqual({
      kind: 'other',
      type: 'contact',
    });
    expect(about({ type: 'Contact', value: '4711' })).toEqual({
      ...{ kind: 'other', type: 'contact', name: '4711' },
    });
    expect(
      about({
        type: 'certificate',
        value: 'jane.doe',
        data: { id: 2, name: 'jane.doe', certificateType: 'MAIL' },
      }),
    ).toEqual({ kind: 'certificate', certificate: '2' });
  });

  it('the stored content of an unknown message has only its ID', () => {
    expect(readMessage({ id: '5' }, 'autodns')).toEqual({
      id: '5',
      about: { kind: 'other', type: 'unknown' },
      content: { id: '5', messages: [] },
    });
  });
});
