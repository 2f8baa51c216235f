import type { AttributeValue } from 'aws-lambda';
import { expect, test } from 'vitest';
import { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { messageItem } from '../../../shared/state/message-item.ts';
import { CERTIFICATE_STATE_VERSION } from '../../../shared/certificates/certificate-state-schema.ts';
import { readStateImage } from '../../../shared/state/state-image.ts';
import { messageState } from '../../support/states.ts';

/** The image as AWS Lambda passes it: all values are texts, binaries in base64. */
const image: Record<string, AttributeValue> = {
  pk: { S: 'certificate/digicert/main/1001' },
  sk: { S: 'state' },
  revision: { N: '3' },
  writer: { S: '5b0c' },
  dueShard: { N: '4' },
  dueAt: { S: '2027-03-12T00:00:00.000Z' },
  state: {
    M: {
      version: { N: '1' },
      revision: { N: '3' },
      certificate: {
        M: {
          provider: { S: 'digicert' },
          account: { S: 'main' },
          id: { S: '1001' },
          status: { S: 'issued' },
          rawStatus: { S: 'issued' },
          subjectAlternativeNames: { L: [{ S: 'www.example.com' }] },
          changePending: { BOOL: true },
        },
      },
      tags: { M: { team: { S: 'web' } } },
      lineage: { S: 'digicert/main/1001' },
      firstSeenAt: { S: '2027-01-02T00:00:00.000Z' },
      changedAt: { S: '2027-01-02T00:00:00.000Z' },
      initialInventory: { BOOL: false },
      validationPendingSince: { L: [] },
      deadlines: { L: [] },
      warnings: { M: { validationExpiring: { L: [] }, validationChecksStopped: { L: [] } } },
    },
  },
};

/** The image with changes in its state. */
function imageWith(change: Record<string, AttributeValue>): Record<string, AttributeValue> {
  return { ...image, state: { M: { ...image['state']?.M, ...change } } };
}

test('reads a certificate from its stream image', () => {
  expect(readStateImage(image)).toEqual({
    kind: 'certificate',
    state: {
      version: CERTIFICATE_STATE_VERSION,
      revision: 3,
      certificate: {
        provider: 'digicert',
        account: 'main',
        id: '1001',
        status: 'issued',
        rawStatus: 'issued',
        subjectAlternativeNames: ['www.example.com'],
        changePending: true,
      },
      tags: { team: 'web' },
      lineage: 'digicert/main/1001',
      firstSeenAt: '2027-01-02T00:00:00.000Z',
      changedAt: '2027-01-02T00:00:00.000Z',
      initialInventory: false,
      validationPendingSince: [],
      deadlines: [],
      warnings: { validationExpiring: [], validationChecksStopped: [] },
    },
  });
});

test('reads a message from its stream image, also with the id "state"', () => {
  const message = messageState({ id: 'state' });
  const { message: stored } = messageItem(message);
  const key = { pk: { S: 'message/autodns/main' }, sk: { S: 'state' } };
  expect(readStateImage({ ...key, ttl: { N: '1' }, message: stored as AttributeValue })).toEqual({
    kind: 'message',
    state: message,
  });
  const broken = { ...key, message: { M: { content: { S: 'a secret' } } } };
  expect(() => readStateImage(broken)).toThrow(MalformedItem);
  expect(() => readStateImage(broken)).toThrow('message/autodns/main state');
  expect(() => readStateImage(broken)).not.toThrow('a secret');
});

test.each([
  ['the head of an inventory', { pk: { S: 'sync/digicert/main' }, sk: { S: 'head' } }],
  ['a page of an inventory', { sk: { S: 'page/x/0000' }, data: { B: 'AAAA' } }],
  ['an unknown key', { pk: { S: 'certificates/x' }, sk: { S: 'state' } }],
  ['an empty item', {}],
])('stateImage ignores the item: %s', (_what, other: Record<string, AttributeValue>) => {
  expect(readStateImage(other)).toBeUndefined();
});

test.each([
  [
    'of a newer version',
    imageWith({ version: { N: String(CERTIFICATE_STATE_VERSION + 1) } }),
    'state.version: ',
  ],
  ['of another revision', imageWith({ revision: { N: '4' } }), 'revision: '],
  ['with an invalid instant', imageWith({ firstSeenAt: { S: 'a secret' } }), 'state.firstSeenAt: '],
  ['without a state', { ...image, state: { S: 'a secret' } }, 'state: '],
  [
    'with a number that is too large',
    imageWith({ revision: { N: '99999999999999999999' } }),
    'number',
  ],
])('an image %s throws an error with its key and the path', (_what, broken, place) => {
  const read = () => readStateImage(broken);
  expect(read).toThrow(MalformedItem);
  expect(read).toThrow('certificate/digicert/main/1001 state');
  expect(read).toThrow(place);
  expect(read).not.toThrow(/a secret|999/);
});
