import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { anchorOf } from '../../../infra/deploy/constructs/monitor-alarm.ts';
import { FAILURE_WORDS } from '../../../shared/notifications/words/failures.ts';
import { EVERY_CHANNEL, EVERYTHING, resourcesOf, synthesise } from './synthesise.ts';

const template = synthesise({ ...EVERYTHING, notifications: EVERY_CHANNEL });
const Alarm = z.object({
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
const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

const DESCRIPTION = /^([A-Z].+\.) Runbook: docs\/how-to\/runbook\.md#([a-z0-9-]+)$/;

describe.each([...alarms])('the alarm %s', (_, alarm) => {
  const [, impact, anchor] = DESCRIPTION.exec(alarm.AlarmDescription) ?? [];

  test('states its impact and links to a heading of the runbook', () => {
    expect(impact?.split(' ').length).toBeGreaterThan(4);
    expect(headings).toContain(anchor);
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
    ({ AlarmDescription }) => DESCRIPTION.exec(AlarmDescription)?.[2],
  );
  expect(noticed).toEqual(['the-message-queue-is-held-up']);
  expect(new Set(headings)).toEqual(new Set([...used, ...noticed]));
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
