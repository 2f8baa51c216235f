import { describe, expect, test } from 'vitest';
import {
  issuedCertificate,
  reviewedCertificate,
} from '../../../../infra/simulators/autodns/sample-account.ts';
import { NOW, listed, openAccount, resultsOf } from './account.ts';
import type { TestAccount } from './account.ts';

const info = (id: number) =>
  `<task><code>400104</code><certificate><id>${id}</id></certificate></task>`;

describe('alternating modes', () => {
  test('vary the case of a type, or keep it', async () => {
    const types = async (account: TestAccount) => {
      const seen = [];
      for (let count = 0; count < 3; count += 1) {
        seen.push((await account.json('/certificate/_search', { body: {} })).object.type);
      }
      return seen;
    };
    expect(await types(await openAccount())).toEqual(['certificate', 'Certificate', 'certificate']);
    const always = await openAccount({ objectType: 'Certificate' });
    expect(new Set(await types(always))).toEqual(new Set(['Certificate']));
  });

  test('vary the language of texts, but not the codes', async () => {
    const [english, german] = [await openAccount(), await openAccount({ language: 'de' })];
    const [one, other] = [await english.json('/poll'), await german.json('/poll')];
    expect(one.status.code).toBe(other.status.code);
    expect(other.status.text).toBe('Die Benachrichtigung wurde abgeholt.');
    expect(one.status.text).not.toBe(other.status.text);
  });

  test('vary the notation of XML, but not its content', async () => {
    const answers: Record<string, string> = {};
    for (const text of ['cdata', 'plain'] as const) {
      const account = await openAccount({ text, comments: text === 'cdata', stid: 'in-result' });
      const { id } = account.simulator.certificates.add(
        issuedCertificate(NOW, { name: 'a.example.com' }),
      );
      answers[text] = await account.xml(info(id));
    }
    const { cdata = '', plain = '' } = answers;
    expect(cdata).toMatch(/<server><!\[CDATA\[-----BEGIN CERTIFICATE.*<!-- certificate id -->/s);
    expect(plain).not.toMatch(/CDATA|<!--/);
    expect(resultsOf(cdata)).toEqual(resultsOf(plain));
  });

  test('vary the position of the transaction ID', async () => {
    const account = await openAccount();
    const places = [];
    for (let count = 0; count < 3; count += 1) {
      const answer = await account.xml('<task><code>0905</code></task>');
      places.push(
        /<stid>[\w-]+<\/stid><\/result>/.test(answer)
          ? 'in'
          : answer.includes('<stid>')
            ? 'next to'
            : 'absent',
      );
    }
    expect(places.sort()).toEqual(['absent', 'in', 'next to']);
  });
});

test('rewrite replaces documents of both interfaces', async () => {
  const account = await openAccount();
  const { id, jobId } = account.simulator.certificates.add(
    reviewedCertificate(NOW, {
      rewrite: {
        row: (row) => ({ ...row, expire: 'soon' }),
        info: ({ name }) => ({ name }),
        job: () => null,
        xmlRow: (row) => row.replace('<name>', '<name>x'),
        xmlInfo: () => '<certificate/>',
        xmlJob: (job) => job.replaceAll('SUPPORT', 'x'),
      },
    }),
  );
  const name = 'bank.autodns.example.net';
  expect(await listed(account)).toEqual([{ id, name, expire: 'soon' }]);
  expect((await account.json(`/certificate/${id}`)).data).toEqual([{ name }]);
  expect((await account.json(`/job/${jobId}`)).data).toEqual([null]);
  const row = resultsOf(await account.xml('<task><code>400105</code></task>'))[0];
  expect(row.data.certificate[0].name).toBe(`x${name}`);
  expect(resultsOf(await account.xml(info(id)))[0].data.certificate).toEqual(['']);
  const jobs = resultsOf(await account.xml('<task><code>400115</code></task>'))[0];
  expect(jobs.data.certificate_job[0].job.status).toBe('x');
});
