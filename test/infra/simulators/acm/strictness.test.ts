import {
  DescribeCertificateCommand,
  KeyAlgorithm,
  ListCertificatesCommand,
  ListTagsForCertificateCommand,
} from '@aws-sdk/client-acm';
import type { ListCertificatesCommandInput } from '@aws-sdk/client-acm';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, test } from 'vitest';
import {
  issuedCertificate,
  pendingCertificate,
} from '../../../../infra/simulators/acm/sample-account.ts';
import { throttling } from '../../../../infra/simulators/acm/vendor-faults.ts';
import { systemClock } from '../../../../shared/runtime/clock.ts';
import { errorOf, openAccount } from './account.ts';

const ARN = 'arn:aws:acm:eu-central-1:111122223333:certificate/0a1b';

describe('the client of the AWS SDK', () => {
  test('lists, describes, and reads the tags of the certificates of its region', async () => {
    const { simulator, client, now } = await openAccount();
    const { arn } = simulator.certificates.add(issuedCertificate(now(), { tags: { team: 'web' } }));
    simulator.certificates.add(issuedCertificate(now(), { region: 'us-east-1' }));
    const acm = client();
    const { CertificateSummaryList: rows } = await acm.send(new ListCertificatesCommand({}));
    expect(rows).toMatchObject([{ CertificateArn: arn, Status: 'ISSUED', InUse: true }]);
    expect(rows?.[0]?.NotAfter).toBeInstanceOf(Date);
    const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn: arn }));
    expect(Certificate).toMatchObject({ CertificateArn: arn, RenewalEligibility: 'ELIGIBLE' });
    const { Tags } = await acm.send(new ListTagsForCertificateCommand({ CertificateArn: arn }));
    expect(Tags).toEqual([{ Key: 'team', Value: 'web' }]);
    const elsewhere = client('us-east-1').send(
      new DescribeCertificateCommand({ CertificateArn: arn }),
    );
    await expect(elsewhere).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test('gets only RSA_1024, RSA_2048 and no ACME certificates without filters', async () => {
    const { simulator, client, now } = await openAccount();
    const add = (change: object) => simulator.certificates.add(issuedCertificate(now(), change));
    for (const keyAlgorithm of Object.values(KeyAlgorithm)) add({ keyAlgorithm });
    add({ keyPairOrigin: 'ACME' });
    const count = async (input: ListCertificatesCommandInput) =>
      (await client().send(new ListCertificatesCommand(input))).CertificateSummaryList?.length;
    expect(await count({})).toBe(2);
    expect(await count({ Includes: { keyTypes: Object.values(KeyAlgorithm) } })).toBe(7);
    expect(await count({ CertificateKeyPairOrigins: ['ACME'] })).toBe(1);
    expect(await count({ CertificateStatuses: ['PENDING_VALIDATION'] })).toBe(0);
  });

  test('continues a list with its token, in both directions', async () => {
    const { simulator, client, now } = await openAccount({ pageSize: 2 });
    for (let index = 0; index < 5; index += 1) simulator.certificates.add(issuedCertificate(now()));
    for (const SortOrder of ['ASCENDING', 'DESCENDING'] as const) {
      const seen = new Set<string | undefined>();
      let NextToken: string | undefined;
      do {
        const answer = await client().send(
          new ListCertificatesCommand({
            ...{ SortBy: 'CREATED_AT', SortOrder },
            ...(NextToken !== undefined && { NextToken }),
          }),
        );
        for (const row of answer.CertificateSummaryList ?? []) seen.add(row.CertificateArn);
        ({ NextToken } = answer);
      } while (NextToken !== undefined);
      expect(seen.size).toBe(5);
    }
  });

  test.each([
    ['another secret', { secretAccessKey: 'x' }, 'eu-central-1', 'InvalidSignatureException'],
    ['another access key', { accessKeyId: 'AKIAOTHER' }, 'eu-central-1', 'UnrecognizedClient'],
    ['a session token', { sessionToken: 'x' }, 'eu-central-1', 'UnrecognizedClientException'],
    ['a region that is not enabled', {}, 'eu-south-2', 'UnrecognizedClientException'],
  ])('is refused with %s', async (_, change, region, name) => {
    const { simulator, client } = await openAccount();
    const asking = client(region, { ...simulator.key, ...change }).send(
      new ListCertificatesCommand({}),
    );
    await expect(asking).rejects.toMatchObject({ name: expect.stringContaining(name) });
  });

  test('is refused without a permission, and while requests are throttled', async () => {
    const { simulator, client } = await openAccount();
    simulator.faults.on(throttling(), { times: 1 });
    const list = () => client().send(new ListCertificatesCommand({}));
    await expect(list()).rejects.toMatchObject({ name: 'ThrottlingException' });
    simulator.forbid('list-certificates');
    await expect(list()).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('not authorized to perform: acm:ListCertificates'),
    });
  });
});

