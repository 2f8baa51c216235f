import { describe, expect, it, onTestFinished } from 'vitest';
import {
  LOCAL_ROUTING_KEY,
  pagerDutyProblems,
  startPagerDutyEvents,
} from '../../../../../infra/local/channels/pagerduty-events.ts';
import { openPagerDuty } from '../../../../../shared/notifications/channels/pagerduty/channel.ts';
import { renderPagerDuty } from '../../../../../shared/notifications/channels/pagerduty/render.ts';
import { composeNotification } from '../../../../../shared/notifications/compose-notification.ts';
import { ChannelRefusal } from '../../../../../shared/notifications/channel.ts';
import type { ChannelContext } from '../../../../../shared/notifications/channels/channel-descriptor.ts';
import type { Notification } from '../../../../../shared/notifications/notification.ts';
import { InMemoryAlertRecords } from '../../../../support/in-memory-alert-records.ts';
import { GOLDEN_GROUPS } from '../../golden-groups.ts';
import { channelContext } from '../../../../support/channel-context.ts';
import { approachingEvent, expiredEvent } from '../../../../support/notable-events.ts';

const expired = composeNotification(expiredEvent()) ?? expect.fail('no notification');
const warning = composeNotification(approachingEvent()) ?? expect.fail('no notification');
const resolved = {
  ...expired,
  ...({ id: 'resolved', type: 'resolved', severity: 'info' } as const),
  alertIds: [warning.id, expired.id],
};

const LIMITED = { status: 429, body: '', headers: { 'retry-after': '600' } };

function groupOf(members: number): Notification {
  const group =
    Object.values(GOLDEN_GROUPS).find(({ severity }) => severity !== 'info') ??
    expect.fail('no group');
  const listed = Array.from({ length: members }, (_, index) => ({
    ...{ id: `alert-${index}`, certificate: `digicert/main/${index}`, headline: `alert ${index}` },
  }));
  return { ...group, listed };
}

async function service() {
  const server = await startPagerDutyEvents(() => {});
  onTestFinished(() => server.stop());
  const open = (changes: Partial<ChannelContext> = {}) =>
    openPagerDuty(
      { routingKeySecretName: 'key', region: 'us' },
      channelContext({
        ...{ readSecret: async () => LOCAL_ROUTING_KEY, baseUrl: server.origin },
        ...changes,
      }),
    );
  const states = () =>
    [...server.alerts].map(([key, { state }]) => [key.replace('cert-expiry-monitor:', ''), state]);
  return { server, open, states };
}

