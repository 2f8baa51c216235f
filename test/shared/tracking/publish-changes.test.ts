import type { DynamoDBRecord } from 'aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { publishChanges } from '../../../shared/tracking/publish-changes.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { recordSync, registerAccount } from '../../../shared/lifecycle/account/record-sync.ts';
import { at, issuedCertificate } from '../../support/certificates.ts';
import { checked, discovered } from '../../support/inputs.ts';
import { RecordingDeadLetters, RecordingLog, RecordingPublisher } from '../../support/recorders.ts';
import { messageState } from '../../support/states.ts';
import { accountRecord, certificateRecord, messageRecord } from '../../support/stream-records.ts';

function stateOf(id: string): CertificateState {
  return discovered(issuedCertificate({ id }), at('2027-01-02'));
}

const created = (id: string) => certificateRecord(`seq-${id}`, undefined, stateOf(id));

class Publishing {
  readonly publisher = new RecordingPublisher();
  readonly deadLetters = new RecordingDeadLetters();
  readonly log = new RecordingLog();

  async publish(...records: DynamoDBRecord[]): Promise<string[]> {
    const { batchItemFailures } = await publishChanges(records, this);
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  }
}

let publishing: Publishing;
beforeEach(() => {
  publishing = new Publishing();
});

describe('publishChanges', () => {
  test('publishes the difference between the two images of a record', async () => {
    const before = stateOf('1');
    const after = checked(before, at('2027-04-11'));
    expect(await publishing.publish(created('1'), certificateRecord('b', before, after))).toEqual(
      [],
    );
    expect(publishing.publisher.ids).toEqual([
      'digicert/main/1:1:certificate-discovered',
      'digicert/main/1:2:certificate-status-changed',
      'digicert/main/1:2:certificate-expired',
    ]);
  });

  test('publishes a rebuilt state from the new image if the old one cannot be read', async () => {
    const state = { ...stateOf('1'), revision: 8 };
    const damaged = certificateRecord('seq-1', stateOf('1'), {
      ...state,
      rebuiltAt: state.changedAt,
    });
    const { dynamodb = {} } = damaged;
    const OldImage = { ...dynamodb.OldImage, state: { S: 'damaged' } };
    expect(await publishing.publish({ ...damaged, dynamodb: { ...dynamodb, OldImage } })).toEqual(
      [],
    );
    expect(publishing.deadLetters.letters).toEqual([]);
    expect(publishing.publisher.ids).toEqual(['digicert/main/1:8:certificate-state-rebuilt']);
  });

  test('publishes the same events with the same ids when a batch is repeated', async () => {
    await publishing.publish(created('1'), created('2'));
    const [first, second] = publishing.publisher.published;
    await publishing.publish(created('1'), created('2'));
    expect(publishing.publisher.published.slice(2)).toEqual([first, second]);
  });

  test('publishes nothing for saves without relevant changes, deletions and other items', async () => {
    const state = stateOf('1');
    const heartbeat = { now: at('2027-01-02'), tags: {}, freshFor: 1000 };
    const account = registerAccount({
      ...heartbeat,
      account: { provider: 'digicert', account: 'main' },
    });
    const synced = recordSync(account, { kind: 'complete', certificates: 1 }, heartbeat);
    const other: DynamoDBRecord = {
      dynamodb: {
        SequenceNumber: 'c',
        NewImage: { pk: { S: 'sync/digicert/main' }, sk: { S: 'head' } },
      },
    };
    const removal: DynamoDBRecord = {
      eventName: 'REMOVE',
      dynamodb: { SequenceNumber: 'd', OldImage: created('1').dynamodb?.NewImage ?? {} },
    };
    const again = certificateRecord('a', state, { ...state, revision: 2 });
    expect(
      await publishing.publish(again, accountRecord('b', account, synced), other, removal),
    ).toEqual([]);
    expect(publishing.publisher.ids).toEqual([]);
  });

  test('returns exactly the records whose events the bus did not accept', async () => {
    publishing.publisher.answer = ({ detail }) =>
      detail.metadata.id.startsWith('digicert/main/2:')
        ? { kind: 'failed', reason: 'ThrottlingException' }
        : { kind: 'published' };
    expect(await publishing.publish(created('1'), created('2'), created('3'))).toEqual(['seq-2']);
    expect(publishing.publisher.ids).toHaveLength(2);
    expect(publishing.deadLetters.letters).toEqual([]);
  });

  test('publishes a message when it is stored, and not when it changes', async () => {
    const message = messageState();
    const later = { ...message, receivedAt: at('2027-03-20') };
    const inserted = messageRecord('a', undefined, message);
    expect(await publishing.publish(inserted, messageRecord('b', message, later))).toEqual([]);
    await publishing.publish(inserted);
    const [event, again, ...rest] = publishing.publisher.published;
    expect(event).toEqual({
      detailType: 'AutoDNS Message Received',
      resources: ['message/autodns/main/1405661'],
      detail: {
        metadata: {
          id: 'autodns/main/1405661:autodns-message-received',
          version: 1,
          occurredAt: at('2027-01-01T23:58:00Z'),
          observedAt: at('2027-01-02'),
        },
        message: {
          key: 'autodns/main/1405661',
          provider: 'autodns',
          account: 'main',
          id: '1405661',
          about: 'certificate',
          certificate: 'autodns/main/4711',
          name: 'www.example.com',
          action: 'create',
          status: 'SUCCESS',
          createdAt: at('2027-01-01T23:58:00Z'),
          receivedAt: at('2027-01-02'),
          content: { job: { status: 'SUCCESS', notes: [null, 1.5, 'ü'] } },
          tags: { team: 'web' },
        },
      },
    });
    expect(again).toEqual(event);
    expect(rest).toEqual([]);
  });

  test('publishes a message without its content if that exceeds the size limit', async () => {
    const content = JSON.stringify('ü'.repeat(110_000));
    const about = { kind: 'other', type: 'domain' } as const;
    await publishing.publish(messageRecord('a', undefined, messageState({ about, content })));
    const [event] = publishing.publisher.published;
    expect(event?.detail).toMatchObject({ message: { about: 'other', type: 'domain' } });
    expect(event?.detail).not.toHaveProperty('message.content');
    expect(event?.detail).not.toHaveProperty('message.certificate');
  });

  test('sends an unreadable record to the dead-letter queue and continues with the others', async () => {
    const poison = structuredClone(created('1'));
    const { state } = poison.dynamodb?.NewImage ?? {};
    if (state?.M === undefined) throw new Error('no state in the record');
    state.M['version'] = { N: '99' };
    expect(await publishing.publish(poison, created('2'))).toEqual([]);
    expect(publishing.publisher.ids).toEqual(['digicert/main/2:1:certificate-discovered']);
    expect(publishing.deadLetters.letters).toMatchObject([
      { reason: expect.stringContaining('state.version'), content: poison },
    ]);
  });

  test('sends an event that the bus rejects to the dead-letter queue', async () => {
    publishing.publisher.answer = () => ({ kind: 'refused', reason: 'too large' });
    expect(await publishing.publish(created('1'))).toEqual([]);
    expect(publishing.deadLetters.letters).toMatchObject([
      { reason: expect.stringContaining('too large') },
    ]);
  });

  test('returns a record that could not be sent to the dead-letter queue', async () => {
    publishing.publisher.answer = () => ({ kind: 'refused', reason: 'too large' });
    publishing.deadLetters.failing = true;
    expect(await publishing.publish(created('1'))).toEqual(['seq-1']);
  });
});
