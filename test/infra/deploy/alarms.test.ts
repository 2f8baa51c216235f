import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { anchorOf, documentUrl } from '../../../infra/deploy/documentation.ts';
import { FAILURE_WORDS } from '../../../shared/notifications/words/failures.ts';
import { EVERY_CHANNEL, EVERYTHING, resourcesOf, synthesise } from './synthesise.ts';

const template = synthesise({ ...EVERYTHING, notifications: EVERY_CHANNEL });
const Alarm = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()),
  OKActions: z.array(z.unknown()).default([]),
  MetricName: z.string().optional(),
  Namespace: z.string().optional(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).optional(),
  Period: z.number().optional(),
  EvaluationPeriods: z.number(),
  TreatMissingData: z.string(),
});
const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm', Alarm);
const runbook = readFileSync(new URL('../../../docs/how-to/runbook.md', import.meta.url), 'utf8');
const titles = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
const headings = titles.map(anchorOf);

const DESCRIPTION = /^([A-Z].+\.) Runbook: (https:\S+\/runbook\.md)#([a-z0-9-]+)$/;

/** The names that alarms of a heading have: a heading about any account or function names the one that is affected. */
function namesOf(heading: string): RegExp {
  const text = heading
    .replace(/^A provider account /, '[a-z]+/[a-z0-9-]+ ')
    .replace(/^A function /, '[a-z-]+( \\S+){0,2} ');
  return new RegExp(`^Stack: ${text}( \\([a-z0-9-]+(: not received)?\\))?$`);
}

describe.each([...alarms])('the alarm %s', (_, alarm) => {
  const [, impact, page, anchor] = DESCRIPTION.exec(alarm.AlarmDescription) ?? [];

  test('states its impact and links to a heading of the runbook', () => {
    expect(impact?.split(' ').length).toBeGreaterThan(4);
    expect(page).toBe(documentUrl('how-to/runbook.md'));
    expect(headings).toContain(anchor);
  });

  test('is named like that heading', () => {
    const heading = titles.find((title) => anchorOf(title) === anchor) ?? 'no heading';
    expect(alarm.AlarmName).toMatch(namesOf(heading));
  });

  test('publishes ALARM to the topic itself, and leaves OK to the EventBridge rule', () => {
    expect(alarm.AlarmActions).toEqual([{ Ref: 'MonitorNotificationTopic' }]);
    expect(alarm.OKActions).toEqual([]);
  });
});

/** The runbook headings that notifications without an alarm refer to. */
const noticed = Object.values(FAILURE_WORDS)
  .flatMap(({ actions }) => actions)
  .flatMap((action) => /^See "(.+)" in docs\/how-to\/runbook\.md\.$/.exec(action)?.[1] ?? [])
  .map(anchorOf);

test('every runbook heading belongs to an alarm or to a notification that refers to it', () => {
  const used = [...alarms.values()].map(
    ({ AlarmDescription }) => DESCRIPTION.exec(AlarmDescription)?.[3],
  );
  expect(noticed).toEqual(['the-message-queue-is-held-up']);
  expect(new Set(headings)).toEqual(new Set([...used, ...noticed]));
});

test('the names of alarms are sentences with the stack, and the account or function that is affected', () => {
  const names = [...alarms.values()].map(({ AlarmName }) => AlarmName);
  expect(names).toEqual(
    expect.arrayContaining([
      'Stack: digicert/main has no complete sync',
      'Stack: poll-account of digicert/europe keeps failing',
      'Stack: check-deadlines keeps failing',
      'Stack: Deadlines are not checked',
      'Stack: Notifications are late (escalation)',
      'Stack: Slack messages are late',
    ]),
  );
});

describe('the alarm on missing heartbeats', () => {
  const heartbeats = [...alarms.values()].filter(({ MetricName }) => MetricName === 'Heartbeats');

  test('exists once per provider account', () => {
    expect(
      heartbeats.map(({ Dimensions }) => Dimensions?.map(({ Value }) => String(Value)).toSorted()),
    ).toEqual([
      ['cert-expiry-monitor', 'digicert', 'main'],
      ['cert-expiry-monitor', 'digicert', 'europe'],
    ]);
  });

  test('treats missing data as breaching, and covers the freshness target', () => {
    expect(heartbeats.map(({ TreatMissingData }) => TreatMissingData)).toEqual([
      'breaching',
      'breaching',
    ]);
    expect(
      heartbeats.map(({ Period = 0, EvaluationPeriods }) => Period * EvaluationPeriods),
    ).toEqual([140 * 60, 50 * 60]);
  });
});

test('one unreadable item is enough for an alarm', () => {
  const unreadable = [...alarms.values()].filter(
    ({ MetricName }) => MetricName === 'UnreadableItems',
  );
  expect(unreadable).toEqual([
    expect.objectContaining({
      Namespace: 'CertExpiryMonitor',
      AlarmDescription: expect.stringMatching(
        /^A stored certificate or account cannot be read: no expiry alerts are sent/,
      ),
      EvaluationPeriods: 1,
      TreatMissingData: 'ignore',
    }),
  ]);
  expect(unreadable[0]?.Dimensions).toEqual([{ Name: 'monitor', Value: 'cert-expiry-monitor' }]);
});

test('CloudWatch can use the key of the topic and publish to it', () => {
  const [key] = resourcesOf(template, 'AWS::KMS::Key', z.unknown()).values();
  const [policy] = resourcesOf(template, 'AWS::SNS::TopicPolicy', z.unknown()).values();
  expect(JSON.stringify(key)).toContain('"Principal":{"Service":"cloudwatch.amazonaws.com"}');
  expect(JSON.stringify(policy)).toContain('"Principal":{"Service":"cloudwatch.amazonaws.com"}');
});
