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
  'CertificateState 1': '98a105efeb0d0133',
  'CertificateState 2': 'a8e40be4e348ddce',
  'CertificateState 3': '2d3ad7eee56da985',
  'AccountState 1': '582b7781f777dec0',
  'AccountState 2': '3a0f540dd6771e4f',
  'AccountState 3': '805adcafaa479a6f',
  'MessageState 1': '1a956821f494a3c8',
  'MessageState 2': '3238edd0fce50e08',
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

test.each([1, 2])('an account that version %i stored is read as the present version', (version) => {
  const stored = {
    version,
    revision: 7,
    account: { provider: 'digicert', account: 'main' },
    tags: {},
    changedAt: '2027-01-02T00:00:00.000Z',
    health: {
      status: 'unreachable',
      since: '2027-01-02T00:00:00.000Z',
      failure: { kind: 'forbidden', scope: 'certificates', message: 'may not', affected: 2 },
    },
    failures: { count: 2, last: { kind: 'forbidden', scope: 'account', message: 'may not' } },
    certificates: 12,
  };
  expect(AccountState.parse(stored)).toEqual({ ...stored, version: ACCOUNT_STATE_VERSION });
});
