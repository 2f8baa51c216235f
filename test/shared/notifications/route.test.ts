import { describe, expect, it } from 'vitest';
import type { DeliveredNotification } from '../../../shared/notifications/delivery-log/delivered-notifications.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import { routeBy } from '../../../shared/notifications/route.ts';
import type { Route } from '../../../shared/notifications/channels/channel-filter.ts';
import type { NotificationHeader } from '../../../shared/notifications/notification.ts';
import { TEST_ALERT_PROVIDER } from '../../../shared/events/test-alert.ts';
import { at } from '../../support/certificates.ts';
import { expiredEvent } from '../../support/notable-events.ts';

const composed = composeNotification(expiredEvent()) ?? expect.fail('no notification');
const critical: NotificationHeader = { ...composed, tags: { team: 'shop' }, severity: 'critical' };
const warning: NotificationHeader = { ...critical, severity: 'warning' };
const resolved: NotificationHeader = {
  ...critical,
  ...({ id: 'resolved', condition: 'resolved', type: 'resolved', severity: 'info' } as const),
  resolves: [{ prefix: critical.condition, suffix: '' }],
};
const acknowledged: NotificationHeader = {
  ...critical,
  ...({ id: 'ack', condition: 'ack', type: 'certificate-acknowledged', severity: 'info' } as const),
};

const ROUTES: readonly Route[] = [
  { name: 'email' },
  { name: 'on-call', only: { severity: 'critical' } },
  { name: 'shop', only: { tags: { team: 'shop' }, severity: 'warning' } },
  { name: 'platform', only: { tags: { team: 'platform' } } },
];

function delivered(
  header: NotificationHeader,
  channels?: readonly string[],
): DeliveredNotification {
  return {
    notificationId: header.id,
    condition: header.condition,
    ...({ channel: 'topic', state: 'closed', attempts: 1 } as const),
    claimedAt: at('2027-02-15'),
    ...(channels && { channels: [...channels] }),
  };
}

const router = (...sent: DeliveredNotification[]) => routeBy(ROUTES, async () => sent, 'topic');
const channelsOf = async (header: NotificationHeader, ...sent: DeliveredNotification[]) =>
  (await router(...sent)(header)).channels;

describe('an alert', () => {
  it('goes to the channels whose minimum severity and tags it has', async () => {
    expect(await channelsOf(critical)).toEqual(['email', 'on-call', 'shop']);
    expect(await channelsOf(warning)).toEqual(['email', 'shop']);
    expect(await channelsOf({ ...warning, severity: 'info' })).toEqual(['email']);
    expect(await channelsOf({ ...warning, tags: { team: 'platform' } })).toEqual([
      'email',
      'platform',
    ]);
    expect(await channelsOf({ ...warning, tags: {} })).toEqual(['email']);
  });

  it('goes to every channel if it is a test alert', async () => {
    const test = { ...warning, provider: TEST_ALERT_PROVIDER, tags: {} };
    expect(await channelsOf(test)).toEqual(ROUTES.map(({ name }) => name));
  });
});

describe('a resolution', () => {
  it('goes to the channels that got the alert, with the ID of the alert', async () => {
    const routed = await router(delivered(critical, ['email', 'on-call', 'shop']))(resolved);
    expect(routed.channels).toEqual(['email', 'on-call', 'shop']);
    expect(routed.alertIds).toEqual([critical.id]);
  });

  it('does not go to a channel that did not get the alert', async () => {
    expect(await channelsOf(resolved, delivered(warning, ['email', 'shop']))).toEqual([
      'email',
      'shop',
    ]);
    expect(await channelsOf(resolved)).toEqual(['email']);
  });

  it('goes to the channels that got the alert even if the tags have changed since', async () => {
    const changed = { ...resolved, tags: { team: 'platform' } };
    expect(await channelsOf(changed, delivered(critical, ['email', 'shop']))).toEqual([
      'email',
      'shop',
    ]);
  });

  it('is routed by an alert of the same run, which is not in the delivery log yet', async () => {
    const route = router();
    await route(critical);
    expect((await route(resolved)).channels).toEqual(['email', 'on-call', 'shop']);
  });

  it('ignores notifications of other topics', async () => {
    const other = { ...delivered(critical, ['on-call']), channel: 'escalation' };
    expect(await channelsOf(resolved, other)).toEqual(['email']);
  });
});

describe('an acknowledgement', () => {
  it('goes to the channels that got an alert of the lineage, with the IDs of the alerts', async () => {
    const routed = await router(delivered(critical, ['email', 'on-call']))(acknowledged);
    expect(routed.channels).toEqual(['email', 'on-call']);
    expect(routed.alertIds).toEqual([critical.id]);
  });

  it('does not refer to alerts older than the longest acknowledgement', async () => {
    const old = { ...delivered(critical, ['on-call']), claimedAt: at('2026-01-01') };
    const routed = await router(old)(acknowledged);
    expect(routed.alertIds).toBeUndefined();
  });
});

it('a router without channels adds only the IDs of earlier alerts', async () => {
  const route = routeBy([], async () => [delivered(critical)], 'topic');
  expect(await route(critical)).toEqual(critical);
  expect(await route(resolved)).toEqual({ ...resolved, alertIds: [critical.id] });
});
