import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instead } from '../../../../infra/simulators/faults.ts';
import { issuedCertificate } from '../../../../infra/simulators/autodns/sample-account.ts';
import { readZoneLine } from '../../../../shared/providers/autodns/validations.ts';
import { newRun, setStage } from './stage.ts';
import type { AutodnsStage } from './stage.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/autodns/${name}`, import.meta.url), 'utf8');
}

/** The vendor's sample in place of what the account would answer. */
function answer(
  { scene }: AutodnsStage,
  route: 'read-certificate' | 'poll' | 'confirm',
  name: string,
): void {
  const type = name.endsWith('.json') ? 'application/json' : 'text/xml';
  scene.simulator.faults.on(instead(200, { 'content-type': type }, fixture(name)), { route });
}

const CONTACTS = ['John', 'Doe', '+49-123-12345', '+49-941-1234560', '@example.com', 'BEGIN'];

describe('the JSON samples of the vendor', () => {
  const stage = setStage('json', { settings: { messages: {} } });

  it('the JSON sample of a certificate has the expiry of its file, an hour after its `expire`', async () => {
    answer(stage(), 'read-certificate', 'read-certificate.json');
    const certificate = await stage().fetchDetails(
      issuedCertificate(stage().scene.now(), { id: 571 }),
    );
    expect(certificate).toMatchObject({
      ...{ id: '571', status: 'expired', rawStatus: 'PEM', product: 'QUICKSSLPREMIUM' },
      validity: {
        notBefore: '2018-12-12T00:00:00.000Z',
        notAfter: '2019-12-12T12:00:00.000Z',
        precision: 'instant',
      },
      serialNumber: '6CA6BD336FCFF808D72E231B4A7A84C',
      orderedAt: '2018-12-11T23:00:00.000Z',
      domainValidations: [{ domain: 'example.com', state: 'valid', method: 'dns-txt' }],
    });
    for (const marker of CONTACTS) expect(JSON.stringify(certificate)).not.toContain(marker);
  });

  it('the JSON sample of a message is about a certificate and is read without contacts', async () => {
    answer(stage(), 'poll', 'poll.json');
    const { provider } = await stage().open();
    const message = await provider.messages?.next(newRun());
    expect(message).toMatchObject({
      ...{ id: '1405661', createdAt: '2018-12-12T09:53:36.000Z' },
      about: { kind: 'certificate', certificate: '571' },
      ...{ action: 'create', status: 'SUCCESS' },
      content: { stid: '20181212-app1-demo-9520', job: { id: '9218783', type: 'ssl' } },
    });
    for (const marker of CONTACTS) expect(JSON.stringify(message)).not.toContain(marker);
  });

  it('the JSON sample of a confirmation has no data', async () => {
    answer(stage(), 'confirm', 'confirm.json');
    const { provider } = await stage().open();
    await expect(provider.messages?.confirm('1819853', newRun())).resolves.toBeUndefined();
  });

  it('readZoneLine reads the sample with a line break', () => {
    expect(readZoneLine(fixture('zone-line-as-printed.txt'))).toEqual({
      ...{ name: 'example.com', type: 'TXT' },
      value: '201704071405295z34is5g0jjairsdu0v5opdw8512td8kixzvtaacu4ebrkry5q',
    });
  });

  it('the API documents two forms of DNS validation', () => {
    const { data } = JSON.parse(fixture('prepare-order.json'));
    const json = data[0].authentication.find((one: { method: string }) => one.method === 'DNS');
    expect(readZoneLine(json.dns)).toMatchObject({ name: 'example.com', type: 'TXT' });
    const xml = /<dns>([^<]+)<\/dns>/.exec(fixture('prepare-order.xml'))?.[1];
    expect(readZoneLine(xml ?? '')).toMatchObject({ name: 'example.com', type: 'TXT' });
  });
});

describe('the XML samples of the vendor', () => {
  const stage = setStage('xml', { settings: { messages: {} } });

  it('the XML sample of a certificate has no readable file', async () => {
    answer(stage(), 'read-certificate', 'read-certificate.xml');
    const certificate = await stage().fetchDetails(
      issuedCertificate(stage().scene.now(), { id: 100 }),
    );
    expect(certificate).toMatchObject({
      ...{ id: '100', status: 'issued', rawStatus: 'EXPIRE', commonName: 'example.com' },
      validity: { notAfter: '2030-01-01T22:59:59.000Z', precision: 'assumed-zone' },
      orderedAt: '2016-12-31T23:00:00.000Z',
      domainValidations: [{ domain: 'example.com', state: 'valid', method: 'dns-txt' }],
    });
    expect(certificate).not.toHaveProperty('serialNumber');
    for (const marker of CONTACTS) expect(JSON.stringify(certificate)).not.toContain(marker);
  });

  it('the XML sample of a message is about a domain and is read without its transfer code', async () => {
    answer(stage(), 'poll', 'poll.xml');
    const { provider } = await stage().open();
    const message = await provider.messages?.next(newRun());
    expect(message).toMatchObject({
      ...{ id: '1855680', createdAt: '2018-10-15T12:03:02.000Z', status: 'SUCCESS' },
      about: { kind: 'other', type: 'domain', name: 'example.com' },
      content: { stid: '20181015-app1-3788', job: { id: '4295625406' } },
    });
    for (const secret of ['S0Lygv', 'alex', 'ns14', 'VGRS', '100']) {
      expect(JSON.stringify(message)).not.toContain(secret);
    }
  });

  it('the XML sample of a confirmation has the transaction ID in its result', async () => {
    answer(stage(), 'confirm', 'confirm.xml');
    const { provider } = await stage().open();
    await expect(provider.messages?.confirm('650664', newRun())).resolves.toBeUndefined();
  });
});

describe.each(['json', 'xml'] as const)('errors in responses by %s', (spoken) => {
  const stage = setStage(spoken);

  it.each([
    ['next to the result', '</result><stid>20260131-app1-9</stid>'],
    ['inside of it', '<stid>20260131-app1-9</stid></result>'],
  ])(
    'an error in a response is reported with its codes and the transaction ID %s',
    async (_, end) => {
      const { scene, list } = stage();
      const xml = `<response><result><data/><msg><code>EF99999</code><type>error</type><text>Jane</text></msg><status><code>E400105</code><type>error</type></status>${end}</response>`;
      const json = {
        stid: '20260131-app1-9',
        status: { code: 'E400105', text: 'Jane', type: 'ERROR' },
        messages: [{ code: 'EF99999', text: 'Jane' }],
      };
      scene.simulator.faults.on(instead(200, {}, spoken === 'json' ? JSON.stringify(json) : xml), {
        route: 'search-certificates',
      });
      await expect(list()).rejects.toMatchObject({
        kind: 'invalid-response',
        message:
          'autodns returned an invalid response (list certificates): E400105, EF99999, stid 20260131-app1-9',
      });
    },
  );
});
