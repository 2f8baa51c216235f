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

  it('is a problem with the text of the vendor as its reason', async () => {
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
  ])('with the status %s is a problem', (status, outcome) => {
    expect(jobMessage({ status }).problem).toEqual({
      ...{ outcome, operation: 'reissue', job: '4297939738' },
      certificates: ['job-4297939738', '571001'],
    });
  });

  it.each(['SUCCESS', 'RUNNING', 'SUPPORT', 'NOT_SET', 'A_NEW_WORD'])(
    'with the status %s is no problem',
    (status) => expect(jobMessage({ status })).not.toHaveProperty('problem'),
  );

  it.each([
    ['create', 'order'],
    ['renew', 'renewal'],
    ['revoke', 'revocation'],
    ['delete', 'deletion'],
    ['something', 'other'],
  ])('says which operation "%s" is', (action, operation) => {
    expect(jobMessage({ action }).problem?.operation).toBe(operation);
  });

  it('takes the operation from the notification if it has no job', () => {
    const notify = { type: 'certificate', action: 'reissue', status: 'FAILED' };
    const object = { type: 'Certificate', value: 'www.example.com', data: { id: 571_001 } };
    expect(readMessage({ id: 7, notify, object }, 'autodns').problem).toMatchObject({
      outcome: 'failed',
      operation: 'reissue',
    });
  });

  it('is recognized by the object type "ssl" too', () => {
    const object = { type: 'ssl', value: 'www.example.com', data: { id: 571_001 } };
    expect(jobMessage({}, { object })).toMatchObject({
      about: { kind: 'certificate', certificate: '571001', name: 'www.example.com' },
      problem: { outcome: 'failed' },
    });
  });

  it('gives its reason without contact data, and the codes where there is no text', () => {
    const messages = [
      { code: 'EF01099', text: 'Call jane@example.com or +49 89 1234567.' },
      { code: 'EF01100' },
    ];
    expect(jobMessage({}, { messages }).problem?.reason).toBe(
      'Call (e-mail removed) or (phone removed); EF01100',
    );
    expect(jobMessage({ subStatus: 'DCV_TIMEOUT' }).problem?.reason).toBe('DCV_TIMEOUT');
  });

  it('for mail gives no reason: its texts name persons', () => {
    const object = { type: 'Certificate', data: { id: 571_001, certificateType: 'MAIL' } };
    const messages = [{ text: 'Jane Doe was refused.' }];
    expect(jobMessage({}, { object, messages }).problem).not.toHaveProperty('reason');
  });

  it('says that a reissue is required, unless its job succeeded', () => {
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
  it.each(['domain', 'zone', 'contact'])('is no problem of a certificate: %s', (type) => {
    const job = { id: 1, status: 'FAILED', type };
    const message = readMessage({ id: 7, job, object: { type, value: 'example.com' } }, 'autodns');
    expect(message.about.kind).toBe('other');
    expect(message).not.toHaveProperty('problem');
  });
});
