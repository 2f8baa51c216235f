import { describe, expect, test } from 'vitest';
import type { AccountConfig } from '../../../infra/deploy/config/monitor-config.ts';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';
import { UnusableConfiguration } from '../../../infra/local/unusable-configuration.ts';
import { realAccounts } from '../../../infra/local/real-accounts.ts';
import { WITHOUT_SECRET } from '../../support/provider-without-secret.ts';
import { HOUR, MINUTE } from '../../../shared/certificates/instant.ts';

const accounts = [
  { provider: 'digicert', name: 'main' },
  { provider: 'huawei', name: 'main' },
  { provider: 'qualys', name: 'in-europe', interval: '30 minutes' },
  { provider: 'autodns', name: 'main', cron: '0 6 ? * MON-FRI *', freshnessTarget: '4 days' },
] as const satisfies readonly AccountConfig[];

function open(
  environment: Readonly<Record<string, string>>,
  some: readonly AccountConfig[] = accounts,
) {
  return realAccounts(readMonitor({ accounts: some }), environment);
}

/** The lines that list the missing variables. */
function missing(...attempt: Parameters<typeof open>): string[] {
  try {
    open(...attempt);
  } catch (error) {
    if (!(error instanceof UnusableConfiguration)) throw error;
    const [heading, ...lines] = error.message.split('\n');
    expect(heading).toBe('These environment variables are missing or empty:');
    return lines.map((line) => line.trim());
  }
  return expect.fail('nothing is missing');
}

const ONE_WAY_EACH = {
  DIGICERT_MAIN_API_KEY: 'K',
  HUAWEI_MAIN_DOMAIN_NAME: 'example-domain',
  HUAWEI_MAIN_USER_NAME: 'monitor',
  HUAWEI_MAIN_PASSWORD: 'P',
  QUALYS_IN_EUROPE_CLIENT_ID: 'I',
  QUALYS_IN_EUROPE_CLIENT_SECRET: 'S',
  AUTODNS_MAIN_USER: 'monitor',
  AUTODNS_MAIN_PASSWORD: 'P',
};

test('realAccounts rejects NODE_TLS_REJECT_UNAUTHORIZED=0 and states the alternative', () => {
  const environment = { ...ONE_WAY_EACH, NODE_TLS_REJECT_UNAUTHORIZED: '0' };
  expect(() => open(environment)).toThrow(UnusableConfiguration);
  expect(() => open(environment)).toThrow(/Remove that variable.*NODE_EXTRA_CA_CERTS/);
  expect(open({ ...environment, NODE_TLS_REJECT_UNAUTHORIZED: '1' })).toHaveLength(4);
});

describe('realAccounts', () => {
  test('reads the secret from the variables that are set, and the poll interval from the configuration', () => {
    expect(open(ONE_WAY_EACH).map(({ secret, every }) => ({ secret, every }))).toEqual([
      { secret: { apiKey: 'K' }, every: HOUR },
      {
        secret: { domainName: 'example-domain', userName: 'monitor', password: 'P' },
        every: HOUR,
      },
      { secret: { clientId: 'I', clientSecret: 'S' }, every: 30 * MINUTE },
      { secret: { user: 'monitor', password: 'P' }, every: HOUR },
    ]);
  });

  test('uses the first of two complete sets of variables and ignores the other', () => {
    const both = {
      ...ONE_WAY_EACH,
      HUAWEI_MAIN_ACCESS_KEY_ID: 'A',
      HUAWEI_MAIN_SECRET_ACCESS_KEY: 'B',
    };
    expect(open(both)[1]?.secret).toEqual({ accessKeyId: 'A', secretAccessKey: 'B' });
  });

  test('reports the missing variables of all accounts at once', () => {
    expect(missing({})).toEqual([
      'DIGICERT_MAIN_API_KEY',
      'HUAWEI_MAIN_ACCESS_KEY_ID and HUAWEI_MAIN_SECRET_ACCESS_KEY, or HUAWEI_MAIN_DOMAIN_NAME and HUAWEI_MAIN_USER_NAME and HUAWEI_MAIN_PASSWORD',
      'QUALYS_IN_EUROPE_USERNAME and QUALYS_IN_EUROPE_PASSWORD, or QUALYS_IN_EUROPE_CLIENT_ID and QUALYS_IN_EUROPE_CLIENT_SECRET',
      'AUTODNS_MAIN_USER and AUTODNS_MAIN_PASSWORD',
    ]);
  });

  test.each([
    [{ HUAWEI_MAIN_USER_NAME: 'monitor' }, 'HUAWEI_MAIN_DOMAIN_NAME and HUAWEI_MAIN_PASSWORD'],
    [
      { HUAWEI_MAIN_USER_NAME: 'monitor', HUAWEI_MAIN_ACCESS_KEY_ID: 'A' },
      'HUAWEI_MAIN_SECRET_ACCESS_KEY, or HUAWEI_MAIN_DOMAIN_NAME and HUAWEI_MAIN_PASSWORD',
    ],
    [
      { HUAWEI_MAIN_ACCESS_KEY_ID: 'A', HUAWEI_MAIN_SECRET_ACCESS_KEY: '' },
      'HUAWEI_MAIN_SECRET_ACCESS_KEY',
    ],
  ])('reports the variables that %o still lacks', (environment, expected) => {
    expect(missing(environment, [accounts[1]])).toEqual([expected]);
  });

  test('needs no variable for an account of a provider without a secret', () => {
    const monitor = readMonitor({ accounts: [{ provider: 'example', name: 'a' }] }, WITHOUT_SECRET);
    expect(realAccounts(monitor, {})).toMatchObject([{ secret: {}, every: HOUR }]);
  });

  test('never prints the value of a variable', () => {
    const lines = missing({ HUAWEI_MAIN_SECRET_ACCESS_KEY: 'MARKER' }, [accounts[1]]);
    expect(lines).toEqual(['HUAWEI_MAIN_ACCESS_KEY_ID']);
  });
});
