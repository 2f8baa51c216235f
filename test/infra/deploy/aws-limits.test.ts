import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { CertExpiryMonitorProps } from '../../../infra/deploy/cert-expiry-monitor.ts';
import type { MonitorConfig } from '../../../infra/deploy/config/monitor-config.ts';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';
import { countResources, MAX_STACK_RESOURCES } from '../../../infra/deploy/stack-size.ts';
import { EVERYTHING, resourcesOf, stackWith, synthesise } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const main = { provider: 'digicert', name: 'main' } as const;

/** The problems of a configuration, each on a line. */
const problemsOf = (config: MonitorConfig) => linesOf(() => readMonitor(config));

/** The problems of a stack with a monitor, each on a line. */
const stackProblemsOf = (props: CertExpiryMonitorProps) => linesOf(() => stackWith(props));

function linesOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    expect(error).toHaveProperty('name', 'MonitorConfigError');
    const [, ...lines] = error instanceof Error ? error.message.split('\n') : [];
    return lines.map((line) => line.trim());
  }
}

const withCron = (cron: string): MonitorConfig => ({
  accounts: [{ ...main, cron, freshnessTarget: '2 days' }],
});

describe('a cron expression', () => {
  test.each([
    '0 6 * * ? *',
    '0/10 * * * ? *',
    '*/5 8-18 ? * MON-FRI *',
    '0,30 0 1,15 JAN-MAR,DEC ? 2027-2030',
    '15 10 ? * 6L *',
    '15 10 ? * TUE#1 *',
    '0 8 3W 1/3 ? *',
    '0 8 LW * ? 2199',
    '59 23 ? 12 L *',
  ])('%s, which EventBridge Scheduler accepts, is accepted', (cron) => {
    expect(problemsOf(withCron(cron))).toEqual([]);
  });

  test('with several invalid fields is rejected with the accepted values of each field', () => {
    expect(problemsOf(withCron('99 99 ? * FOO *'))).toEqual([
      'accounts[0].cron: minutes cannot be "99". Use 0 to 59, with *, lists, ascending ranges, steps such as 0/2',
      'accounts[0].cron: hours cannot be "99". Use 0 to 23, with *, lists, ascending ranges, steps such as 0/2',
      'accounts[0].cron: day-of-week cannot be "FOO". Use 1 to 7 or SUN to SAT, with *, lists, ascending ranges, ?, L',
    ]);
  });

  test.each([
    ['60 * * * ? *', 'minutes'],
    ['0/0 * * * ? *', 'minutes'],
    ['0 24 * * ? *', 'hours'],
    ['0 22-2 * * ? *', 'hours'],
    ['0 1, * * ? *', 'hours'],
    ['0 0 0 * ? *', 'day-of-month'],
    ['0 0 32W * ? *', 'day-of-month'],
    ['0 0 1,L * ? *', 'day-of-month'],
    ['0 0 * 13 ? *', 'month'],
    ['0 0 * Jan ? *', 'month'],
    ['0 0 ? * 0 *', 'day-of-week'],
    ['0 0 ? * MON/2 *', 'day-of-week'],
    ['0 0 ? * MON#6 *', 'day-of-week'],
    ['0 0 * * ? 1969', 'year'],
    ['0 0 * * ? 2200', 'year'],
    ['? 0 * * ? *', 'minutes'],
    ['0 L * * ? *', 'hours'],
  ])('%s is rejected because of its %s', (cron, field) => {
    expect(problemsOf(withCron(cron))).toEqual([
      expect.stringMatching(new RegExp(`^accounts\\[0\\]\\.cron: ${field} cannot be `)),
    ]);
  });

  test('in the defaults is checked as well', () => {
    const defaults = { cron: '99 * * * ? *', freshnessTarget: '2 days' } as const;
    expect(problemsOf({ accounts: [main], defaults })).toContainEqual(
      expect.stringMatching(/^defaults\.cron: minutes/),
    );
  });
});

