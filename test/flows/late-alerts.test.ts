import { afterEach, describe, expect, test } from 'vitest';
import { MINUTE, plus } from '../../shared/certificates/instant.ts';
import type { EventMetadata } from '../../shared/events/event.ts';
import { ChannelRefusal } from '../../shared/notifications/channel.ts';
import type { ReceivedEvent } from '../../shared/notifications/compose-notification.ts';
import { DELIVERY_LOG_TABLE } from '../../shared/notifications/delivery-log/delivery-log-table.ts';
import { AlertFlow } from '../support/alert-flow.ts';
import { useDynalite } from '../support/dynamodb/use-dynalite.ts';
import { acknowledgedEvent, approachingEvent, renewedEvent } from '../support/notable-events.ts';

let flow: AlertFlow;
useDynalite(DELIVERY_LOG_TABLE, async ({ client, table }) => {
  flow = await AlertFlow.start(client, table);
});
afterEach(() => flow.pagerDuty.stop());

const alert = approachingEvent();
const resolution = laterObserved(renewedEvent());
const LIMITED = { status: 429, body: '', headers: { 'retry-after': '600' } };
const statesIn = () => [...flow.pagerDuty.alerts.values()].map(({ state }) => state);
const refuse = () => {
  throw new ChannelRefusal('the topic refuses');
};
const later = () => (flow.now = plus(flow.now, 10 * MINUTE));

describe('an alert that is delivered after its resolution', () => {
  test('is not open in PagerDuty if PagerDuty refused it first', async () => {
    const sent = await flow.send([alert]);
    flow.pagerDuty.next.push(LIMITED);
    expect(await flow.deliver(sent)).toBe(1);
    await flow.pass([resolution]);
    later();
    expect(await flow.deliver(sent)).toBe(0);
    expect(flow.openAlerts()).toEqual([]);
  });

  test('is not open in PagerDuty if the topic refused it first', async () => {
    await flow.send([alert], refuse);
    await flow.pass([resolution]);
    later();
    await flow.pass([alert]);
    expect(flow.openAlerts()).toEqual([]);
  });

  test('is not open in PagerDuty if its resolution was sent before the alert was tried', async () => {
    await flow.pass([resolution]);
    await flow.pass([alert]);
    expect(flow.openAlerts()).toEqual([]);
  });

  test('is acknowledged in PagerDuty if its acknowledgement was delivered first', async () => {
    const sent = await flow.send([alert]);
    flow.pagerDuty.next.push(LIMITED);
    await flow.deliver(sent);
    await flow.pass([laterObserved(acknowledgedEvent())]);
    later();
    await flow.deliver(sent);
    expect(statesIn()).toEqual(['acknowledged']);
  });

  test('is not open in PagerDuty if it is a member of a grouped notification', async () => {
    const alerts = Array.from({ length: 8 }, (_, index) =>
      ofCertificate(approachingEvent(), index),
    );
    const sent = await flow.send(alerts);
    expect(sent.map(({ listed }) => listed?.length)).toEqual([8]);
    flow.pagerDuty.next.push(...Array.from({ length: 8 }, () => LIMITED));
    expect(await flow.deliver(sent)).toBe(1);
    flow.pagerDuty.next.length = 0;
    await flow.pass([ofCertificate(resolution, 3)]);
    later();
    expect(await flow.deliver(sent)).toBe(0);
    expect(flow.openAlerts()).toHaveLength(7);
    await flow.pass([0, 1, 2, 4, 5, 6, 7].map((index) => ofCertificate(resolution, index)));
    expect(flow.openAlerts()).toEqual([]);
  });
});

describe('a channel with a filter that was added after an alert', () => {
  const only = { severity: 'critical' as const };

  test.each([
    ['there were no channels before', []],
    ['there was another channel before', [{ name: 'email' }]],
  ])('does not get the resolution if %s', async (_what, routes) => {
    flow.routes = routes;
    await flow.send([alert]);
    flow.routes = [...routes, { name: 'pagerduty', only }];
    const [resolved] = await flow.send([resolution]);
    expect(resolved?.channels).not.toContain('pagerduty');
  });

  test('gets the resolution if the retry of the alert reached it', async () => {
    flow.routes = [{ name: 'email' }];
    await flow.send([alert], refuse);
    flow.routes = [{ name: 'email' }, { name: 'pagerduty', only: { severity: 'warning' } }];
    await flow.pass([alert]);
    expect(flow.openAlerts()).toHaveLength(1);
    await flow.pass([resolution]);
    expect(flow.openAlerts()).toEqual([]);
  });
});

function ofCertificate(event: ReceivedEvent, index: number): ReceivedEvent {
  const key = `digicert/main/${index}`;
  const text = JSON.stringify(event.detail).replaceAll('"digicert/main/112211"', `"${key}"`);
  const detail = JSON.parse(text.replaceAll('"112211"', `"${index}"`)) as object;
  return { ...event, detail: { ...detail } };
}

function laterObserved(event: {
  readonly detailType: string;
  readonly detail: { readonly metadata: EventMetadata };
}): ReceivedEvent {
  const { metadata } = event.detail;
  const observedAt = plus(metadata.observedAt, MINUTE);
  return { ...event, detail: { ...event.detail, metadata: { ...metadata, observedAt } } };
}
