import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { SYNC_METRICS } from '../../../shared/runtime/metrics.ts';
import {
  OLDEST_UNDELIVERED,
  UNREADABLE_ITEMS,
  DEADLINE_BACKLOG,
} from '../../../shared/runtime/metric-names.ts';
import { QUEUE_CHANNELS } from '../../../shared/notifications/channels/registry.ts';
import { EVERY_CHANNEL, EVERYTHING, resourcesOf, synthesise } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const page = readFileSync(new URL('../../../docs/how-to/deploy.md', import.meta.url), 'utf8');
const template = synthesise({
  ...EVERYTHING,
  accounts: [
    ...EVERYTHING.accounts,
    { provider: 'acm', name: 'main' },
    { provider: 'acm', name: 'shop', roleArn: 'arn:aws:iam::111122223333:role/certificates' },
  ],
  notifications: EVERY_CHANNEL,
});

/** Metrics without the dimensions of a provider account. */
const OTHER_METRICS = [UNREADABLE_ITEMS, OLDEST_UNDELIVERED, DEADLINE_BACKLOG];

/** Actions of logs, streams and queues, which the table of the document summarizes in one word. */
const SUMMARIZED =
  /^(logs:|dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)|sqs:(?!SendMessage))/;

const Role = z.object({ Description: z.string().default('') });
const Policy = z.object({
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({
        Action: z.union([z.string().transform((action) => [action]), z.array(z.string())]),
        Resource: z.unknown(),
      }),
    ),
  }),
  Roles: z.tuple([z.object({ Ref: z.string() })]),
});

/** By function (its folder in `lambdas/`), and by channel, such as `deliver-to-channel to Slack`: the allowed actions, and `index/NAME` for each index that it can query. */
function grantsInTemplate(): Map<string, string[]> {
  const roles = resourcesOf(template, 'AWS::IAM::Role', Role);
  const grants = [...resourcesOf(template, 'AWS::IAM::Policy', Policy).values()].flatMap(
    ({ PolicyDocument, Roles: [{ Ref }] }) => {
      const name = /^Permissions of (\S+)$/.exec(roles.get(Ref)?.Description ?? '')?.[1];
      if (name === undefined) return [];
      const words = PolicyDocument.Statement.flatMap(({ Action, Resource }) => [
        ...Action.filter((action) => !SUMMARIZED.test(action)),
        ...[...JSON.stringify(Resource).matchAll(/index\/[a-z-]+/g)].map(([index]) => index),
      ]);
      const channel = QUEUE_CHANNELS.find(({ type }) =>
        Ref.startsWith(`MonitorChannel${type.replaceAll('-', '')}Function`),
      );
      return [{ name: channel === undefined ? name : `${name} to ${channel.title}`, words }];
    },
  );
  return asSets(grants);
}

/**
 * The grants in the table of the document. An action without a service belongs to the service before it, and a row with
 * an empty first cell belongs to the function above.
 */
function grantsInDocument(): Map<string, string[]> {
  const table = page.split('## What each function may do')[1]?.split('\n## ')[0] ?? '';
  const rows = [...table.matchAll(/^\|(.*)\|(.*)\|(.*)\|$/gm)].slice(2);
  let name = '';
  const grants = rows.map(([, who = '', actions = '', of = '']) => {
    const [, named, channel = ''] = /`([a-z-]+)`(?:( to .+?) *$)?/.exec(who) ?? [];
    if (named !== undefined) name = `${named}${channel}`;
    let service = '';
    const words = [...actions.matchAll(/`([a-z]+:)?(\w+)`/g)].map(([, prefix, action]) => {
      service = prefix ?? service;
      return `${service}${action}`;
    });
    const indexes = [...of.matchAll(/`(by-[a-z]+)`/g)].map(([, index]) => `index/${index}`);
    return { name, words: [...words, ...indexes] };
  });
  return asSets(grants);
}

