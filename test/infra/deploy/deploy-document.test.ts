import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { SYNC_METRICS } from '../../../shared/runtime/metrics.ts';
import {
  OLDEST_UNDELIVERED,
  UNREADABLE_ITEMS,
  DEADLINE_BACKLOG,
} from '../../../shared/runtime/metric-names.ts';
import { EVERYTHING, resourcesOf, synthesise } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const page = readFileSync(new URL('../../../docs/how-to/deploy.md', import.meta.url), 'utf8');
const template = synthesise({
  ...EVERYTHING,
  notifications: { ...EVERYTHING.notifications, escalation: { emails: ['on-call@example.com'] } },
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

/** By function (its folder in `lambdas/`): the allowed actions, and `index/NAME` for each index that it can query. */
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
      return [{ name, words }];
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
  test('lists exactly the grants of every function', () => {
    expect(grantsInDocument().size).toBeGreaterThan(4);
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

  test('states the number of billed metrics, which docs/reference/metrics.md lists', () => {
    expect(page).toMatch(
      new RegExp(
        `^\\| CloudWatch metrics +\\| ${SYNC_METRICS.length + OTHER_METRICS.length} +\\|`,
        'm',
      ),
    );
    expect(page).toContain(`Another account adds ${SYNC_METRICS.length} metrics, 2 alarms`);
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
