import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import example from '../../../../monitor.config.ts';
import { defineMonitor } from '../../../../infra/deploy/config/monitor-config.ts';
import { MonitorConfigError, readMonitor } from '../../../../infra/deploy/config/read-monitor.ts';
import type { Providers } from '../../../../infra/deploy/config/read-account.ts';
import { DEFAULT_THRESHOLDS } from '../../../../shared/certificates/threshold.ts';
import { PROVIDERS } from '../../../../shared/providers/registry.ts';

/** The problems that a configuration has, a line each. */
function problemsOf(config: unknown, providers: Providers = PROVIDERS): string[] {
  try {
    readMonitor(config, providers);
  } catch (error) {
    if (!(error instanceof MonitorConfigError)) throw error;
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}

const main = { provider: 'digicert', name: 'main' } as const;

describe('a configuration', () => {
  test('needs an account and nothing else', () => {
    const { accounts, retention, ...rest } = readMonitor({ accounts: [main] });
    expect(accounts).toEqual([
      {
        schedule: { every: '1 hour' },
        synced: {
          provider: 'digicert',
          account: 'main',
          settings: PROVIDERS.digicert.settings.parse({}),
          secretName: 'cert-expiry-monitor/digicert-main',
          tags: {},
          policy: { thresholds: DEFAULT_THRESHOLDS, validationWarningDays: 14 },
          freshForSeconds: 140 * 60,
          waitsForSyncs: true,
          maxRemovedShare: 0.25,
          detailsPerSync: 100,
          dns: { resolvers: ['1.1.1.1', '8.8.8.8'] },
        },
      },
    ]);
    expect(rest).toEqual({ emails: [], slack: undefined, amazonQ: false, tags: {} });
    expect(retention).toEqual({ logDays: 90, eventArchiveDays: 90 });
  });

  test('of the example can be read', () => {
    expect(readMonitor(example).accounts).toHaveLength(1);
  });

  test('says of an account what its defaults leave open, and the other way round', () => {
    const config = defineMonitor({
      accounts: [
        { ...main, thresholds: [7], tags: { team: 'platform' }, region: 'eu' },
        { ...main, name: 'other', cron: '0 6 ? * MON-FRI *', freshness: '4 days' },
      ],
      defaults: { every: '6 hours', thresholds: [30, 14, 1], tags: { team: 'ops', tier: '1' } },
      tags: { environment: 'production', tier: '2' },
    });
    const [first, second] = readMonitor(config).accounts;
    expect(first?.schedule).toEqual({ every: '6 hours' });
    expect(first?.synced).toMatchObject({
      settings: { region: 'eu' },
      tags: { environment: 'production', team: 'platform', tier: '1' },
      policy: { thresholds: [{ name: '7 days', days: 7 }] },
      freshForSeconds: 12 * 60 * 60 + 20 * 60,
    });
    expect(second?.schedule).toEqual({ cron: '0 6 ? * MON-FRI *', timeZone: 'UTC' });
    expect(second?.synced).toMatchObject({
      tags: { environment: 'production', team: 'ops', tier: '1' },
      policy: {
        thresholds: [
          { name: '30 days', days: 30 },
          { name: '14 days', days: 14 },
          { name: '1 day', days: 1 },
        ],
      },
      freshForSeconds: 4 * 24 * 60 * 60,
    });
    // That is its own word, which counts as it is.
    expect(second?.synced.waitsForSyncs).toBeUndefined();
  });

  test('settles into settings that can be read once more', () => {
    const [account] = readMonitor({
      accounts: [{ ...main, baseUrl: 'https://certificates.example.com/services/v2/' }],
    }).accounts;
    const { settings } = account?.synced ?? {};
    expect(PROVIDERS.digicert.settings.parse(settings)).toEqual(settings);
  });
});

describe('what is wrong', () => {
  test('is told all at once, each with the path to it', () => {
    const problems = problemsOf({
      accounts: [
        { provider: 'digicert', name: 'Main Account', regoin: 'eu', every: '7 hours' },
        { provider: 'digicret', name: 'other', thresholds: [] },
        { name: 'third', maxRemovedShare: 2 },
        { ...main, region: 'mars', thresholds: [30, -1, 'soon'] },
      ],
      defaults: { detailsPerSync: 1.5 },
      notifications: { emails: ['not an address'], slack: {}, sms: true },
      retention: { logDays: 91 },
      colour: 'red',
    });
    const paths = problems.map((problem) => problem.slice(0, problem.indexOf(':')));
    expect(new Set(paths)).toEqual(
      new Set([
        '(the whole)',
        'accounts[0]',
        'accounts[0].name',
        'accounts[0].every',
        'accounts[1].provider',
        'accounts[1].thresholds',
        'accounts[2].provider',
        'accounts[2].maxRemovedShare',
        'accounts[3].region',
        'accounts[3].thresholds[1]',
        'accounts[3].thresholds[2]',
        'defaults.detailsPerSync',
        'notifications',
        'notifications.emails[0]',
        'notifications.slack.webhookSecretName',
        'retention.logDays',
      ]),
    );
    expect(problems).toContain(
      `accounts[1].provider: there is no provider "digicret"; there are: ${Object.keys(PROVIDERS).join(', ')}`,
    );
    expect(problems.find((problem) => problem.startsWith('accounts[0]:'))).toContain('regoin');
    expect(problems.find((problem) => problem.startsWith('(the whole)'))).toContain('colour');
  });

  test.each([
    [{ webhookSecretName: 'slack' }, []],
    [{ botTokenSecretName: 'slack', channel: 'C0123456789' }, []],
    [{}, ['webhookSecretName']],
    [{ webhookSecretName: 'no name' }, ['webhookSecretName']],
    [{ botTokenSecretName: 'slack' }, ['channel']],
    [{ channel: '#general' }, ['botTokenSecretName', 'channel']],
    [{ botTokenSecretName: 'no name', channel: 'general' }, ['botTokenSecretName', 'channel']],
    [
      { webhookSecretName: 'a', botTokenSecretName: 'b', channel: 'C0123456789' },
      ['webhookSecretName'],
    ],
  ])('is found in how Slack is told: %j', (slack, wrong) => {
    const found = problemsOf({ accounts: [main], notifications: { slack } });
    expect(found.map((problem) => problem.slice(0, problem.indexOf(':')))).toEqual(
      wrong.map((field) => `notifications.slack.${field}`),
    );
  });

  test.each([undefined, null, 'text', 5, [], { accounts: 'main' }, { accounts: [] }, {}])(
    'is found in %j too',
    (config) => {
      expect(problemsOf(config)).not.toEqual([]);
    },
  );

  test.each([
    [
      'two accounts with one name',
      { accounts: [main, main] },
      'accounts[1].name: there is another account digicert/main',
    ],
    [
      'two schedules for one account',
      { accounts: [{ ...main, every: '1 hour', cron: '0 6 * * ? *', freshness: '2 days' }] },
      'accounts[0].cron: an account is polled by "every" or by "cron", not by both',
    ],
    [
      'two default schedules',
      { accounts: [main], defaults: { every: '1 hour', cron: '0 6 * * ? *', freshness: '2 days' } },
      'defaults.cron: accounts are polled by "every" or by "cron", not by both',
    ],
    [
      'a cron expression without a freshness',
      { accounts: [{ ...main, cron: '0 6 * * ? *' }] },
      'accounts[0].freshness: needed with "cron": how long a poll counts as fresh',
    ],
    [
      'a freshness that ends before the next poll',
      { accounts: [{ ...main, every: '6 hours', freshness: '2 hours' }] },
      'accounts[0].freshness: must be longer than the 6 hours from one poll to the next',
    ],
    [
      'a freshness longer than CloudWatch looks back',
      { accounts: [{ ...main, freshness: '8 days' }] },
      'accounts[0].freshness: more than 7 days',
    ],
    [
      'a duration in other words',
      { accounts: [{ ...main, freshness: 'a while' }] },
      'accounts[0].freshness: "a while" is not a duration such as "90 minutes", "1 hour" or "2 days"',
    ],
    [
      'a time zone without a cron expression',
      { accounts: [{ ...main, timeZone: 'Europe/Berlin' }] },
      'accounts[0].timeZone: only "cron" goes by a time zone',
    ],
    [
      'a time zone that is none',
      {
        accounts: [{ ...main, cron: '0 6 * * ? *', freshness: '2 days', timeZone: 'Berlin' }],
      },
      'accounts[0].timeZone: not the name of a time zone',
    ],
    [
      'the same threshold twice',
      { accounts: [{ ...main, thresholds: [30, 30] }] },
      'accounts[0].thresholds: two thresholds are the same or have the same name',
    ],
    [
      'a threshold whose floor is above its ceiling',
      {
        accounts: [
          {
            ...main,
            thresholds: [{ name: 'x', fractionOfLifetime: 0.5, atLeastDays: 9, atMostDays: 3 }],
          },
        ],
      },
      'accounts[0].thresholds[0]: atLeastDays is more than atMostDays',
    ],
    [
      'a tag that AWS does not take',
      { accounts: [main], tags: { 'aws:team': 'x' } },
      'tags.aws:team: not a key that AWS takes for a tag',
    ],
  ])('%s', (_, config, problem) => {
    expect(problemsOf(config)).toContainEqual(problem);
  });

  test('an account too large for the environment of its function', () => {
    const tags = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`tag-${index}`, 'x'.repeat(100)]),
    );
    expect(problemsOf({ accounts: [{ ...main, tags }] })).toContainEqual(
      expect.stringMatching(/^accounts\[0\]: takes \d+ bytes/),
    );
  });

  test('what a provider is asked for of its own is read by its own schema', () => {
    const providers: Providers = {
      other: {
        ...PROVIDERS.digicert,
        name: 'other',
        settings: z.object({ tenant: z.string() }),
        baseUrl: () => 'https://example.com',
        open: () => Promise.reject(new Error('never opened')),
      },
    };
    expect(problemsOf({ accounts: [{ provider: 'other', name: 'a' }] }, providers)).toEqual([
      'accounts[0].tenant: Invalid input: expected string, received undefined',
    ]);
    expect(
      problemsOf({ accounts: [{ provider: 'other', name: 'a', tenant: 'x', y: 1 }] }, providers),
    ).toEqual(['accounts[0]: Unrecognized key: "y"']);
    expect(
      problemsOf({ accounts: [{ provider: 'other', name: 'a', tenant: 'x' }] }, providers),
    ).toEqual([]);
  });
});

