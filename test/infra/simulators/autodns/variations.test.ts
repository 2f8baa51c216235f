import { describe, expect, test } from 'vitest';
import {
  issuedCertificate,
  reviewedCertificate,
} from '../../../../infra/simulators/autodns/sample-certificates.ts';
import { NOW, listed, openAccount, resultsOf } from './account.ts';
import type { TestAccount } from './account.ts';

const info = (id: number) =>
  `<task><code>400104</code><certificate><id>${id}</id></certificate></task>`;

describe('what varies', () => {
  test('is the case of a type, in turns or always the same', async () => {
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

  test('is the language of texts, and not a code', async () => {
    const [english, german] = [await openAccount(), await openAccount({ language: 'de' })];
    const [one, other] = [await english.json('/poll'), await german.json('/poll')];
    expect(one.status.code).toBe(other.status.code);
    expect(other.status.text).toBe('Die Benachrichtigung wurde abgeholt.');
    expect(one.status.text).not.toBe(other.status.text);
  });

  test('is how XML is written, and not what it says', async () => {
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

  test('is where the id of a transaction stands, in turns', async () => {
    const account = await openAccount();
    const places = [];
    for (let count = 0; count < 3; count += 1) {
      const answer = await account.xml('<task><code>0905</code></task>');
      places.push(
        /<stid>[\w-]+<\/stid><\/result>/.test(answer)
          ? 'in'
          : answer.includes('<stid>')
            ? 'beside'
            : 'nowhere',
      );
    }
    expect(places.sort()).toEqual(['beside', 'in', 'nowhere']);
  });
});

test('Whoever wants another document gets it, over either interface', async () => {
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
