import { describe, expect, it } from 'vitest';
import { huawei } from '../../../../shared/providers/huawei/descriptor.ts';
import { secretVariablesOf } from '../../../../shared/providers/provider-descriptor.ts';

function baseUrlOf(settings: unknown): string {
  return huawei.access.baseUrl(huawei.settings.parse(settings));
}

describe('the Huawei descriptor', () => {
  it.each([
    [{}, 'https://scm.ap-southeast-1.myhuaweicloud.com'],
    [{ region: 'cn-north-4' }, 'https://scm.cn-north-4.myhuaweicloud.com'],
    [{ region: 'my-kualalumpur-1' }, 'https://scm.my-kualalumpur-1.myhuaweicloud.com'],
    [{ baseUrl: 'https://scm.example.com/' }, 'https://scm.example.com'],
    [{ region: 'cn-north-4', baseUrl: 'http://127.0.0.1:8' }, 'http://127.0.0.1:8'],
  ])('the settings %j select the base URL %s', (settings, url) => {
    expect(baseUrlOf(settings)).toBe(url);
  });

  it.each([
    [{ region: 'eu-west-101' }],
    [{ baseUrl: 'http://scm.example.com' }],
    [{ iamUrl: 'http://iam.example.com' }],
    [{ scope: 'global' }],
    [{ domainId: 'a/b' }],
    [{ projectId: '' }],
    [{ enterpriseProjectId: 'default' }],
    [{ enterpriseProjectId: 'AAAAAAAA-AAAA-AAAA-AAAA-AAAAAAAAAAAA' }],
    [{ ownedBySelf: 'yes' }],
    [{ apiTimeZone: 'Moon/Base' }],
    [{ apiTimeZone: '' }],
    [{ timeZone: 'UTC' }],
  ])('the settings %j are rejected', (settings) => {
    expect(huawei.settings.safeParse(settings).success).toBe(false);
  });

  it.each(['+08:00', 'UTC', 'Asia/Shanghai'])('apiTimeZone accepts %s', (zone) => {
    expect(huawei.settings.parse({ apiTimeZone: zone }).apiTimeZone).toBe(zone);
  });

  it('the default settings list all certificates', () => {
    expect(huawei.settings.parse({})).toEqual({
      region: 'ap-southeast-1',
      scope: 'domain',
      enterpriseProjectId: 'all',
      ownedBySelf: false,
      apiTimeZone: '+08:00',
    });
  });
});

describe('the secret', () => {
  const user = { domainName: 'd', userName: 'u', password: ' p ' };
  const key = { accessKeyId: ' K ', secretAccessKey: 'S' };

  it.each([
    [key, { kind: 'access-key', accessKeyId: 'K', secretAccessKey: 'S' }],
    [
      { ...key, securityToken: 'T' },
      { kind: 'access-key', accessKeyId: 'K', secretAccessKey: 'S', securityToken: 'T' },
    ],
    [user, { kind: 'user', ...user }],
    [
      { ...user, ...key },
      { kind: 'access-key', accessKeyId: 'K', secretAccessKey: 'S' },
    ],
    [
      { ...user, accessKeyId: 'K' },
      { kind: 'user', ...user },
    ],
  ])('the secret %j is accepted', (secret, read) => {
    expect(huawei.access.secret.parse(secret)).toEqual(read);
  });

  it.each([
    [{}, ['accessKeyId', 'secretAccessKey']],
    [{ accessKeyId: 'K' }, ['secretAccessKey']],
    [{ securityToken: 'T' }, ['accessKeyId', 'secretAccessKey']],
    [{ userName: 'u' }, ['domainName', 'password']],
    [{ ...user, password: '' }, ['password']],
    [{ accessKeyId: 'two words', secretAccessKey: 'S' }, ['accessKeyId']],
  ])('the secret %j is rejected because %j is missing', (secret, fields) => {
    const { error } = huawei.access.secret.safeParse(secret);
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(fields);
  });

  it('the environment variables of the access key come before those of the user', () => {
    expect(secretVariablesOf(huawei.access, { provider: 'huawei', account: 'main' })).toEqual([
      {
        accessKeyId: 'HUAWEI_MAIN_ACCESS_KEY_ID',
        secretAccessKey: 'HUAWEI_MAIN_SECRET_ACCESS_KEY',
      },
      {
        domainName: 'HUAWEI_MAIN_DOMAIN_NAME',
        userName: 'HUAWEI_MAIN_USER_NAME',
        password: 'HUAWEI_MAIN_PASSWORD',
      },
    ]);
  });
});