describe('tags for AWS resources', () => {
  const tags = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag-${index}`, 'x']));

  test('more than 50 tags are rejected', () => {
    expect(problemsOf({ accounts: [main], tags: tags(50) })).toEqual([]);
    expect(problemsOf({ accounts: [main], tags: tags(60) })).toContainEqual(
      expect.stringMatching(
        /^tags: has 60 tags, and AWS allows 50 per resource\. Move some to "defaults"/,
      ),
    );
  });

  test('keys that differ only in case are rejected, because IAM ignores case', () => {
    expect(problemsOf({ accounts: [main], tags: { team: 'a', Team: 'b' } })).toEqual([
      'tags.Team: differs from "team" only in upper and lower case, and AWS Identity and Access Management treats both as the same key. Remove one of them',
    ]);
  });

  test('keys with the prefix "aws:" are rejected in upper and lower case', () => {
    expect(problemsOf({ accounts: [main], tags: { 'AWS:team': 'a' } })).toEqual([
      expect.stringMatching(/^tags\.AWS:team: is not a valid tag key/),
    ]);
  });
});

describe('the environment of a function', () => {
  const Environment = z.object({
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  });
  const NAMES = [...['MONITOR_NAME', 'STATE_TABLE_NAME', 'EVENT_BUS_NAME'], 'ACCOUNT'];

  /** An account whose settings have about this many bytes as JSON. */
  const withTags = (bytes: number) => ({
    ...main,
    tags: Object.fromEntries(
      Array.from({ length: Math.floor(bytes / 20) }, (_, index) => [
        `tag-${String(index).padStart(4, '0')}`,
        'value-6',
      ]),
    ),
  });

  test('the size of the environment of an account includes the backslashes of its JSON', () => {
    const [problem, ...others] = problemsOf({ accounts: [withTags(3200)] });
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^accounts\[0\]: takes \d+ bytes in the environment of its function, and \d+ are available, because AWS Lambda allows 4 KB per function\. Use fewer tags and thresholds, or shorter ones$/,
    );
  });

  test('the size of the environment of an account includes its DNS resolvers', () => {
    const resolvers = Array.from(
      { length: 4 },
      () => '[2620:00fe:0000:0000:0000:0000:0000:00fe]:5353',
    );
    const almost = Array.from({ length: 200 }, (_, index) => index).find(
      (index) =>
        problemsOf({ accounts: [withTags(1600 + index * 20)], dnsChecks: { enabled: false } })
          .length > 0,
    );
    const largest = withTags(1600 + ((almost ?? 0) - 1) * 20);
    expect(problemsOf({ accounts: [largest], dnsChecks: { enabled: false } })).toEqual([]);
    expect(problemsOf({ accounts: [largest], dnsChecks: { resolvers } })).toHaveLength(1);
  });

  test('the environment of the largest allowed account has at most 4 KB, with any table name from CloudFormation', () => {
    const sizes = Array.from({ length: 80 }, (_, index) => 1600 + index * 20);
    const largest = sizes.findLast(
      (size) => problemsOf({ accounts: [withTags(size)] }).length === 0,
    );
    const template = synthesise({
      eventBusName: 'x'.repeat(64),
      accounts: [withTags(largest ?? 0)],
      notifications: { weeklySummary: {} },
    });
    const functions = [...resourcesOf(template, 'AWS::Lambda::Function', Environment).values()];
    const max = functions.filter(({ Environment: { Variables } }) =>
      Object.keys(Variables).every((name) => NAMES.includes(name)),
    );
    // The poll function, and the functions whose variables are among those of the poll function.
    expect(max.length).toBeGreaterThanOrEqual(2);
    for (const {
      Environment: { Variables },
    } of functions) {
      const resolved = Object.entries(Variables).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : 'x'.repeat(255),
      ]);
      expect(Buffer.byteLength(JSON.stringify(Object.fromEntries(resolved)))).toBeLessThanOrEqual(
        4096,
      );
    }
  });
});

describe('the resources of a stack', () => {
  const uuid = '12345678-1234-1234-1234-123456789012';
  const topicArn = 'arn:aws:sns:eu-central-1:123456789012:topic';
  const slackChat = { workspaceId: 'T0123456789', channelId: 'C0123456789' };
  const teamsChat = { tenantId: uuid, teamId: uuid, channelId: '19%3aabc%40thread.tacv2' };
  const accountsOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...main, name: `account-${index}` }));

  test.each<CertExpiryMonitorProps>([
    { accounts: accountsOf(1) },
    EVERYTHING,
    {
      accounts: accountsOf(3),
      notifications: {
        channels: [
          { type: 'email', addresses: ['a@example.com', 'b@example.com'] },
          { type: 'amazon-q', topicArn, slack: slackChat },
        ],
        escalation: { emails: ['c@example.com'] },
      },
    },
    {
      accounts: accountsOf(1),
      notifications: {
        channels: [
          { type: 'slack', webhookSecretName: 'slack' },
          { type: 'slack', name: 'second', webhookSecretName: 'second' },
          { type: 'amazon-q', slack: slackChat, teams: teamsChat },
        ],
        escalation: { topicArn },
        weeklySummary: {},
      },
    },
  ])('are counted in the configuration before synthesis (configuration %#)', (props) => {
    const resources = z
      .object({ Resources: z.record(z.string(), z.unknown()) })
      .parse(synthesise(props).toJSON()).Resources;
    const monitor = readMonitor(props);
    expect(countResources(props.accounts.length, monitor)).toBe(Object.keys(resources).length);
  });

  test('more accounts than fit into 500 resources are rejected with the number that fits', () => {
    const problems = problemsOf({ accounts: accountsOf(60) });
    expect(problems).toEqual([
      expect.stringMatching(
        /^accounts: 60 provider accounts need \d+ resources, and 500 are available, because CloudFormation allows 500 per stack\. Set nestedStacks: true, or configure at most \d+ accounts$/,
      ),
    ]);
    const fitting = Number(/at most (\d+) accounts/.exec(problems[0] ?? '')?.[1]);
    expect(fitting).toBeGreaterThan(40);
    const largest = synthesise({ accounts: accountsOf(fitting) }).toJSON();
    expect(
      Object.keys(z.object({ Resources: z.looseObject({}) }).parse(largest).Resources).length,
    ).toBeLessThanOrEqual(MAX_STACK_RESOURCES);
    // The template is far below 1 MB, so the number of resources is the limit that is reached first.
    expect(Buffer.byteLength(JSON.stringify(largest, undefined, 1))).toBeLessThan(1_000_000);
    expect(problemsOf({ accounts: accountsOf(fitting + 1) })).toHaveLength(1);
  });
});

test('names that are too long or have characters that AWS does not allow are rejected', () => {
  expect(problemsOf({ accounts: [{ ...main, name: 'a'.repeat(65) }] })).toEqual([
    'accounts[0].name: has 65 characters. Use at most 64, because the name is part of alarm names',
  ]);
  for (const eventBusName of ['a b', 'x'.repeat(65), 'default', 'aws.partner', '']) {
    expect(stackProblemsOf({ accounts: [main], eventBusName })).toEqual([
      expect.stringMatching(/^eventBusName: ".*" is not allowed\. Use 1 to 64 letters/),
    ]);
  }
});

test('a time zone must be spelled as in the IANA database, including upper and lower case', () => {
  const account = {
    ...main,
    cron: '0 6 * * ? *',
    freshnessTarget: '2 days',
    timeZone: 'europe/berlin',
  } as const;
  expect(problemsOf({ accounts: [account] })).toEqual([
    'accounts[0].timeZone: "europe/berlin" must be written "Europe/Berlin": EventBridge Scheduler distinguishes upper and lower case',
  ]);
});

test('all problems that AWS would reject are reported at once', () => {
  const problems = stackProblemsOf({
    eventBusName: 'a b',
    accounts: Array.from({ length: 60 }, (_, index) => ({
      ...main,
      name: `account-${index}`,
      ...(index === 3 && { cron: '99 99 ? * FOO *', freshnessTarget: '2 days' }),
    })),
    tags: Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`tag-${index}`, 'x'])),
  });
  const paths = new Set(problems.map((line) => line.replace(/: .*/, '')));
  for (const path of ['eventBusName', 'accounts', 'accounts[3].cron', 'tags']) {
    expect(paths).toContain(path);
  }
});
