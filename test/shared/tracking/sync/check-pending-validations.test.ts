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
    Promise.resolve({ result, findings: ['ns1.example.net has the record'] });

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
      findings: ['ns1.example.net has the record'],
    },
  ]);
});

test('an unchanged DNS check result keeps its start time and writes nothing', async () => {
  const account = waiting();
  const { state } = await synced(account, 'record-missing');
  const again = await synced(account, 'record-missing');
  expect(again.counts.changed).toBe(0);
  expect(again.state).toEqual(state);
});

test('a changed DNS check result is stored even if the provider reports no change', async () => {
  const account = waiting();
  await synced(account, 'record-missing');
  const { state } = await synced(account, 'published');
  expect(state?.dnsChecks).toMatchObject([{ result: 'published', since: account.now }]);
});

test('a DNS check without a result keeps the previous result', async () => {
  const account = waiting();
  const { state } = await synced(account, 'record-missing');
  expect((await synced(account)).state).toEqual(state);
});

test('the DNS check result is removed when the record changes or is no longer needed', async () => {
  const account = waiting();
  await synced(account, 'wrong-value');
  const record = { name: 'example.com', type: 'TXT', value: 'token-2' } as const;
  account.shows(
    pendingCertificate({ id: '1', domainValidations: [pendingValidation({ record })] }),
  );
  expect((await synced(account)).state).not.toHaveProperty('dnsChecks');
  await synced(account, 'published');
  account.shows(issuedCertificate({ id: '1' }));
  expect((await synced(account, 'published')).state).not.toHaveProperty('dnsChecks');
});

test('a failed DNS check is logged and does not fail the sync', async () => {
  const account = waiting();
  account.checkDns = () => Promise.reject(new Error('a defect of the monitor'));
  expect((await account.sync()).outcome).toBe('complete');
  expect(await account.state('1')).toBeDefined();
  expect(account.log.lines.join('\n')).toContain('a defect of the monitor');
});

test('a sync checks at most 50 records, and the next syncs check the others', async () => {
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
  const checked: string[] = [];
  account.checkDns = ({ domain }) => {
    checked.push(domain);
    return Promise.resolve({ result: 'record-missing', findings: [] });
  };
  for (let sync = 1; sync <= 3; sync += 1) {
    await account.sync();
    expect(checked.length).toBe(sync * 50);
  }
  expect(new Set(checked).size).toBe(120);
});

test('DNS checks use at most a fifth of the time of a run', async () => {
  const account = new Account();
  account.shows(...['1', '2', '3', '4'].map((id) => pendingCertificate({ id })));
  account.provider.pageSize = 1;
  let checks = 0;
  account.checkDns = () => {
    checks += 1;
    account.now = plus(account.now, 6_000);
    return Promise.resolve({ result: 'record-missing', findings: [] });
  };
  account.deadline = epochMilliseconds(account.now) + 3_600_000 + 50_000;
  await account.sync();
  expect(checks).toBe(2);
});

test('a DNS check gets all names of the certificate, because CAA records can forbid only its wildcard', async () => {
  const account = new Account();
  account.shows(
    pendingCertificate({
      ...{ id: '1', commonName: 'example.com', subjectAlternativeNames: ['*.example.com'] },
    }),
  );
  let checkedNames: readonly string[] = [];
  account.checkDns = (_validation, { names }) => {
    checkedNames = names;
    return Promise.resolve(undefined);
  };
  await account.sync();
  expect(checkedNames).toEqual(['example.com', '*.example.com']);
});