describe('AWS STS', () => {
  const role = { arn: 'arn:aws:iam::111122223333:role/monitor', externalId: 'id-1' };

  test.each([
    ['no external ID', role.arn, undefined],
    ['another external ID', role.arn, 'id-2'],
    ['another role', 'arn:aws:iam::111122223333:role/other', 'id-1'],
  ])('refuses %s', async (_, RoleArn, ExternalId) => {
    const { simulator } = await openAccount({ role });
    const sts = stsOf(simulator);
    const command = new AssumeRoleCommand({
      ...{ RoleArn, RoleSessionName: 'test' },
      ...(ExternalId !== undefined && { ExternalId }),
    });
    await expect(sts.send(command)).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  test('returns credentials that can read, while the key itself cannot', async () => {
    const { simulator, client } = await openAccount({ role });
    const { Credentials } = await stsOf(simulator).send(
      new AssumeRoleCommand({ RoleArn: role.arn, ExternalId: 'id-1', RoleSessionName: 'test' }),
    );
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
    const session = {
      ...{ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
    };
    const list = new ListCertificatesCommand({});
    await expect(client('us-east-1', session).send(list)).resolves.toBeDefined();
    await expect(client().send(list)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  function stsOf({ baseUrl, key }: { readonly baseUrl: string; readonly key: object }) {
    const credentials = key as { accessKeyId: string; secretAccessKey: string };
    return new STSClient({
      region: 'eu-central-1',
      endpoint: baseUrl,
      credentials,
      maxAttempts: 1,
    });
  }
});

describe('a request by hand', () => {
  test.each([
    ['an unknown operation', 'DeleteCertificate', '{}', '400 UnknownOperationException'],
    ['a body that is not JSON', 'ListCertificates', '{', '400 SerializationException'],
    ['an unknown member', 'ListCertificates', '{"Limit":1}', '400 ValidationException'],
    ['MaxItems 0', 'ListCertificates', '{"MaxItems":0}', '400 ValidationException'],
    ['MaxItems 1001', 'ListCertificates', '{"MaxItems":1001}', '400 ValidationException'],
    ['an invalid token', 'ListCertificates', '{"NextToken":"x"}', '400 ValidationException'],
    ['SortBy alone', 'ListCertificates', '{"SortBy":"CREATED_AT"}', '400 ValidationException'],
    [
      'an unknown key type',
      'ListCertificates',
      '{"Includes":{"keyTypes":["RSA"]}}',
      '400 ValidationException',
    ],
    ['no ARN', 'DescribeCertificate', '{}', '400 ValidationException'],
    ['an invalid ARN', 'DescribeCertificate', '{"CertificateArn":"a"}', '400 ValidationException'],
    [
      'an unknown certificate',
      'DescribeCertificate',
      `{"CertificateArn":"${ARN}"}`,
      '400 ResourceNotFoundException',
    ],
  ])('with %s is refused', async (_, target, body, expected) => {
    const { ask } = await openAccount();
    expect(await errorOf(ask(target, body))).toBe(expected);
  });

  test('needs the content type of the protocol, and a signature or the header of the simulator', async () => {
    const { ask, simulator } = await openAccount();
    const type = { 'content-type': 'application/json' };
    expect(await errorOf(ask('ListCertificates', '{}', type))).toContain('UnknownOperation');
    const [name = ''] = Object.keys(simulator.manualHeaders);
    const asking = ask('ListCertificates', '{}', { [name]: 'wrong' });
    expect(await errorOf(asking)).toBe('400 MissingAuthenticationTokenException');
    expect((await ask('ListCertificates', '{}')).status).toBe(200);
  });

  test('is throttled above the limit of its operation and region', async () => {
    const { ask } = await openAccount({ rateLimits: [{ requests: 2, perMilliseconds: 60_000 }] });
    const list = () => ask('ListCertificates', '{}');
    await list();
    await list();
    expect(await errorOf(list())).toBe('400 ThrottlingException');
    const describeOne = ask('DescribeCertificate', `{"CertificateArn":"${ARN}"}`);
    expect(await errorOf(describeOne)).toBe('400 ResourceNotFoundException');
  });
});

test('the DNS record of a request is missing in its first seconds', async () => {
  const { simulator, client } = await openAccount();
  const { arn } = simulator.certificates.add(
    pendingCertificate(systemClock(), { requestedAt: systemClock() }),
  );
  const command = new DescribeCertificateCommand({ CertificateArn: arn });
  const { Certificate } = await client().send(command);
  expect(Certificate?.DomainValidationOptions).toMatchObject([
    { DomainName: 'acm-shop.example.net', ValidationStatus: 'PENDING_VALIDATION' },
  ]);
  expect(Certificate?.DomainValidationOptions?.[0]).not.toHaveProperty('ResourceRecord');
});
