import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkValidationsByDns } from '../../../../shared/tracking/sync/check-validations-by-dns.ts';
import type { DnsSettings } from '../../../../shared/dns/settings.ts';
import { at } from '../../../support/certificates.ts';
import { DnsScene, caa, cname, txt } from '../../../support/dns-scene.ts';

const record = { name: 'example.com', type: 'TXT', value: 'the-right-value' } as const;
const BELOW = txt('_dnsauth.example.com', record.value);

const scene = new DnsScene();
let dns: DnsSettings;
beforeAll(async () => {
  const { port } = await scene.open();
  dns = { resolvers: [`127.0.0.1:${port}`], port, allowPrivateServers: true };
});
afterAll(async () => scene.close());

async function resultFor(provider: string) {
  const found = await checkValidationsByDns({ provider, dns })?.(
    { domain: 'example.com', state: 'pending', method: 'dns-txt', record },
    { now: at('2027-01-02'), names: ['example.com'] },
    new AbortController().signal,
  );
  return found?.result;
}

test('no DNS check is made without DNS settings', () => {
  expect(checkValidationsByDns({ provider: 'digicert' })).toBeUndefined();
});

test('the other record names depend on the provider', async () => {
  scene.set({ first: [BELOW], second: [BELOW] });
  expect(await resultFor('digicert')).toBe('published');
  expect(await resultFor('autodns')).toBe('record-missing');
});

test('the older form of the DigiCert CNAME record counts as published', async () => {
  const records = [cname('_91647jw2bx.example.com', 'dcv.digicert.com')];
  scene.set({ first: records, second: records });
  const found = await checkValidationsByDns({ provider: 'digicert', dns })?.(
    {
      ...{ domain: 'example.com', state: 'pending', method: 'dns-cname' },
      record: {
        ...{ name: '_dnsauth.example.com', type: 'CNAME' },
        value: '91647jw2bx.dcv.digicert.com',
      },
    },
    { now: at('2027-01-02'), names: ['example.com'] },
    new AbortController().signal,
  );
  expect(found?.result).toBe('published');
});

test('the authority that CAA records must allow depends on the provider', async () => {
  const records = [txt(record.name, record.value), caa('example.com', 'issue', 'ca.example.net')];
  scene.set({ first: records, second: records });
  expect(await resultFor('digicert')).toBe('caa-forbids');
  expect(await resultFor('autodns')).toBe('published');
});
