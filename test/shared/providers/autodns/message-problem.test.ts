import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/simulators/autodns/sample-account.ts';
import { HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { readMessage } from '../../../../shared/providers/autodns/messages.ts';
import { newRun, setStage } from './stage.ts';

const jobMessage = (job: object, more: object = {}) =>
  readMessage(
    {
      id: 7,
      job: { id: 4_297_939_738, action: 'reissue', type: 'ssl', status: 'FAILED', ...job },
      object: { type: 'Certificate', value: 'www.example.com', data: { id: 571_001 } },
      ...more,
    },
    'autodns',
  );

describe.each(['json', 'xml'] as const)('the message of a failed order by %s', (spoken) => {
  const stage = setStage(spoken, { settings: { messages: { maxPerRun: 3 } } });

  it('a message about a failed order has a problem with the text of the vendor as its reason', async () => {
    const { scene } = stage();
    const failedAt = plus(scene.now(), HOUR);
    const { jobId } = scene.simulator.certificates.add(
      samples.pendingCertificate(scene.now(), { failedAt }),
    );
    scene.turnTo(failedAt);
    const { provider } = await stage().open();
    const message = await provider.messages?.next(newRun());
    expect(message?.problem).toMatchObject({
      ...{ outcome: 'failed', operation: 'order', job: String(jobId) },
      certificates: expect.arrayContaining([`job-${jobId}`]),
      reason: 'The authority has refused shop.autodns.example.net',
    });
  });
});

describe('a message about a certificate', () => {
  it.each([
    ['FAILED', 'failed'],
    ['CANCELED', 'cancelled'],
    ['CANCELLED', 'cancelled'],
    ['failed', 'failed'],
  ])('a message with the status %s has a problem', (status, outcome) => {
    expect(jobMessage({ status }).problem).toEqual({
      ...{ outcome, operation: 'reissue', job: '4297939738' },
      certificates: ['job-4297939738', '571001'],
    });
  });

  it.each(['SUCCESS', 'RUNNING', 'SUPPORT', 'NOT_SET', 'A_NEW_WORD'])(
    'a message with the status %s has no problem',
    (status) => expect(jobMessage({ status })).not.toHaveProperty('problem'),
  );

  it.each([
    ['create', 'order'],
    ['renew', 'renewal'],
    ['revoke', 'revocation'],
    ['delete', 'deletion'],
    ['something', 'other'],
  ])('a message reports the operation of the action "%s"', (action, operation) => {
    expect(jobMessage({ action }).problem?.operation).toBe(operation);
  });

  it('a message without a job takes the operation from its notification', () => {
    const notify = { type: 'certificate', action: 'reissue', status: 'FAILED' };
    const object = { type: 'Certificate', value: 'www.example.com', data: { id: 571_001 } };
    expect(readMessage({ id: 7, notify, object }, 'autodns').problem).toMatchObject({
      outcome: 'failed',
      operation: 'reissue',
    });
  });

  it('a message with the object type "ssl" is about a certificate', () => {
    const object = { type: 'ssl', value: 'www.example.com', data: { id: 571_001 } };
    expect(jobMessage({}, { object })).toMatchObject({
      about: { kind: 'certificate', certificate: '571001', name: 'www.example.com' },
      problem: { outcome: 'failed' },
    });
  });

  it('the reason of a problem excludes contact data, and contains the codes if the message has no text', () => {
    const messages = [
      { code: 'EF01099', text: 'Call jane@example.com or +49 89 1234567.' },
      { code: 'EF01100' },
    ];
    expect(jobMessage({}, { messages }).problem?.reason).toBe(
      'Call (e-mail removed) or (phone removed); EF01100',
    );
    expect(jobMessage({ subStatus: 'DCV_TIMEOUT' }).problem?.reason).toBe('DCV_TIMEOUT');
  });

  it('a message about a certificate for mail has no reason, because its texts name persons', () => {
    const object = { type: 'Certificate', data: { id: 571_001, certificateType: 'MAIL' } };
    const messages = [{ text: 'Jane Doe was refused.' }];
    expect(jobMessage({}, { object, messages }).problem).not.toHaveProperty('reason');
  });

  it('a message reports a required reissue unless its job succeeded', () => {
    const data = { id: 571_001, reissueRequired: true };
    const object = { type: 'Certificate', value: 'www.example.com', data };
    const required = { outcome: 'reissue-required', certificates: ['571001'] };
    expect(readMessage({ id: 7, object }, 'autodns').problem).toMatchObject(required);
    expect(jobMessage({ status: 'SUCCESS' }, { object })).not.toHaveProperty('problem');
    expect(jobMessage({ status: 'FAILED' }, { object }).problem?.outcome).toBe('failed');
    const notify = { type: 'certificate_reissue_required' };
    expect(
      readMessage({ id: 7, notify, object: { ...object, data: { id: 571_001 } } }, 'autodns')
        .problem,
    ).toMatchObject(required);
  });
});

describe('a message about anything else', () => {
  it.each(['domain', 'zone', 'contact'])(
    'a message about another object has no problem: %s',
    (type) => {
      const job = { id: 1, status: 'FAILED', type };
      const message = readMessage(
        { id: 7, job, object: { type, value: 'example.com' } },
        'autodns',
      );
      expect(message.about.kind).toBe('other');
      expect(message).not.toHaveProperty('problem');
    },
  );
});
