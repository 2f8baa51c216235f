import { expect, test } from 'vitest';
import type { EventEnvelope } from '../../../infra/local/aws/event-bus.ts';
import type { CertificateHistory } from '../../../infra/local/history.ts';
import { judgeStory } from '../../../infra/local/judge-story.ts';
import type { Story } from '../../../infra/local/simulators/simulator-kind.ts';
import { composeNotice } from '../../../shared/notices/compose-notice.ts';
import { approachingEvent, recordlessEvent, renewedEvent } from '../../support/notable-events.ts';

const STABLE: Story = {
  id: '1',
  commonName: 'www.example.com',
  plot: 'has time',
  statuses: ['issued'],
};

function event(type: string, content: Record<string, unknown> = {}): EventEnvelope {
  return {
    version: '0',
    id: 'any',
    'detail-type': type,
    source: 'cert-expiry-monitor',
    account: '000000000000',
    time: '2027-01-01T00:00:00Z',
    region: 'local',
    resources: [],
    detail: { metadata: { id: Math.random() }, ...content },
  };
}

const history = (changes: Partial<CertificateHistory> = {}): CertificateHistory => ({
  key: 'digicert/demo/1',
  name: 'www.example.com',
  statuses: ['issued'],
  events: [event('Certificate Discovered')],
  notices: [],
  ...changes,
});

test('a story that was told as it happened has nothing wrong with it', () => {
  expect(judgeStory(STABLE, history())).toEqual([]);
});

test('an alarm that was raised before a renewal has to be closed, once', () => {
  const statuses = ['issued', 'expired'] as const;
  const story: Story = { ...STABLE, renewedBy: '2', warnedFirst: true, statuses };
  const events = [
    event('Certificate Discovered'),
    event('Certificate Approaching Expiration'),
    event('Certificate Renewed'),
    event('Certificate Expired'),
  ];
  const notices = [approachingEvent(), renewedEvent()].map((one) => ({
    notice: composeNotice(one) ?? expect.fail('no notice'),
    subject: undefined,
    text: '',
  }));
  expect(judgeStory(story, history({ statuses, events, notices }))).toEqual([]);
  const open = history({ statuses, events, notices: notices.slice(0, 1) });
  expect(judgeStory(story, open).join()).toContain('certificate-renewed: 0 notices instead of 1');
});

test('a status that does not last may be seen or not', () => {
  expect(judgeStory(STABLE, history({ statuses: ['pending-review', 'issued'] }))).toEqual([]);
});

test.each<[string, CertificateHistory | undefined, string]>([
  ['of which nothing was said', undefined, 'nothing was ever said'],
  ['that went another way', history({ statuses: ['issued', 'revoked'] }), 'issued → revoked'],
  ['whose discovery is missing', history({ events: [] }), '0 events instead of 1'],
  [
    'with an event that should not be',
    history({ events: [event('Certificate Discovered'), event('Certificate Expired')] }),
    'Certificate Expired: 1 events instead of 0',
  ],
  [
    'of which the same was said under two ids',
    history({
      events: [
        event('Certificate Discovered'),
        event('Certificate Expiry Changed', { previous: {} }),
        event('Certificate Expiry Changed', { previous: {} }),
      ],
    }),
    'said twice',
  ],
  [
    'that alarmed after its renewal',
    history({
      events: [
        event('Certificate Discovered'),
        event('Certificate Renewed'),
        event('Certificate Approaching Expiration'),
      ],
    }),
    'alarmed after it had been renewed',
  ],
])('a story %s is found out', (_what, told, problem) => {
  expect(judgeStory(STABLE, told).join('\n')).toContain(problem);
});

test.each([undefined, true] as const)(
  'a proof without its record is a fault, unless the provider tells none (%s)',
  (withoutRecord) => {
    const story: Story = {
      ...STABLE,
      statuses: ['pending-validation', 'issued'],
      ...(withoutRecord === undefined ? {} : { withoutRecord }),
    };
    const pending = recordlessEvent('other');
    const told = history({
      statuses: ['pending-validation', 'issued'],
      events: [
        event('Certificate Discovered'),
        event(pending.detailType, Object(pending.detail)),
        event('Domain Validation Completed'),
      ],
      notices: [
        {
          notice: composeNotice(pending) ?? expect.fail('no notice'),
          subject: undefined,
          text: '',
        },
      ],
    });
    const problems = judgeStory(story, told);
    expect(problems).toEqual(withoutRecord ? [] : [expect.stringContaining('the record')]);
  },
);
