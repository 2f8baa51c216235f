import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { ACCOUNT_STATE_VERSION, AccountState } from '../../../shared/certificates/account-state.ts';
import {
  CERTIFICATE_STATE_VERSION,
  CertificateState,
} from '../../../shared/certificates/certificate-state.ts';

/**
 * What is stored must be readable by the next release. A digest here belongs to a version for ever; a new
 * shape gets a new version and a new line, and `shared/state/state-item.ts` learns to read the old one.
 */
const PINNED: Readonly<Record<string, string>> = {
  'CertificateState 1': '98a105efeb0d0133',
  'AccountState 1': '582b7781f777dec0',
};

test.each([
  ['CertificateState', CERTIFICATE_STATE_VERSION, CertificateState],
  ['AccountState', ACCOUNT_STATE_VERSION, AccountState],
])('the stored shape of %s is that of its version', (name, version, schema) => {
  const shape = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }));
  const digest = hash('sha256', shape, 'hex').slice(0, 16);
  expect(
    digest,
    `The stored shape of ${name} has changed. Bump its version, pin '${name} ${version + 1}': '${digest}', ` +
      'and see that states of the old version can still be read.',
  ).toBe(PINNED[`${name} ${version}`]);
});
