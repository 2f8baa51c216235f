import { generateKeyPairSync } from 'node:crypto';
import {
  ACMClient,
  AddTagsToCertificateCommand,
  ImportCertificateCommand,
  RequestCertificateCommand,
} from '@aws-sdk/client-acm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueCertificate, pem } from '../../../../infra/simulators/certificate-authority.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { systemClock } from '../../../../shared/runtime/clock.ts';
import { openAccount } from '../../../../shared/providers/open-account.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { findMoto, startMoto } from '../../../support/moto.ts';
import type { Moto } from '../../../support/moto.ts';

const command = findMoto();
if (command === undefined) {
  console.warn(
    'SKIPPED: the tests of ACM on Moto need moto_server on the PATH (pip install "moto[server]").',
  );
}

const now = systemClock();
const IMPORTED = {
  ...{ serialNumber: '7C0FFEE', commonName: 'imported.example.com' },
  dnsNames: ['imported.example.com'],
  ...{ notBefore: plus(now, -DAY), notAfter: plus(now, 60 * DAY) },
};

/** Moto does not read keys of other types. */
const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 });

const KEY = { accessKeyId: 'testing', secretAccessKey: 'testing' };

describe.skipIf(command === undefined)('ACM on Moto', () => {
  let moto: Moto;
  beforeAll(async () => {
    moto = await startMoto(command ?? '');
  });
  afterAll(() => moto.stop());

  const clientIn = (region: string) =>
    new ACMClient({ region, endpoint: moto.origin, credentials: KEY });

  async function readAll(settings: object): Promise<Map<string, Certificate>> {
    const { provider } = await openAccount({
      ...{ provider: 'acm', account: 'main', secret: KEY },
      settings: { baseUrl: moto.origin, ...settings },
    });
    const run = { signal: AbortSignal.timeout(20_000), deadline: Number.MAX_SAFE_INTEGER };
    const { rows, problems } = await listAll(provider, run);
    expect(problems).toEqual([]);
    const certificates = new Map<string, Certificate>();
    for (const row of rows) {
      for (const one of await provider.fetchDetails(row, run)) certificates.set(one.id, one);
    }
    return certificates;
  }

  test('requested and imported certificates of two regions are read with their validations and tags', async () => {
    const { CertificateArn: requested = '' } = await clientIn('eu-central-1').send(
      new RequestCertificateCommand({
        DomainName: 'www.example.com',
        SubjectAlternativeNames: ['api.example.com'],
        ValidationMethod: 'DNS',
      }),
    );
    await clientIn('eu-central-1').send(
      new AddTagsToCertificateCommand({
        CertificateArn: requested,
        Tags: [{ Key: 'team', Value: 'web' }],
      }),
    );
    const { CertificateArn: imported = '' } = await clientIn('us-east-1').send(
      new ImportCertificateCommand({
        Certificate: Buffer.from(pem(issueCertificate(IMPORTED, RSA.publicKey))),
        PrivateKey: Buffer.from(RSA.privateKey.export({ type: 'pkcs8', format: 'pem' })),
      }),
    );
    const certificates = await readAll({ regions: ['eu-central-1', 'us-east-1'] });
    expect([...certificates.keys()]).toEqual([requested, imported]);
    expect(certificates.get(requested)).toMatchObject({
      commonName: 'www.example.com',
      subjectAlternativeNames: ['www.example.com', 'api.example.com'],
      imported: false,
      tags: { team: 'web' },
      domainValidations: [
        { domain: 'api.example.com' },
        {
          domain: 'www.example.com',
          method: 'dns-cname',
          record: { type: 'CNAME', name: expect.stringMatching(/^_.*\.example\.com$/) },
        },
      ],
    });
    expect(certificates.get(imported)).toMatchObject({
      ...{ status: 'issued', imported: true, commonName: 'imported.example.com' },
      serialNumber: expect.stringMatching(/^[0-9A-F]+$/),
      validity: { precision: 'instant' },
    });
  });

  test('a role is assumed through AWS STS', async () => {
    const roleArn = 'arn:aws:iam::111122223333:role/certificates';
    const settings = { regions: ['eu-west-1'], roleArn, externalId: 'id-1' };
    expect((await readAll(settings)).size).toBe(0);
  });
});
