import { expect, test } from 'vitest';
import type { EventEnvelope } from '../../../infra/local/aws/event-bus.ts';
import type { CertificateHistory } from './history.ts';
import { checkStory } from './check-story.ts';
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

test('checkStory accepts a history that matches the story', () => {
  expect(checkStory(STABLE, history())).toEqual([]);
});

test('checkStory requires exactly one resolution of an alert before a renewal', () => {
  const statuses = ['issued', 'expired'] as const;
  const story: Story = { ...STABLE, renewedBy: '2', warnedFirst: true, statuses };
  const events = [
    event('Certificate Discovered'),
    event('Certificate Approaching Expiration'),
    event('Certificate Renewed'),
    event('Certificate Expired'),
  ];
  const notifications = [approachingEvent(), renewedEvent()].map((one) => ({
    notification: composeNotification(one) ?? expect.fail('no notification'),
    subject: undefined,
    text: '',
  }));
  expect(checkStory(story, history({ statuses, events, notifications }))).toEqual([]);
  const open = history({ statuses, events, notifications: notifications.slice(0, 1) });
  expect(checkStory(story, open).join()).toContain(
    'certificate-renewed: 0 notifications instead of 1',
  );
});

test('checkStory accepts a history with or without a short-lived status', () => {
  expect(checkStory(STABLE, history({ statuses: ['pending-review', 'issued'] }))).toEqual([]);
});

test.each<[string, CertificateHistory | undefined, string]>([
  ['without events', undefined, 'no event was published'],
  ['with other statuses', history({ statuses: ['issued', 'revoked'] }), 'issued → revoked'],
  ['without a discovery', history({ events: [] }), '0 events instead of 1'],
  [
    'with an unexpected event',
    history({ events: [event('Certificate Discovered'), event('Certificate Expired')] }),
    'Certificate Expired: 1 events instead of 0',
  ],
  [
    'with the same content under two ids',
    history({
      events: [
        event('Certificate Discovered'),
        event('Certificate Expiry Changed', { previous: {} }),
        event('Certificate Expiry Changed', { previous: {} }),
      ],
    }),
    'published twice',
  ],
  [
    'with an expiry reminder after its renewal',
    history({
      events: [
        event('Certificate Discovered'),
        event('Certificate Renewed'),
        event('Certificate Approaching Expiration'),
      ],
    }),
    'an expiry reminder was published after the renewal',
  ],
])('checkStory rejects a history %s', (_case, reported, problem) => {
  expect(checkStory(STABLE, reported).join('\n')).toContain(problem);
});

test.each([undefined, true] as const)(
  'checkStory rejects a pending validation without a DNS record, unless the provider reports none (%s)',
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
          notification: composeNotification(pending) ?? expect.fail('no notification'),
          subject: undefined,
          text: '',
        },
      ],
    });
    const problems = checkStory(story, reported);
    expect(problems).toEqual(
      withoutRecord ? [] : [expect.stringContaining('lacks the DNS record')],
    );
  },
);
