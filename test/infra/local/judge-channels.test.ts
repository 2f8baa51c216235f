import { expect, test } from 'vitest';
import { judgeChannels, sumUpChannels } from '../../../infra/local/judge-channels.ts';
import { composeNotice } from '../../../shared/notices/compose-notice.ts';
import type { Notice } from '../../../shared/notices/notice.ts';
import { recoveredEvent, unreachableEvent } from '../../support/notable-account-events.ts';
import { expiredEvent, renewedEvent } from '../../support/notable-events.ts';

const noticeOf = (event: Parameters<typeof composeNotice>[0]): Notice =>
  composeNotice(event) ?? expect.fail('nothing is said about this event');

const expired = noticeOf(expiredEvent());
const renewed = noticeOf(renewedEvent());

function archive(told: { notices: Notice[]; called: Notice[]; shown: Notice[] }) {
  const delivered = (notices: Notice[]) => notices.map((notice) => ({ notice, text: '' }));
  return {
    read: (kind: 'event' | 'notice' | 'escalation' | 'amazon-q') =>
      ({
        event: [],
        notice: delivered(told.notices),
        escalation: delivered(told.called),
        'amazon-q': told.shown,
      })[kind],
  };
}

test('what everybody was told by each way that is theirs is as it should be', () => {
  const notices = [renewed, expired];
  const told = archive({ notices, called: [expired], shown: notices });
  expect(judgeChannels(told)).toEqual([]);
  expect(sumUpChannels(told)).toEqual([
    '2 notices by mail and Slack, 2 by Amazon Q, 1 to those who are called as well.',
  ]);
});

test.each<[string, Parameters<typeof archive>[0], string]>([
  ['Amazon Q missed', { notices: [renewed], called: [], shown: [] }, 'Amazon Q'],
  ['came twice', { notices: [renewed], called: [], shown: [renewed, renewed] }, '2 times'],
  ['is urgent, and called nobody', { notices: [expired], called: [], shown: [expired] }, 'escal'],
  [
    'called people for nothing',
    { notices: [renewed], called: [renewed], shown: [renewed] },
    'of 0',
  ],
])('a notice that %s is found out', (_what, told, problem) => {
  expect(judgeChannels(archive(told)).join()).toContain(problem);
});

test('who was called has to hear that it is over', () => {
  const notices = [
    noticeOf(unreachableEvent('authentication', { since: '2027-02-11T04:00:00Z' })),
    noticeOf(recoveredEvent()),
  ];
  const told = { notices, shown: notices };
  expect(judgeChannels(archive({ ...told, called: notices.slice(0, 1) })).join()).toContain('of 1');
  expect(judgeChannels(archive({ ...told, called: notices }))).toEqual([]);
});
