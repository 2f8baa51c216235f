import { expect, test } from 'vitest';
import { HOUR, plus } from '../../../shared/certificates/instant.ts';
import { composeNotice } from '../../../shared/notices/compose-notice.ts';
import type { ReceivedEvent } from '../../../shared/notices/compose-notice.ts';
import type { SaidNotice } from '../../../shared/notices/ledger/said-notices.ts';
import { wantedBy } from '../../../shared/notices/wanted-by.ts';
import { at } from '../../support/certificates.ts';
import {
  recoveredAfterRebuildEvent,
  recoveredEvent,
  unreachableEvent,
} from '../../support/notable-account-events.ts';

const REBUILT_AT = at('2027-02-14T23:05:00Z');
const OUTAGE = at('2027-02-11T04:00:00Z');
const BEFORE = plus(REBUILT_AT, -HOUR);
const AFTER = plus(REBUILT_AT, HOUR);

const alert = unreachableEvent('authentication', { since: '2027-02-11T04:00:00Z' });
const partAlert = unreachableEvent('bad-response', {
  since: '2027-02-11T04:00:00Z',
  failure: { scope: 'certificates' },
});
const rebuilt = recoveredAfterRebuildEvent();

function noticeOf(event: ReceivedEvent) {
  const notice = composeNotice(event);
  if (notice === undefined) throw new Error('there is no notice of this event');
  return notice;
}

type Sending = readonly [ReceivedEvent, SaidNotice['claimedAt'], channel?: string];

test.each<[string, ReceivedEvent, readonly Sending[], boolean]>([
  ['is sent if an alert is open', rebuilt, [[alert, BEFORE]], true],
  ['is sent if an alert about a part is open', rebuilt, [[partAlert, BEFORE]], true],
  ['is not sent if there was no alert', rebuilt, [], false],
  ['is not sent if the alert went to another channel', rebuilt, [[alert, BEFORE, 'other']], false],
  [
    'is not sent if the alert is resolved',
    rebuilt,
    [
      [alert, plus(BEFORE, -HOUR)],
      [recoveredEvent(), BEFORE],
    ],
    false,
  ],
  [
    'is sent if only another part is resolved',
    rebuilt,
    [
      [alert, plus(BEFORE, -HOUR)],
      [recoveredEvent('certificates'), BEFORE],
    ],
    true,
  ],
  [
    'is sent if the alert followed a recovery',
    rebuilt,
    [
      [recoveredEvent(), plus(BEFORE, -HOUR)],
      [alert, BEFORE],
    ],
    true,
  ],
  ['does not resolve an alert that was sent after the rebuild', rebuilt, [[alert, AFTER]], false],
  [
    'is always sent if the account was unreachable after the rebuild',
    recoveredAfterRebuildEvent({ unreachableSince: OUTAGE }),
    [],
    true,
  ],
])(
  'a recovery after an account state was rebuilt %s',
  async (_title, event, sendings, expected) => {
    const sent = sendings.map(([each, claimedAt, channel = 'topic']): SaidNotice => {
      const { condition, id: noticeId } = noticeOf(each);
      return { condition, channel, noticeId, state: 'closed', claimedAt, attempts: 1 };
    });
    expect(await wantedBy('topic', async () => sent)(noticeOf(event))).toBe(expected);
  },
);

test('a recovery after an account state was rebuilt reaches the escalation topic that was alerted', async () => {
  const { condition, id: noticeId } = noticeOf(alert);
  const sent: SaidNotice = {
    ...{ condition, noticeId, channel: 'escalation', state: 'closed' },
    ...{ claimedAt: BEFORE, attempts: 1 },
  };
  expect(await wantedBy('escalation', async () => [sent])(noticeOf(rebuilt))).toBe(true);
  expect(await wantedBy('escalation', async () => [])(noticeOf(rebuilt))).toBe(false);
});
