import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { ACCOUNT_STATE_VERSION, AccountState } from '../../../shared/certificates/account-state.ts';
import { MESSAGE_STATE_VERSION, MessageState } from '../../../shared/certificates/message-state.ts';
import {
  CERTIFICATE_STATE_VERSION,
  CertificateState,
} from '../../../shared/certificates/certificate-state.ts';

/**
 * What is stored must be readable by the next release. A digest here belongs to a version for ever; a new
 * shape gets a new version and a new line, and `shared/state/state-item.ts` learns to read the old one.
 */
const PINNED: Readonly<Record<string, string>> = {
  'CertificateState 1': '9616bd7aa7295c75',
  'AccountState 1': 'edf8b71b6a7cbe7d',
  'MessageState 1': 'aaa522d71d9f7c7a',
};

test.each([
  ['CertificateState', CERTIFICATE_STATE_VERSION, CertificateState],
  ['AccountState', ACCOUNT_STATE_VERSION, AccountState],
  ['MessageState', MESSAGE_STATE_VERSION, MessageState],
])('the stored shape of %s is that of its version', (name, version, schema) => {
  const shape = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }));
  const summary = hash('sha256', shape, 'hex').slice(0, 16);
  expect(
    summary,
    `The stored shape of ${name} has changed. Bump its version, pin '${name} ${version + 1}': '${summary}', ` +
      'and see that states of the old version can still be read.',
  ).toBe(PINNED[`${name} ${version}`]);
});