describe('name servers', () => {
  const dnsOf = (dns: unknown) => readMonitor({ accounts: [main], dns }).accounts[0]?.synced.dns;

  test('are asked by resolvers of two operators, by others, or not at all', () => {
    expect(dnsOf({})).toEqual({ resolvers: ['1.1.1.1', '8.8.8.8'] });
    expect(dnsOf({ resolvers: ['10.0.0.2', '127.0.0.1:5300'] })).toEqual({
      resolvers: ['10.0.0.2', '127.0.0.1:5300'],
    });
    const six = ['2620:fe::fe', '[2620:fe::9]', '[::1]:5300'];
    expect(dnsOf({ resolvers: six })).toEqual({ resolvers: six });
    expect(dnsOf({ enabled: false })).toBeUndefined();
  });

  test.each([
    ...['resolver.example.com', '1.1.1', '1.1.1.256', '1.1.1.1.1', '1.1.1.1:', ''],
    ...['1.1.1.1:0', '1.1.1.1:65536', '[1.1.1.1]', '[::1', '[::1]:', '2620:fe::fe:fe::'],
  ])('are not asked by "%s"', (resolver) => {
    expect(problemsOf({ accounts: [main], dns: { resolvers: [resolver] } })).toHaveLength(1);
  });

  test('need a resolver, and are not allowed to be private by configuration', () => {
    expect(problemsOf({ accounts: [main], dns: { resolvers: [] } })).toHaveLength(1);
    expect(problemsOf({ accounts: [main], dns: { allowPrivateServers: true } })).toHaveLength(1);
  });
});