function asSets(grants: readonly { name: string; words: string[] }[]): Map<string, string[]> {
  const byName = Map.groupBy(grants, ({ name }) => name);
  return new Map(
    [...byName]
      .map(([name, all]) => [name, [...new Set(all.flatMap(({ words }) => words))].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** US dollars per month for what a row of the second cost table counts. */
const PRICES: Readonly<Record<string, number>> = {
  ...{ queues: 0.26, alarms: 0.1, metrics: 0.3, secrets: 0.4, keys: 1 },
};

/** What a template has of everything in `PRICES`. */
function countBilled(deployed: Template): Record<string, number> {
  const count = (type: string) => Object.keys(deployed.findResources(type)).length;
  const alarms = [
    ...resourcesOf(
      deployed,
      'AWS::CloudWatch::Alarm',
      z.object({ MetricName: z.string().optional() }),
    ).values(),
  ];
  const statements = JSON.stringify(deployed.findResources('AWS::IAM::Policy'));
  return {
    queues: count('AWS::Lambda::EventSourceMapping'),
    alarms: count('AWS::CloudWatch::Alarm'),
    metrics: alarms.filter(({ MetricName }) => MetricName === OLDEST_UNDELIVERED).length,
    secrets: new Set(statements.match(/:secret:[^"]+/g)).size,
    keys: count('AWS::KMS::Key'),
  };
}

/** A row of the second cost table by its column names. */
function addedBy(what: string): Record<string, string> {
  const costs = page.split('## What it costs')[1] ?? '';
  const rows = [...costs.matchAll(/^\|(.+)\|$/gm)].map(([, row = '']) =>
    row.split('|').map((cell) => cell.trim()),
  );
  const header = rows.find(([first]) => first === 'addition') ?? [];
  const row = rows.find(([first]) => first === what) ?? [];
  return Object.fromEntries(header.slice(1).map((name, index) => [name, row[index + 1] ?? '']));
}

describe('docs/how-to/deploy.md', () => {
  test('lists exactly the grants of every function', () => {
    expect([...grantsInDocument().keys()]).toEqual(
      expect.arrayContaining(QUEUE_CHANNELS.map(({ title }) => `deliver-to-channel to ${title}`)),
    );
    expect(grantsInDocument()).toEqual(grantsInTemplate());
  });

  test('states the number of billed alarms', () => {
    const plain = synthesise({
      accounts: [{ provider: 'digicert', name: 'main' }],
      notifications: { channels: [{ type: 'email', addresses: ['certificates@example.com'] }] },
    });
    const alarms = Object.keys(plain.findResources('AWS::CloudWatch::Alarm')).length;
    expect(page).toMatch(new RegExp(`^\\| CloudWatch alarms +\\| ${alarms}, one of them`, 'm'));
  });

  test.each(QUEUE_CHANNELS)('states what a channel of the type $type adds', ({ type, title }) => {
    const email = EVERY_CHANNEL.channels.filter((channel) => channel.type === 'email');
    const added = EVERY_CHANNEL.channels.filter((channel) => channel.type === type);
    const [without, together] = [email, [...email, ...added]].map((channels) =>
      countBilled(synthesise({ accounts: EVERYTHING.accounts, notifications: { channels } })),
    );
    const more = Object.entries(together ?? {}).map(
      ([name, count]) => [name, `${count - (without?.[name] ?? 0)}`] as const,
    );
    const { US$: cost, ...counts } = addedBy(title);
    expect(counts).toEqual(Object.fromEntries(more));
    const exact = more.reduce((sum, [name, count]) => sum + Number(count) * (PRICES[name] ?? 0), 0);
    expect(cost).toBe(`about ${(Math.round(exact * 10) / 10).toFixed(2)}`);
  });

  test('states the number of billed metrics, which docs/reference/metrics.md lists', () => {
    expect(page).toMatch(
      new RegExp(
        `^\\| CloudWatch metrics +\\| ${SYNC_METRICS.length + OTHER_METRICS.length} +\\|`,
        'm',
      ),
    );
    expect(addedBy('another account')).toMatchObject({
      alarms: '2',
      metrics: `${SYNC_METRICS.length}`,
    });
    const metrics = readFileSync(
      new URL('../../../docs/reference/metrics.md', import.meta.url),
      'utf8',
    );
    const documented = [...metrics.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(documented).toEqual([...SYNC_METRICS, ...OTHER_METRICS]);
  });

  test('shows how to find the rules that prevent the deletion of the stack', () => {
    const [bus] = resourcesOf(
      template,
      'AWS::Events::EventBus',
      z.object({ Name: z.string() }),
    ).values();
    const removal = page.split('**Delete the stack.**')[1]?.split('\n## ')[0] ?? '';
    expect(removal).toContain(`aws events list-rules --event-bus-name ${bus?.Name}`);
    expect(removal).toMatch(/rules of a subscriber[^.]*fails/s);
  });

  test('states the sum of the costs in its table', () => {
    const costs = page.split('## What it costs')[1] ?? '';
    const cents = [...costs.matchAll(/\| +(\d+\.\d\d) \|$/gm)].map(([, usd]) => Number(usd) * 100);
    const [, together] = /\*\*(\d+\.\d\d)\*\*/.exec(costs) ?? [];
    expect(cents.length).toBeGreaterThan(5);
    expect(Math.round(cents.reduce((sum, cost) => sum + cost, 0))).toBe(
      Math.round(Number(together) * 100),
    );
  });
});
