import { existsSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { INTERVALS } from '../../../../infra/deploy/config/poll-schedule.ts';
import { HOUR, MINUTE } from '../../../../shared/certificates/instant.ts';
import { durationsIn, millisecondsIn } from '../../../support/english-durations.ts';
import { resourcesOf } from '../synthesise.ts';
import { Deployed } from './deployed.ts';
import { freshness } from './measured.ts';
import { NO_PROMISES } from './no-promises.ts';
import { PROMISES } from './promises.ts';
import type { Promised } from './promises.ts';
import { sentencesIn, sentencesOfNotifications, sentencesOfPages } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import { untilMissingSyncAlarms } from './worst-cases.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const deployed = new Deployed();
const pages = sentencesOfPages();

/** The sentences of the alarm descriptions. */
const alarms: Sentence[] = [
  ...resourcesOf(
    deployed.template,
    'AWS::CloudWatch::Alarm',
    z.object({ AlarmDescription: z.string() }),
  ).values(),
].flatMap(({ AlarmDescription }) =>
  sentencesIn(AlarmDescription).map((text) => ({ document: 'an alarm', text })),
);

/** A document may round a time up, by at most this factor. */
const ROUNDED_UP = 1.25;

const isOf =
  ({ document, sentence }: Promised) =>
  (candidate: Sentence) =>
    candidate.document === document && sentence.test(candidate.text);

test.each(PROMISES)('the code keeps the time stated in $document: $sentence', (promise) => {
  const [found, ...others] = pages.filter(isOf(promise));
  if (found === undefined) expect.fail(`no sentence of ${promise.document} is like this`);
  expect(others).toEqual([]);
  const promised = (promise.sentence.exec(found.text) ?? []).slice(1).map(millisecondsIn);
  const real = promise.real(deployed);
  if (promise.is === 'exactly') expect(promised, found.text).toEqual(real);
  else {
    expect(promised).toHaveLength(real.length);
    promised.forEach((time, index) => {
      const worst = real[index] ?? Number.NaN;
      expect(worst, found.text).toBeLessThanOrEqual(time);
      expect(worst * ROUNDED_UP, found.text).toBeGreaterThanOrEqual(time);
    });
  }
});

test('every time in a document, an alarm or a notification is in the list of checked times or of exceptions', () => {
  const none = Object.values(NO_PROMISES).flat();
  const unknown = [...pages, ...alarms, ...sentencesOfNotifications()]
    .filter(({ text }) => durationsIn(text).length > 0)
    .filter((one) => !PROMISES.some((promise) => isOf(promise)(one)))
    .filter(({ text }) => !none.some((pattern) => pattern.test(text)));
  // Add a new time to promises.ts, with the computation of its worst case.
  expect(unknown).toEqual([]);
});

test('the reasons of exceptions name existing test files', () => {
  const named = Object.keys(NO_PROMISES).flatMap((reason) => reason.match(/test\/\S+\.ts/g) ?? []);
  expect(named.length).toBeGreaterThan(8);
  expect(
    named.filter((file) => !existsSync(new URL(`../../../../${file}`, import.meta.url))),
  ).toEqual([]);
});

test('durations in words are found in sentences', () => {
  const sentences = [
    'Slack hears of it within ten minutes.',
    'An alarm follows after half an hour at the latest.',
    'Retried every 90 seconds.',
    'It lasts an hour and a half.',
  ];
  expect(sentences.map((text) => durationsIn(text).length)).toEqual([1, 1, 1, 1]);
  expect(
    durationsIn('a second topic, ten mails a second, a minute past, in a dayless week'),
  ).toEqual(['a minute']);
});

test.each([
  ['half an hour', 30 * MINUTE],
  ['a quarter of an hour', 15 * MINUTE],
  ['an hour and a half', 90 * MINUTE],
  ['2 hours and 20 minutes', 140 * MINUTE],
  ['five minutes', 5 * MINUTE],
  ['three days', 72 * HOUR],
])('"%s" is parsed as %i milliseconds', (words, milliseconds) => {
  expect(millisecondsIn(words)).toBe(milliseconds);
});

describe('the alarm on an account without a complete sync', () => {
  test.each(INTERVALS)(
    'with the interval %s goes off when the freshness target has passed',
    (every) => {
      const account = { provider: 'digicert', name: 'main', interval: every } as const;
      const elapsed = untilMissingSyncAlarms(
        new Deployed({ accounts: [account] }),
        'digicert/main',
      );
      expect(elapsed).toBeGreaterThanOrEqual(freshness(every));
      // CloudWatch evaluates periods of five minutes for up to a day, and of one hour for up to a week.
      const period = freshness(every) <= 24 * HOUR ? 5 * MINUTE : HOUR;
      expect(elapsed).toBeLessThanOrEqual(freshness(every) + period + MINUTE);
    },
  );
});
