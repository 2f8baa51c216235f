import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import example from '../../../../monitor.config.example.ts';
import { defineMonitor } from '../../../../infra/deploy/config/monitor-config.ts';
import { MonitorConfigError, readMonitor } from '../../../../infra/deploy/config/read-monitor.ts';
import type { Providers } from '../../../../infra/deploy/config/read-account.ts';
import { DEFAULT_THRESHOLDS } from '../../../../shared/certificates/threshold.ts';
import { CHANNELS } from '../../../../shared/notifications/channels/registry.ts';
import { PROVIDERS } from '../../../../shared/providers/registry.ts';

/** The lines of the error message, without the first one. */
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

describe('readMonitor', () => {
  test('fills in all defaults of a configuration with one account', () => {
    const { accounts, retention, ...rest } = readMonitor({ accounts: [main] });
    expect(accounts).toEqual([
      {
        schedule: { interval: '1 hour' },
        access: PROVIDERS.digicert.access,
        synced: {
          provider: 'digicert',
          account: 'main',
          settings: PROVIDERS.digicert.settings.parse({}),
          secretName: 'cert-expiry-monitor/digicert-main',
          tags: {},
          policy: { thresholds: DEFAULT_THRESHOLDS, validationExpiryWarningDays: 14 },
          freshnessTargetSeconds: 140 * 60,
          extendsFreshness: true,
          maxRemovedShare: 0.25,
          detailsPerSync: 100,
          dns: { resolvers: ['1.1.1.1', '8.8.8.8'] },
        },
      },
    ]);
    expect(rest).toMatchObject({ channels: [], escalation: undefined, tags: {} });
    expect(retention).toEqual({ logDays: 90, eventArchiveDays: 90 });
  });

  test('reads monitor.config.example.ts', () => {
    expect(readMonitor(example).accounts).toHaveLength(2);
  });

  test('merges the options of an account with defaults, and its tags with all tags', () => {
    const config = defineMonitor({
      accounts: [
        { ...main, thresholds: [7], tags: { team: 'platform' }, region: 'eu' },
        { ...main, name: 'other', cron: '0 6 ? * MON-FRI *', freshnessTarget: '4 days' },
      ],
      defaults: { interval: '6 hours', thresholds: [30, 14, 1], tags: { team: 'ops', tier: '1' } },
      tags: { environment: 'production', tier: '2' },
    });
    const [first, second] = readMonitor(config).accounts;
    expect(first?.schedule).toEqual({ interval: '6 hours' });
    expect(first?.synced).toMatchObject({
      settings: { region: 'eu' },
      tags: { environment: 'production', team: 'platform', tier: '1' },
      policy: { thresholds: [{ name: '7 days', days: 7 }] },
      freshnessTargetSeconds: 12 * 60 * 60 + 20 * 60,
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
      freshnessTargetSeconds: 4 * 24 * 60 * 60,
    });
    // A configured freshness target is not extended.
    expect(second?.synced.extendsFreshness).toBeUndefined();
  });

  test('returns provider settings that the provider schema accepts again', () => {
    const [account] = readMonitor({
      accounts: [{ ...main, baseUrl: 'https://certificates.example.com/services/v2/' }],
    }).accounts;
    const { settings } = account?.synced ?? {};
    expect(PROVIDERS.digicert.settings.parse(settings)).toEqual(settings);
  });
});

