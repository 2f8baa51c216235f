import { describe, expect, test } from 'vitest';
import { MonitorConfigError, readMonitor } from '../../../../infra/deploy/config/read-monitor.ts';

const main = { provider: 'digicert', name: 'main' } as const;

function problemsOf(config: unknown): string[] {
  try {
    readMonitor(config);
    return [];
  } catch (error) {
    if (!(error instanceof MonitorConfigError)) throw error;
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}

/** The paths of the reported problems. */
const pathsOf = (config: unknown) => problemsOf(config).map((line) => line.split(': ')[0]);

describe('problems of different checks are reported together', () => {
  test('an invalid option does not hide that two accounts have the same name', () => {
    expect(pathsOf({ accounts: [{ ...main, interval: '90 minutes' }, main] })).toEqual([
      'accounts[0].interval',
      'accounts[1].name',
    ]);
  });

  test('an invalid name does not hide mistakes in the schedule of the account', () => {
    const account = { provider: 'digicert', name: 'Main Account!' };
    expect(pathsOf({ accounts: [{ ...account, cron: '0 6 ? * MON-FRI *' }] })).toEqual([
      'accounts[0].name',
      'accounts[0].freshnessTarget',
    ]);
    expect(
      pathsOf({ accounts: [{ ...account, interval: '6 hours', freshnessTarget: '1 hour' }] }),
    ).toEqual(['accounts[0].name', 'accounts[0].freshnessTarget']);
  });

  test('an invalid cron expression still requires a freshness target', () => {
    expect(pathsOf({ accounts: [{ ...main, cron: 'daily' }] })).toEqual([
      'accounts[0].cron',
      'accounts[0].freshnessTarget',
    ]);
  });

  test('an unknown provider does not hide mistakes in the other options of the account', () => {
    expect(
      pathsOf({ accounts: [{ provider: 'digicrt', name: 'X', timeZone: 'UTC', thresholds: [] }] }),
    ).toEqual([
      'accounts[0].provider',
      'accounts[0].name',
      'accounts[0].timeZone',
      'accounts[0].thresholds',
    ]);
  });

  test('an unknown provider does not hide unknown options and credentials', () => {
    const account = {
      provider: 'digicrt',
      name: 'main',
      region: 'eu',
      evry: '1 hour',
      apiKey: 'K',
    };
    expect(problemsOf({ accounts: [{ ...account, intervall: '1 hour' }] })).toEqual([
      expect.stringContaining('accounts[0].provider: "digicrt" is not a provider'),
      expect.stringMatching(/^accounts\[0\]\.evry: unknown option/),
      expect.stringMatching(/^accounts\[0\]\.apiKey: unknown option\. Keys, /),
      'accounts[0].intervall: unknown option. Did you mean "interval"?',
    ]);
  });

  test('an option of a channel in the wrong place names the place', () => {
    expect(
      problemsOf({ accounts: [main], notifications: { routingKeySecretName: 'pagerduty' } }),
    ).toEqual([
      'notifications.routingKeySecretName: unknown option here. Set it in a channel of the type "pagerduty" in "notifications.channels"',
    ]);
  });

  test('an invalid default does not cause problems of accounts that use the valid defaults', () => {
    expect(
      pathsOf({
        accounts: [{ ...main, timeZone: 'Europe/Berlin' }],
        defaults: { cron: '0 6 ? * MON-FRI *', freshnessTarget: 'four days' },
      }),
    ).toEqual(['defaults.freshnessTarget']);
  });

  test('an invalid account does not hide its tag from the weekly summary', () => {
    expect(
      pathsOf({
        accounts: [{ provider: 'digicert', name: 'X', tags: { team: 'shop' } }],
        notifications: { weeklySummary: { groupBy: { tag: 'team' } } },
      }),
    ).toEqual(['accounts[0].name']);
    expect(
      pathsOf({
        accounts: [{ provider: 'digicert', name: 'X' }],
        notifications: { weeklySummary: { groupBy: { tag: 'team' }, time: '8am' } },
      }),
    ).toEqual(['accounts[0].name', 'notifications.weeklySummary.time']);
  });

  test('an invalid channel does not hide that names and addresses are used twice', () => {
    const channels = [
      { type: 'slack', colour: 'red' },
      { type: 'slack', webhookSecretName: 'slack' },
      { type: 'email', name: 'first', addresses: ['a@example.com', 'not-an-address'] },
      { type: 'email', name: 'second', addresses: ['a@example.com'] },
    ];
    expect(pathsOf({ accounts: [main], notifications: { channels } })).toEqual([
      'notifications.channels[0].colour',
      'notifications.channels[0].webhookSecretName',
      'notifications.channels[1].name',
      'notifications.channels[2].addresses[1]',
      'notifications.channels[3].addresses[0]',
    ]);
  });

  test('an invalid address does not hide that an escalation has addresses and a topic', () => {
    const escalation = { emails: ['not-an-address', 'not-an-address'], topicArn: 'alerts' };
    expect(pathsOf({ accounts: [main], notifications: { escalation } })).toEqual([
      'notifications.escalation',
      'notifications.escalation.emails',
      'notifications.escalation.emails[0]',
      'notifications.escalation.emails[1]',
      'notifications.escalation.topicArn',
    ]);
  });

  test('an invalid option does not hide that there are too many accounts for a stack', () => {
    const accounts = Array.from({ length: 60 }, (_, index) => ({ ...main, name: `a${index}` }));
    expect(pathsOf({ accounts, notifications: { sms: true } })).toEqual([
      'accounts',
      'notifications.sms',
    ]);
  });

  test('every problem is listed once, in the order of the file', () => {
    expect(
      pathsOf({
        tags: { team: 5 },
        accounts: [{ ...main, region: 'mars' }, { interval: '7 hours' }],
        retention: { logDays: 91 },
      }),
    ).toEqual([
      'tags.team',
      'accounts[0].region',
      'accounts[1].interval',
      'accounts[1].name',
      'accounts[1].provider',
      'retention.logDays',
    ]);
  });
});

test('an app that does not catch the error prints the list, and no calls', () => {
  try {
    readMonitor({ accounts: [] });
    expect.fail('the configuration is accepted');
  } catch (error) {
    expect(error).toBeInstanceOf(MonitorConfigError);
    expect(error).toHaveProperty(
      'stack',
      'MonitorConfigError: The monitor configuration has 1 problem:\n  accounts: is an empty list. Add at least one account',
    );
  }
});

describe('a frequent mistake is explained', () => {
  test.each([
    [
      'a misspelled list of accounts',
      { acounts: [main] },
      [
        'acounts: unknown option. Did you mean "accounts"?',
        'accounts: is missing. Set it to a list',
      ],
    ],
    [
      'no configuration',
      undefined,
      [
        "configuration: is missing. Export an object such as defineMonitor({ accounts: [{ provider: 'digicert', name: 'main' }] })",
      ],
    ],
    [
      'a misspelled option',
      { accounts: [{ ...main, intervall: '1 hour' }] },
      ['accounts[0].intervall: unknown option. Did you mean "interval"?'],
    ],
    [
      'an option in the wrong place',
      { accounts: [{ ...main, logDays: 30 }], weeklySummary: {}, stackName: 'a' },
      [
        'accounts[0].logDays: unknown option here. Set it in "retention"',
        'weeklySummary: unknown option here. Set it in "notifications"',
        'stackName: unknown option here. Set it in "deployment"',
      ],
    ],
    [
      'a retention that CloudWatch Logs does not have',
      { accounts: [main], retention: { logDays: 100 } },
      [expect.stringMatching(/^retention\.logDays: 100 is not allowed\. Use one of 1, 3, 5, 7,/)],
    ],
    [
      'a key for an account with a secret of another name',
      { accounts: [{ ...main, secretName: 'keys/digicert', api_key: 'K' }] },
      [expect.stringContaining('in the secret "keys/digicert": see https://')],
    ],
    [
      'a key for an account without a name',
      { accounts: [{ provider: 'digicert', apiKey: 'K' }] },
      [
        expect.stringContaining('in the secret "cert-expiry-monitor/digicert-<name>"'),
        'accounts[0].name: is missing. Set it to a string',
      ],
    ],
    [
      'a user name and a password',
      { accounts: [{ provider: 'autodns', name: 'main', user: 'a', password: 'b' }] },
      [
        expect.stringMatching(
          /user: unknown option\. Keys, .* secret "cert-expiry-monitor\/autodns-main"/,
        ),
        expect.stringMatching(/password: unknown option\. Keys, /),
      ],
    ],
    [
      'the URL of a webhook as an option',
      {
        accounts: [main],
        notifications: {
          channels: [
            { type: 'teams', webhookUrl: 'https://example.com', webhookSecretName: 'teams' },
          ],
        },
      },
      [
        expect.stringContaining(
          'Store them in AWS Secrets Manager, and set "webhookSecretName" to the name of the secret',
        ),
      ],
    ],
  ])('%s', (_, config, problems) => {
    expect(problemsOf(config)).toEqual(problems);
  });
});

/** Invented credentials of the forms that users paste. */
const PASTED = [
  ['a webhook URL', 'https://hooks.slack.com/services/T00000000/B00000000/MARKER'],
  ['a webhook URL', 'https://prod-01.westeurope.logic.azure.com:443/workflows/MARKER?sig=MARKER'],
  ['a URL', 'https://example.com/MARKER'],
  ['a Slack token', 'xoxb-0000-MARKER'],
  ['an authorization header', 'Bearer MARKER'],
  ['an AWS access key', 'AKIAMARKER0000000000'],
  ['a key', 'MARKER00aaaabbbbccccddddeeeeffff'],
  ['a private key or a certificate', '-----BEGIN PRIVATE KEY-----MARKER'],
  ['the content of a secret', '{ "apiKey": "MARKER" }'],
] as const;

describe.each(PASTED)('%s pasted into the configuration', (kind, pasted) => {
  const channel = { type: 'slack', webhookSecretName: 'slack' };
  const configs = {
    secretName: { accounts: [{ ...main, secretName: pasted }] },
    webhookSecretName: {
      accounts: [main],
      notifications: { channels: [{ ...channel, webhookSecretName: pasted }] },
    },
    routingKeySecretName: {
      accounts: [main],
      notifications: { channels: [{ type: 'pagerduty', routingKeySecretName: pasted }] },
    },
  };

  test.each(Object.entries(configs))('is recognized in %s, and not repeated', (option, config) => {
    const [problem, ...others] = problemsOf(config);
    expect(others).toEqual([]);
    expect(problem).toContain(
      `${option}: looks like ${kind}. Store it in AWS Secrets Manager, and set this option to the name of the secret`,
    );
    expect(problem).not.toContain('MARKER');
  });

  test('is not repeated in the message about any other option', () => {
    const problems = problemsOf({
      accounts: [{ ...main, name: pasted, region: pasted, interval: pasted, baseUrl: pasted }],
      defaults: { renewal: pasted, thresholds: [pasted], cron: pasted, freshnessTarget: pasted },
      notifications: { escalation: { emails: [pasted] }, weeklySummary: { time: pasted } },
      dnsChecks: { resolvers: [pasted] },
    });
    expect(problems.length).toBeGreaterThan(9);
    expect(problems.join('\n')).not.toContain('MARKER');
  });
});