describe('the channel pagerduty', () => {
  it('triggers one alert per condition, acknowledges and resolves it', async () => {
    const { open, states } = await service();
    for (const alert of [warning, expired, expired]) await open().send(alert);
    expect(states()).toEqual([
      [warning.id, 'triggered'],
      [expired.id, 'triggered'],
    ]);
    const acknowledged = { ...resolved, id: 'ack', type: 'certificate-acknowledged' } as const;
    await open().send({ ...acknowledged, alertIds: [warning.id] });
    expect(states()[0]).toEqual([warning.id, 'acknowledged']);
    await open().send(resolved);
    expect(states().map(([, state]) => state)).toEqual(['resolved', 'resolved']);
  });

  it('sends nothing for notifications that need no action', async () => {
    const { server, open } = await service();
    const { alertIds: _none, ...nothing } = resolved;
    await open().send(nothing);
    for (const type of ['initial-inventory-completed', 'weekly-summary'] as const) {
      for (const severity of ['info', 'warning', 'critical'] as const) {
        await open().send({ ...nothing, type, severity });
      }
    }
    expect(server.requests).toBe(0);
  });

  it('resolves alerts that PagerDuty does not know without an effect', async () => {
    const { open, states } = await service();
    await open().send(resolved);
    expect(states()).toEqual([]);
  });

  it('triggers one alert for each member of a grouped notification', async () => {
    const group =
      Object.values(GOLDEN_GROUPS).find(({ severity }) => severity !== 'info') ??
      expect.fail('no group');
    const { open, states } = await service();
    await open().send(group);
    expect(states()).toEqual((group.listed ?? []).map(({ id }) => [id, 'triggered']));
  });

  describe('with a grouped notification of a hundred alerts', () => {
    const group = groupOf(100);

    it('sends at most ten at the same time', async () => {
      const { server, open, states } = await service();
      let [now, most] = [0, 0];
      const counting: typeof fetch = async (...request) => {
        now += 1;
        most = Math.max(most, now);
        return fetch(...request).finally(() => (now -= 1));
      };
      await open({ fetch: counting }).send(group);
      expect([most, server.requests, states().length]).toEqual([10, 100, 100]);
    });

    it('continues after a lost response without sending an accepted alert again', async () => {
      const { server, open, states } = await service();
      const alerts = new InMemoryAlertRecords();
      let sent = 0;
      const losing: typeof fetch = async (...request) => {
        sent += 1;
        if (sent === 35) throw new DOMException('no response', 'TimeoutError');
        return fetch(...request);
      };
      await expect(open({ alerts, fetch: losing }).send(group)).rejects.toThrow('time-out');
      expect(server.requests).toBe(39);
      await open({ alerts }).send(group);
      expect([server.requests, states().length]).toEqual([100, 100]);
    });

    it('leaves the rest to the next run if the time of a run is over', async () => {
      const { server, open, states } = await service();
      const alerts = new InMemoryAlertRecords();
      let left = 40_000;
      const remainingMilliseconds = () => (left -= 10_000);
      const send = open({ alerts, remainingMilliseconds }).send(group);
      await expect(send).rejects.toThrow('accepted 30 of 100 events');
      await open({ alerts }).send(group);
      expect([server.requests, states().length]).toEqual([100, 100]);
    });

    it('does not open an alert again that was resolved meanwhile', async () => {
      const { server, open, states } = await service();
      const alerts = new InMemoryAlertRecords();
      server.next.push(...Array.from({ length: 10 }, () => LIMITED));
      await expect(open({ alerts }).send(group)).rejects.toThrow(ChannelRefusal);
      const [id = ''] = group.listed?.map((one) => one.id) ?? [];
      await open({ alerts }).send({ ...resolved, alertIds: [id] });
      await open({ alerts }).send(group);
      expect(states().map(([alert]) => alert)).not.toContain(id);
      expect(states()).toHaveLength(99);
    });
  });

  it('resolves an alert whose resolution is sent while PagerDuty accepts it', async () => {
    const { open, states } = await service();
    const alerts = new InMemoryAlertRecords();
    const slow: typeof fetch = async (...request) => {
      await open({ alerts }).send(resolved);
      return fetch(...request);
    };
    await open({ alerts, fetch: slow }).send(warning);
    expect(states()).toEqual([[warning.id, 'resolved']]);
  });

  it('repeats all events of a notification if one was refused', async () => {
    const { server, open, states } = await service();
    for (const alert of [warning, expired]) await open().send(alert);
    server.next.push(
      { status: 202, body: '' },
      { status: 429, body: '', headers: { 'retry-after': '600' } },
    );
    await expect(open().send(resolved)).rejects.toMatchObject({ retryAfter: 600 });
    await open().send(resolved);
    expect(states().map(([, state]) => state)).toEqual(['resolved', 'resolved']);
  });

  it('refuses a secret that is not an integration key, without a request', async () => {
    const { server, open } = await service();
    await expect(open({ readSecret: async () => 'no key' }).send(expired)).rejects.toThrow(
      /32 letters and digits/,
    );
    expect(server.requests).toBe(0);
  });

  it.each(['\u{1F600}', '\u0000', '"', '\uD800'])(
    'stays below 512 KB with texts of %j, which are longer in JSON',
    (character) => {
      const long = character.repeat(4_000);
      const facts = Array.from({ length: 60 }, (_, index) => ({ label: `${index}`, value: long }));
      const tags = Object.fromEntries(facts.map(({ label }) => [label, character.repeat(250)]));
      const texts = { headline: long, paragraphs: [long, long], actions: Array(60).fill(long) };
      const events = renderPagerDuty({ ...expired, ...texts, facts, tags });
      expect(pagerDutyProblems(events)).toEqual([]);
    },
  );

  it('gives advice if the key is not valid in the region', async () => {
    const { open } = await service();
    await expect(open({ readSecret: async () => 'x'.repeat(32) }).send(expired)).rejects.toThrow(
      /check "region"/,
    );
  });

  it.each([
    ['us', 'https://events.pagerduty.com/v2/enqueue'],
    ['eu', 'https://events.eu.pagerduty.com/v2/enqueue'],
  ] as const)('sends to the service region %s', async (region, url) => {
    const urls: string[] = [];
    const channel = openPagerDuty(
      { routingKeySecretName: 'key', region },
      channelContext({
        readSecret: async () => LOCAL_ROUTING_KEY,
        fetch: async (input) => {
          urls.push(input instanceof URL ? input.href : 'not a URL');
          return new Response('', { status: 202 });
        },
      }),
    );
    await channel.send(expired);
    expect(urls).toEqual([url]);
  });

  it('sends the key to no other host', () => {
    const open = () =>
      openPagerDuty(
        { routingKeySecretName: 'key', region: 'us' },
        channelContext({ baseUrl: 'https://example.com' }),
      );
    expect(open).toThrow('https://events.pagerduty.com only');
  });
});
