import { expect, test } from 'vitest';
import type { DiagnoseValidation } from '../../../lambdas/poll-certificates/diagnose-owed.ts';
import type { DiagnosisVerdict } from '../../../shared/certificates/diagnosis.ts';
import { epochMilliseconds, plus } from '../../../shared/certificates/instant.ts';
import {
  issuedCertificate,
  owedValidation,
  pendingCertificate,
} from '../../support/certificates.ts';
import { Account } from '../../support/swept-account.ts';

const says =
  (verdict: DiagnosisVerdict): DiagnoseValidation =>
  () =>
    Promise.resolve({ verdict, findings: ['ns1.example.net said so'] });

async function swept(account: Account, verdict?: DiagnosisVerdict) {
  account.diagnose = verdict === undefined ? () => Promise.resolve(undefined) : says(verdict);
  const { counts } = await account.sweep();
  return { counts, state: await account.state('1') };
}

function waiting(): Account {
  const account = new Account();
  account.shows(pendingCertificate({ id: '1' }));
  return account;
}

test('an owed record is diagnosed before its certificate is saved for the first time', async () => {
  const { state } = await swept(waiting(), 'missing');
  expect(state?.revision).toBe(1);
  expect(state?.diagnoses).toEqual([
    {
      ...{ domain: 'example.com', verdict: 'missing', since: state?.changedAt },
      record: owedValidation().record,
      findings: ['ns1.example.net said so'],
    },
  ]);
});

test('the same verdict in the next sweep is the same since then, and writes nothing', async () => {
  const account = waiting();
  const { state } = await swept(account, 'missing');
  const again = await swept(account, 'missing');
  expect(again.counts.changed).toBe(0);
  expect(again.state).toEqual(state);
});

test('another verdict is noticed though the provider says the same as ever', async () => {
  const account = waiting();
  await swept(account, 'missing');
  const { state } = await swept(account, 'visible');
  expect(state?.diagnoses).toMatchObject([{ verdict: 'visible', since: account.now }]);
});

test('a look-up that learned nothing keeps what was known', async () => {
  const account = waiting();
  const { state } = await swept(account, 'missing');
  expect((await swept(account)).state).toEqual(state);
});

test('a diagnosis goes when another record is asked for, or none any more', async () => {
  const account = waiting();
  await swept(account, 'wrong-value');
  const record = { name: 'example.com', type: 'TXT', value: 'token-2' } as const;
  account.shows(pendingCertificate({ id: '1', domainValidations: [owedValidation({ record })] }));
  expect((await swept(account)).state).not.toHaveProperty('diagnoses');
  await swept(account, 'visible');
  account.shows(issuedCertificate({ id: '1' }));
  expect((await swept(account, 'visible')).state).not.toHaveProperty('diagnoses');
});

test('a look-up that fails is logged, and never fails a poll', async () => {
  const account = waiting();
  account.diagnose = () => Promise.reject(new Error('a fault of ours'));
  expect((await account.sweep()).outcome).toBe('complete');
  expect(await account.state('1')).toBeDefined();
  expect(account.log.lines.join('\n')).toContain('a fault of ours');
});

test('a sweep looks up 50 records at most, and the next ones those that had to wait', async () => {
  const account = new Account();
  const ids = Array.from({ length: 120 }, (_, index) => `${index + 1}`);
  account.shows(
    ...ids.map((id) =>
      pendingCertificate({
        id,
        domainValidations: [owedValidation({ domain: `${id}.example.com` })],
      }),
    ),
  );
  const asked: string[] = [];
  account.diagnose = ({ domain }) => {
    asked.push(domain);
    return Promise.resolve({ verdict: 'missing', findings: [] });
  };
  for (let sweep = 1; sweep <= 3; sweep += 1) {
    await account.sweep();
    expect(asked.length).toBe(sweep * 50);
  }
  expect(new Set(asked).size).toBe(120);
});

test('look-ups take a fifth of the time of a run at most', async () => {
  const account = new Account();
  account.shows(...['1', '2', '3', '4'].map((id) => pendingCertificate({ id })));
  account.provider.pageSize = 1;
  let asked = 0;
  account.diagnose = () => {
    asked += 1;
    account.now = plus(account.now, 6_000);
    return Promise.resolve({ verdict: 'missing', findings: [] });
  };
  account.deadline = epochMilliseconds(account.now) + 3_600_000 + 50_000;
  await account.sweep();
  expect(asked).toBe(2);
});

test('a look-up knows all names of the certificate: CAA records may forbid its wildcard alone', async () => {
  const account = new Account();
  account.shows(
    pendingCertificate({
      ...{ id: '1', commonName: 'example.com', subjectAlternativeNames: ['*.example.com'] },
    }),
  );
  let heard: readonly string[] = [];
  account.diagnose = (_validation, { names }) => {
    heard = names;
    return Promise.resolve(undefined);
  };
  await account.sweep();
  expect(heard).toEqual(['example.com', '*.example.com']);
});
