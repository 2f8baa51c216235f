import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { ACCOUNT_STATE_VERSION, AccountState } from '../../../shared/certificates/account-state.ts';
import { MESSAGE_STATE_VERSION, MessageState } from '../../../shared/certificates/message-state.ts';
import {
  CERTIFICATE_STATE_VERSION,
  CertificateState,
} from '../../../shared/certificates/certificate-state-schema.ts';

/**
 * The next release must be able to read stored states. A released hash never changes: a new shape needs a new
 * version, a new line here, and a transform of the old version in its schema.
 */
const PINNED: Readonly<Record<string, string>> = {
  'CertificateState 1': '74eb5429007a0133',
  'AccountState 1': 'f8ac8a3dd887743e',
  'MessageState 1': 'aaa522d71d9f7c7a',
};

test.each([
  ['CertificateState', CERTIFICATE_STATE_VERSION, CertificateState],
  ['AccountState', ACCOUNT_STATE_VERSION, AccountState],
  ['MessageState', MESSAGE_STATE_VERSION, MessageState],
])('the stored shape of %s changes only together with its version', (name, version, schema) => {
  const shape = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }));
  const shapeHash = hash('sha256', shape, 'hex').slice(0, 16);
  expect(
    shapeHash,
    `The stored shape of ${name} has changed. Bump its version, pin '${name} ${version + 1}': '${shapeHash}', ` +
      'and keep states of the old version readable.',
  ).toBe(PINNED[`${name} ${version}`]);
});
