import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instead } from '../../../../infra/simulators/faults.ts';
import { sampleCertificate } from '../../../../infra/simulators/huawei/sample-account.ts';
import {
  CERTIFICATE_SAMPLE,
  LIST_SAMPLE,
} from '../../../../infra/simulators/huawei/vendor-samples.ts';
import { JSON_HEADERS } from '../../../../infra/simulators/simulated-request.ts';
import { newRun, setStage } from './stage.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/huawei/${name}`, import.meta.url), 'utf8');
}

describe('the samples of the vendor', () => {
  it('the fixtures of the simulator are equal to the samples of the vendor', () => {
    expect(`${CERTIFICATE_SAMPLE}\n`).toBe(fixture('show-certificate.json'));
    expect(`${LIST_SAMPLE}\n`).toBe(fixture('list-certificates.json'));
  });

  it('the sample of a certificate has a pending TXT record and an unlisted status', async () => {
    const { scene, look } = await setStage();
    const { seen } = await look(sampleCertificate(scene.now()));
    expect(seen).toEqual({
      provider: 'huawei',
      account: 'main',
      id: 'scs1590053258704',
      status: 'pending-validation',
      rawStatus: 'CHECKING_DOMAIN',
      commonName: 'hosting-******.hwcloudtest.cn',
      subjectAlternativeNames: ['hosting-******.hwcloudtest.cn'],
      product: 'SYMANTEC DV_SSL_CERT',
      orderedAt: '2020-05-21T09:27:38.704Z',
      changePending: false,
      displayName: expect.stringMatching(/./),
      comment: '',
      orderNumber: expect.stringMatching(/^CS/),
      revocationReason: '',
      domainValidations: [
        {
          domain: 'hosting-*****.hwcloudtest.cn',
          state: 'pending',
          method: 'dns-txt',
          rawMethod: 'DNS TXT',
          record: {
            name: '_dnsauth.hosting-****.hwcloudtest.cn',
            type: 'TXT',
            value: '201801040000001ytm4q************cd8p7eg9ktlwfsord',
          },
        },
      ],
      organizationValidations: [],
    });
  });

  it('the sample of a list has one row, whose expiry has no time zone', async () => {
    const { scene } = await setStage();
    scene.simulator.faults.on(instead(200, JSON_HEADERS, fixture('list-certificates.json')));
    const { provider } = await scene.open();
    const { rows, problems, next } = await provider.list(undefined, newRun());
    expect({ problems, next }).toEqual({ problems: [], next: undefined });
    expect(rows.map((row) => row.certificate())).toEqual([
      {
        provider: 'huawei',
        account: 'main',
        id: 'scs1554192131150',
        status: 'issued',
        rawStatus: 'ISSUED',
        commonName: 'www.zx.com',
        subjectAlternativeNames: ['www.zx.com'],
        validity: { notAfter: '2021-05-27T08:46:25.000Z', precision: 'assumed-zone' },
        product: 'GEOTRUST OV_SSL_CERT',
        orderedAt: '2019-04-02T08:02:11.150Z',
        changePending: false,
        displayName: 'test',
        comment: '',
      },
    ]);
  });

  it('the sample error with status 500 is retried and then reported as unavailable', async () => {
    const { scene, list } = await setStage();
    scene.simulator.faults.on(instead(500, JSON_HEADERS, fixture('error-500.json')));
    await expect(list()).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
