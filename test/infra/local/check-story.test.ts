import { expect, test } from 'vitest';
import type { EventEnvelope } from '../../../infra/local/aws/event-bus.ts';
import type { CertificateHistory } from '../../../infra/local/history.ts';
import { checkStory } from '../../../infra/local/check-story.ts';
import type { Story } from '../../../infra/simulators/simulator-kind.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
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
  notifications: [],
  ...changes,
});

test('a story that was told as it happened has nothing wrong with it', () => {
  expect(checkStory(STABLE, history())).toEqual([]);
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
  const notifications = [approachingEvent(), renewedEvent()].map((one) => ({
    notification: composeNotification(one) ?? expect.fail('no notice'),
    subject: undefined,
    text: '',
  }));
  expect(checkStory(story, history({ statuses, events, notifications }))).toEqual([]);
  const open = history({ statuses, events, notifications: notifications.slice(0, 1) });
  expect(checkStory(story, open).join()).toContain('certificate-renewed: 0 notices instead of 1');
});

test('a status that does not last may be seen or not', () => {
  expect(checkStory(STABLE, history({ statuses: ['pending-review', 'issued'] }))).toEqual([]);
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
])('a story %s is found out', (_what, reported, problem) => {
  expect(checkStory(STABLE, reported).join('\n')).toContain(problem);
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
    const reported = history({
      statuses: ['pending-validation', 'issued'],
      events: [
        event('Certificate Discovered'),
        event(pending.detailType, Object(pending.detail)),
        event('Domain Validation Completed'),
      ],
      notifications: [
        {
          notification: composeNotification(pending) ?? expect.fail('no notice'),
          subject: undefined,
          text: '',
        },
      ],
    });
    const problems = checkStory(story, reported);
    expect(problems).toEqual(withoutRecord ? [] : [expect.stringContaining('the record')]);
  },
);