describe('problems of a configuration', () => {
  test('are reported all at once, each with its path', () => {
    const problems = problemsOf({
      accounts: [
        { provider: 'digicert', name: 'Main Account', regoin: 'eu', interval: '7 hours' },
        { provider: 'digicret', name: 'other', thresholds: [] },
        { name: 'third', maxRemovedShare: 2 },
        { ...main, region: 'mars', thresholds: [30, -1, 'soon'] },
      ],
      defaults: { detailsPerSync: 1.5 },
      notifications: {
        channels: [
          { type: 'email', addresses: ['not an address'] },
          { type: 'slack' },
          { type: 'slak', name: 'other' },
          { name: 'Third' },
          { type: 'amazon-q', name: 'Chat', webhook: 'x' },
        ],
        sms: true,
      },
      retention: { logDays: 91 },
      colour: 'red',
    });
    const paths = problems.map((problem) => problem.slice(0, problem.indexOf(':')));
    expect(new Set(paths)).toEqual(
      new Set([
        'colour',
        'accounts[0].regoin',
        'accounts[0].name',
        'accounts[0].interval',
        'accounts[1].provider',
        'accounts[1].thresholds',
        'accounts[2].provider',
        'accounts[2].maxRemovedShare',
        'accounts[3].region',
        'accounts[3].thresholds[1]',
        'accounts[3].thresholds[2]',
        'defaults.detailsPerSync',
        'notifications.sms',
        'notifications.channels[0].addresses[0]',
        'notifications.channels[1].webhookSecretName',
        'notifications.channels[2].type',
        'notifications.channels[3].type',
        'notifications.channels[3].name',
        'notifications.channels[4].name',
        'notifications.channels[4].webhook',
        'retention.logDays',
      ]),
    );
    expect(problems).toContain(
      `accounts[1].provider: "digicret" is not a provider. Use one of ${Object.keys(PROVIDERS).join(', ')}. Did you mean "digicert"?`,
    );
    expect(problems).toContain('accounts[0].regoin: unknown option. Did you mean "region"?');
    expect(problems).toContain(
      `notifications.channels[2].type: "slak" is not a channel. Use one of ${Object.keys(CHANNELS).join(', ')}. Did you mean "slack"?`,
    );
    expect(problems).toContain(
      'notifications.channels[0].addresses[0]: "not an address" is not an e-mail address. Use an address such as "certificates@example.com"',
    );
  });

  test.each([undefined, null, 'text', 5, [], { accounts: 'main' }, { accounts: [] }, {}])(
    'are reported for %j',
    (config) => {
      expect(problemsOf(config)).not.toEqual([]);
    },
  );

  test.each([
    [
      'two accounts with the same name',
      { accounts: [main, main] },
      'accounts[1].name: "main" is already the name of accounts[0]. Use another name',
    ],
    [
      'two schedules for one account',
      {
        accounts: [{ ...main, interval: '1 hour', cron: '0 6 * * ? *', freshnessTarget: '2 days' }],
      },
      'accounts[0].cron: cannot be combined with "interval". Remove one of them',
    ],
    [
      'two default schedules',
      {
        accounts: [main],
        defaults: { interval: '1 hour', cron: '0 6 * * ? *', freshnessTarget: '2 days' },
      },
      'defaults.cron: cannot be combined with "interval". Remove one of them',
    ],
    [
      'a cron expression without a freshness target',
      { accounts: [{ ...main, cron: '0 6 * * ? *' }] },
      'accounts[0].freshnessTarget: is missing. It is required with "cron". Set it to more than the longest time between two polls, such as "26 hours"',
    ],
    [
      'a freshness target shorter than the interval',
      { accounts: [{ ...main, interval: '6 hours', freshnessTarget: '2 hours' }] },
      'accounts[0].freshnessTarget: is not longer than the interval of 6 hours, so that the account would become unreachable between two polls. Use a longer time',
    ],
    [
      'a freshness target longer than CloudWatch evaluates an alarm',
      { accounts: [{ ...main, freshnessTarget: '8 days' }] },
      'accounts[0].freshnessTarget: is too long. Use at most "7 days"',
    ],
    [
      'a duration in another form',
      { accounts: [{ ...main, freshnessTarget: 'a while' }] },
      'accounts[0].freshnessTarget: "a while" is not a duration. Use a form such as "90 minutes", "1 hour" or "2 days"',
    ],
    [
      'a time zone without a cron expression',
      { accounts: [{ ...main, timeZone: 'Europe/Berlin' }] },
      'accounts[0].timeZone: applies only to "cron". Remove it, or set "cron" instead of "interval"',
    ],
    [
      'a time zone that does not exist',
      {
        accounts: [{ ...main, cron: '0 6 * * ? *', freshnessTarget: '2 days', timeZone: 'Berlin' }],
      },
      'accounts[0].timeZone: "Berlin" is not a time zone. Use a name of the IANA database, such as "Europe/Berlin" or "UTC"',
    ],
    [
      'the same threshold twice',
      { accounts: [{ ...main, thresholds: [30, 30] }] },
      'accounts[0].thresholds: has two thresholds with the same name. Remove one, or use another name',
    ],
    [
      'a threshold with minDays above maxDays',
      {
        accounts: [
          {
            ...main,
            thresholds: [{ name: 'x', fractionOfLifetime: 0.5, minDays: 9, maxDays: 3 }],
          },
        ],
      },
      'accounts[0].thresholds[0]: minDays is greater than maxDays. Use at most the value of maxDays for minDays',
    ],
    [
      'a tag key that AWS reserves',
      { accounts: [main], tags: { 'aws:team': 'x' } },
      'tags.aws:team: is not a valid tag key. Use 1 to 128 letters, digits, spaces and _.:/=+@-, and not the prefix "aws:", which AWS reserves',
    ],
  ])('include %s', (_, config, problem) => {
    expect(problemsOf(config)).toContainEqual(problem);
  });

  test('include an account that is too large for the environment of its function', () => {
    const tags = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`tag-${index}`, 'x'.repeat(100)]),
    );
    expect(problemsOf({ accounts: [{ ...main, tags }] })).toContainEqual(
      expect.stringMatching(/^accounts\[0\]: takes \d+ bytes/),
    );
  });

  test('include errors in the settings of the provider', () => {
    const providers: Providers = {
      other: {
        ...PROVIDERS.digicert,
        name: 'other',
        settings: z.object({ tenant: z.string() }),
      },
    };
    expect(problemsOf({ accounts: [{ provider: 'other', name: 'a' }] }, providers)).toEqual([
      'accounts[0].tenant: is missing. Set it to a string',
    ]);
    expect(
      problemsOf({ accounts: [{ provider: 'other', name: 'a', tenant: 'x', y: 1 }] }, providers),
    ).toEqual([
      expect.stringMatching(/^accounts\[0\]\.y: unknown option\. Available options: .*tenant/),
    ]);
    expect(
      problemsOf({ accounts: [{ provider: 'other', name: 'a', tenant: 'x' }] }, providers),
    ).toEqual([]);
  });
});

describe('credentials in a configuration', () => {
  test('are rejected with the name of the secret to store them in, without their value', () => {
    expect(problemsOf({ accounts: [{ ...main, apiKey: 'K3Y' }] })).toEqual([
      'accounts[0].apiKey: unknown option. Keys, passwords and webhook URLs do not belong in this file. Store them in AWS Secrets Manager, in the secret "cert-expiry-monitor/digicert-main": see https://github.com/cert-expiry-monitor/cert-expiry-monitor/blob/main/docs/how-to/deploy.md#2-put-the-keys-into-secrets-manager',
    ]);
    const [problem] = problemsOf({
      accounts: [main],
      notifications: {
        channels: [{ type: 'slack', webhookSecretName: 'https://hooks.slack.com/services/K3Y' }],
      },
    });
    expect(problem).toMatch(
      /^notifications\.channels\[0\]\.webhookSecretName: looks like a webhook URL/,
    );
    expect(problem).not.toContain('K3Y');
  });
});
