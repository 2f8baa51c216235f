import { expect, test } from 'vitest';
import type { CheckValidationDns } from '../../../../shared/tracking/sync/check-pending-validations.ts';
import type { DnsCheckResult } from '../../../../shared/certificates/dns-check.ts';
import { epochMilliseconds, plus } from '../../../../shared/certificates/instant.ts';
import {
  issuedCertificate,
  pendingValidation,
  pendingCertificate,
} from '../../../support/certificates.ts';
import { Account } from '../../../support/synced-account.ts';

const states =
  (result: DnsCheckResult): CheckValidationDns =>
  () =>
    Promise.resolve({ result, findings: ['ns1.example.net has it'] });

async function synced(account: Account, result?: DnsCheckResult) {
  account.checkDns = result === undefined ? () => Promise.resolve(undefined) : states(result);
  const { counts } = await account.sync();
  return { counts, state: await account.state('1') };
}

function waiting(): Account {
  const account = new Account();
  account.shows(pendingCertificate({ id: '1' }));
  return account;
}

test('a pending record is checked before its certificate is saved for the first time', async () => {
  const { state } = await synced(waiting(), 'record-missing');
  expect(state?.revision).toBe(1);
  expect(state?.dnsChecks).toEqual([
    {
      ...{ domain: 'example.com', result: 'record-missing', since: state?.changedAt },
      record: pendingValidation().record,
      findings: ['ns1.example.net has it'],
    },
  ]);
});

test('the same verdict in the next sync is the same since then, and writes nothing', async () => {
  const account = waiting();
  const { state } = await synced(account, 'record-missing');
  const again = await synced(account, 'record-missing');
  expect(again.counts.changed).toBe(0);
  expect(again.state).toEqual(state);
});

test('another verdict is noticed though the provider says the same as ever', async () => {
  const account = waiting();
  await synced(account, 'record-missing');
  const { state } = await synced(account, 'published');
  expect(state?.dnsChecks).toMatchObject([{ result: 'published', since: account.now }]);
});

test('a look-up that learned nothing keeps what was known', async () => {
  const account = waiting();
  const { state } = await synced(account, 'record-missing');
  expect((await synced(account)).state).toEqual(state);
});

test('a diagnosis goes when another record is asked for, or none any more', async () => {
  const account = waiting();
  await synced(account, 'wrong-value');
  const record = { name: 'example.com', type: 'TXT', value: 'token-2' } as const;
  account.shows(
    pendingCertificate({ id: '1', domainValidations: [pendingValidation({ record })] }),
  );
  expect((await synced(account)).state).not.toHaveProperty('diagnoses');
  await synced(account, 'published');
  account.shows(issuedCertificate({ id: '1' }));
  expect((await synced(account, 'published')).state).not.toHaveProperty('diagnoses');
});

test('a look-up that fails is logged, and never fails a poll', async () => {
  const account = waiting();
  account.checkDns = () => Promise.reject(new Error('a fault of ours'));
  expect((await account.sync()).outcome).toBe('complete');
  expect(await account.state('1')).toBeDefined();
  expect(account.log.lines.join('\n')).toContain('a fault of ours');
});

test('a sync looks up 50 records at most, and the next ones those that had to wait', async () => {
  const account = new Account();
  const ids = Array.from({ length: 120 }, (_, index) => `${index + 1}`);
  account.shows(
    ...ids.map((id) =>
      pendingCertificate({
        id,
        domainValidations: [pendingValidation({ domain: `${id}.example.com` })],
      }),
    ),
  );
  const asked: string[] = [];
  account.checkDns = ({ domain }) => {
    asked.push(domain);
    return Promise.resolve({ result: 'record-missing', findings: [] });
  };
  for (let sync = 1; sync <= 3; sync += 1) {
    await account.sync();
    expect(asked.length).toBe(sync * 50);
  }
  expect(new Set(asked).size).toBe(120);
});

test('look-ups take a fifth of the time of a run at most', async () => {
  const account = new Account();
  account.shows(...['1', '2', '3', '4'].map((id) => pendingCertificate({ id })));
  account.provider.pageSize = 1;
  let asked = 0;
  account.checkDns = () => {
    asked += 1;
    account.now = plus(account.now, 6_000);
    return Promise.resolve({ result: 'record-missing', findings: [] });
  };
  account.deadline = epochMilliseconds(account.now) + 3_600_000 + 50_000;
  await account.sync();
  expect(asked).toBe(2);
});

test('a look-up knows all names of the certificate: CAA records may forbid its wildcard alone', async () => {
  const account = new Account();
  account.shows(
    pendingCertificate({
      ...{ id: '1', commonName: 'example.com', subjectAlternativeNames: ['*.example.com'] },
    }),
  );
  let merged: readonly string[] = [];
  account.checkDns = (_validation, { names }) => {
    merged = names;
    return Promise.resolve(undefined);
  };
  await account.sync();
  expect(merged).toEqual(['example.com', '*.example.com']);
});
