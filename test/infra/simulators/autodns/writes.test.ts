import { describe, expect, test } from 'vitest';
import {
  issuedCertificate,
  pendingCertificate,
} from '../../../../infra/simulators/autodns/sample-account.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { NOW, infoOf, jobOf, listed, openAccount, resultsOf, sample } from './account.ts';

/** A valid certificate request of a vendor's sample. */
const CSR: string = JSON.parse(sample('read-certificate.json')).data[0].csr;
const WISH = { name: 'www.example.com', product: 'QUICKSSLPREMIUM', csr: CSR };

describe('a reissue', () => {
  test('returns a job, which advances with the clock', async () => {
    const account = await openAccount({ objectType: 'certificate' });
    const { id } = account.simulator.certificates.add(issuedCertificate(NOW));
    const before = await infoOf(account, id);
    const answer = await account.json(`/certificate/${id}`, { method: 'PUT', body: WISH });
    expect(answer).toMatchObject({
      // The number is an order number, as in the vendor's sample.
      status: { code: 'N400101', type: 'NOTIFY' },
      object: { type: 'certificate', value: 'www.autodns.example.com' },
      data: [{ id: expect.any(Number) }],
    });
    const jobId: number = answer.data[0].id;
    expect(jobId).toBeGreaterThan(2 ** 31);
    expect(await jobOf(account, jobId)).toMatchObject({
      ...{ place: 'running', job: { action: 'reissue', status: 'RUNNING' } },
      authentication: [{}, { status: 'IN_PROGRESS' }, { status: 'NOT_STARTED' }],
    });
    account.pass(30 * MINUTE);
    expect(await jobOf(account, jobId)).toMatchObject({
      authentication: [{}, { status: 'COMPLETED' }, { status: 'IN_PROGRESS' }],
    });
    account.pass(30 * MINUTE);
    expect(await jobOf(account, jobId)).toMatchObject({ place: 'history' });
    const after = await infoOf(account, id);
    expect(after.histories).toMatchObject([{ serialNumber: before.serialNumber }]);
    expect(after.server).not.toBe(before.server);
    expect(await account.json('/poll')).toMatchObject({
      object: { summary: 1 },
      data: [{ job: { id: jobId, action: 'create' }, object: { data: { id } } }],
    });
  });

  test('returns its status with the job in XML', async () => {
    const account = await openAccount();
    const { id } = account.simulator.certificates.add(issuedCertificate(NOW));
    const order = (code: string) =>
      `<task><code>${code}</code><certificate><id>${id}</id><name>a</name><product>BASIC_SSL</product><csr><![CDATA[${CSR}]]></csr></certificate></task>`;
    const [reissue, renewal] = resultsOf(await account.xml(order('400102'), order('400106')));
    expect(reissue).toMatchObject({
      data: { certificate_job: [{ job: { status: 'RUNNING' } }] },
      status: { code: 'N400101', type: 'notify' },
    });
    expect(renewal.status.code).toBe('N400106');
    const ids = [reissue, renewal].map(({ data }) => data.certificate_job[0].job.id);
    expect(new Set(ids).size).toBe(2);
    expect(await jobOf(account, Number(ids[1]))).toMatchObject({ job: { action: 'renew' } });
  });

  test('is refused for a missing or pending certificate, and without a certificate request', async () => {
    const account = await openAccount({ pendingAs: 'job' });
    const { id } = account.simulator.certificates.add(pendingCertificate(NOW));
    const put = (path: string, body: unknown) => account.ask(path, { method: 'PUT', body });
    expect((await put('/certificate/7', WISH)).status).toBe(404);
    expect((await put(`/certificate/${id}`, WISH)).status).toBe(404);
    const issued = account.simulator.certificates.add(issuedCertificate(NOW));
    expect((await put(`/certificate/${issued.id}`, { ...WISH, csr: 'x' })).status).toBe(400);
    expect((await put(`/certificate/${issued.id}`, {})).status).toBe(400);
    expect(account.simulator.certificates.get(issued.id)?.replacements).toEqual([]);
  });
});

test('an order creates a certificate, a renewal another one, and a deletion none', async () => {
  const account = await openAccount();
  const ordered = await account.json('/certificate', { body: WISH });
  expect(ordered.status).toMatchObject({ code: 'N400101', type: 'NOTIFY' });
  const [{ id }] = await listed(account);
  expect(await infoOf(account, id)).not.toHaveProperty('server');
  account.pass(HOUR);
  const first = await infoOf(account, id);
  expect(first.expire).toBe('2027-06-09T13:00:00.000+0200');
  account.pass(100 * DAY);
  await account.json(`/certificate/${id}/_renew`, { method: 'PUT', body: WISH });
  account.pass(HOUR);
  expect(await infoOf(account, id)).toMatchObject({
    expire: '2027-09-17T14:00:00.000+0200',
    histories: [{ serialNumber: first.serialNumber }],
  });
  const deleted = await account.json(`/certificate/${id}`, { method: 'DELETE' });
  expect(deleted.status.code).toBe('N400103');
  account.pass(HOUR);
  expect(await listed(account)).toEqual([]);
  expect(account.now()).toBe(plus(NOW, 100 * DAY + 3 * HOUR));
});

describe('the possible validations', () => {
  test('are a list of methods, as sibling elements in XML', async () => {
    const account = await openAccount();
    const body = { plain: CSR, product: 'QUICKSSLPREMIUM' };
    const { status, object, data } = await account.json('/certificate/_prepareOrder', { body });
    expect(status.code).toBe('S400110');
    expect(object).toBeUndefined();
    const [{ name, authentication }] = data;
    // The vendor's sample contains another name.
    expect(name).toBe('mitsslzertifikat.de');
    expect(authentication).toMatchObject([
      { method: 'EMAIL', approverEmails: ['admin@mitsslzertifikat.de', expect.any(String)] },
      { method: 'DNS', dns: expect.stringMatching(/^mitsslzertifikat\.de\.\t\t300\tIN\tTXT\t"/) },
      { method: 'FILE', fileName: expect.stringContaining('/.well-known/') },
    ]);
    const task = `<task><code>400110</code><certificate_request><plain><![CDATA[${CSR}]]></plain><product>QUICKSSLPREMIUM</product></certificate_request></task>`;
    const [result] = resultsOf(await account.xml(task));
    expect(result.data.certificate_request.authentication).toMatchObject([
      { method: 'EMAIL' },
      { method: 'DNS' },
      { method: 'FILE' },
    ]);
    expect(await listed(account)).toEqual([]);
  });
});
