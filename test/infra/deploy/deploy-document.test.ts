import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import {
  OLDEST_UNDELIVERED,
  SYNC_METRICS,
  UNREADABLE_ITEMS,
  DEADLINE_BACKLOG,
} from '../../../shared/runtime/metrics.ts';
import { EVERYTHING, resourcesOf, synthesise } from './synthesise.ts';

// The first synthesis of a process loads half of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const page = readFileSync(new URL('../../../docs/how-to/deploy.md', import.meta.url), 'utf8');
const template = synthesise({
  ...EVERYTHING,
  notifications: { ...EVERYTHING.notifications, escalation: { emails: ['on-call@example.com'] } },
});

/** Metrics that are not of a provider account; the last one is counted for each channel. */
const OTHER_METRICS = [UNREADABLE_ITEMS, OLDEST_UNDELIVERED, DEADLINE_BACKLOG];

/** What comes with a log, a stream or a queue, and stands in the table as a word of its own. */
const BY_THE_WAY =
  /^(logs:|dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)|sqs:(?!SendMessage))/;

const Role = z.object({ Description: z.string().default('') });
const Policy = z.object({
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({
        Action: z.union([z.string().transform((one) => [one]), z.array(z.string())]),
        Resource: z.unknown(),
      }),
    ),
  }),
  Roles: z.tuple([z.object({ Ref: z.string() })]),
});

/** By the folders below `lambdas/`: `action`, and `index/name` for what may be queried. */
function granted(): Map<string, string[]> {
  const roles = resourcesOf(template, 'AWS::IAM::Role', Role);
  const grants = [...resourcesOf(template, 'AWS::IAM::Policy', Policy).values()].flatMap(
    ({ PolicyDocument, Roles: [{ Ref }] }) => {
      const name = /^Permissions of (\S+)$/.exec(roles.get(Ref)?.Description ?? '')?.[1];
      if (name === undefined) return [];
      const words = PolicyDocument.Statement.flatMap(({ Action, Resource }) => [
        ...Action.filter((action) => !BY_THE_WAY.test(action)),
        ...[...JSON.stringify(Resource).matchAll(/index\/[a-z-]+/g)].map(([index]) => index),
      ]);
      return [{ name, words }];
    },
  );
  return asSets(grants);
}

/** The same, as the table says it: a word without a service is of the one before, an empty cell of the row above. */
function reported(): Map<string, string[]> {
  const table = page.split('## What each function may do')[1]?.split('\n## ')[0] ?? '';
  const rows = [...table.matchAll(/^\|(.*)\|(.*)\|(.*)\|$/gm)].slice(2);
  let name = '';
  const grants = rows.map(([, who = '', actions = '', of = '']) => {
    name = /`([a-z-]+)`/.exec(who)?.[1] ?? name;
    let service = '';
    const words = [...actions.matchAll(/`([a-z]+:)?(\w+)`/g)].map(([, named, action]) => {
      service = named ?? service;
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

describe('docs/how-to/deploy.md', () => {
  test('lists every grant of every function, and no other', () => {
    expect(reported().size).toBeGreaterThan(4);
    expect(reported()).toEqual(granted());
  });

  test('counts the alarms that cost', () => {
    const plain = synthesise({
      accounts: [{ provider: 'digicert', name: 'main' }],
      notifications: { emails: ['certificates@example.com'] },
    });
    const alarms = Object.keys(plain.findResources('AWS::CloudWatch::Alarm')).length;
    expect(page).toMatch(new RegExp(`^\\| CloudWatch alarms +\\| ${alarms}, one of them`, 'm'));
  });

  test('counts the metrics that cost, which docs/how-to/operate.md explains', () => {
    expect(page).toMatch(
      new RegExp(
        `^\\| CloudWatch metrics +\\| ${SYNC_METRICS.length + OTHER_METRICS.length} +\\|`,
        'm',
      ),
    );
    expect(page).toContain(`Another account adds ${SYNC_METRICS.length} metrics, 2 alarms`);
    const operate = readFileSync(
      new URL('../../../docs/how-to/operate.md', import.meta.url),
      'utf8',
    );
    const metrics = operate.split('## Metrics')[1]?.split('\n## ')[0] ?? '';
    const reported = [...metrics.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(reported).toEqual([...SYNC_METRICS, ...OTHER_METRICS]);
  });

  test('says how to find the rules that keep the stack from being destroyed', () => {
    const [bus] = resourcesOf(
      template,
      'AWS::Events::EventBus',
      z.object({ Name: z.string() }),
    ).values();
    const removal = page.split('**Delete the stack.**')[1]?.split('\n## ')[0] ?? '';
    expect(removal).toContain(`aws events list-rules --event-bus-name ${bus?.Name}`);
    expect(removal).toMatch(/rules of a subscriber[^.]*fails/s);
  });

  test('adds up what it costs', () => {
    const costs = page.split('## What it costs')[1] ?? '';
    const cents = [...costs.matchAll(/\| +(\d+\.\d\d) \|$/gm)].map(([, usd]) => Number(usd) * 100);
    const [, together] = /\*\*(\d+\.\d\d)\*\*/.exec(costs) ?? [];
    expect(cents.length).toBeGreaterThan(5);
    expect(Math.round(cents.reduce((sum, one) => sum + one, 0))).toBe(
      Math.round(Number(together) * 100),
    );
  });
});
