import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect } from 'vitest';
import type { PagerDutyEvents } from '../../infra/local/channels/pagerduty-events.ts';
import {
  LOCAL_ROUTING_KEY,
  startPagerDutyEvents,
} from '../../infra/local/channels/pagerduty-events.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { EVENT_SOURCE } from '../../shared/events/event.ts';
import type { ReceivedEvent } from '../../shared/notifications/compose-notification.ts';
import type { Channel } from '../../shared/notifications/channel.ts';
import type { Route } from '../../shared/notifications/channels/channel-filter.ts';
import { openPagerDuty } from '../../shared/notifications/channels/pagerduty/channel.ts';
import { dynamoDBAlertRecords } from '../../shared/notifications/channels/pagerduty/dynamodb-alert-records.ts';
import { deliverToChannel } from '../../shared/notifications/delivery/deliver-to-channel.ts';
import { sendNotifications } from '../../shared/notifications/delivery/send-notifications.ts';
import { deliveredNotifications } from '../../shared/notifications/delivery-log/delivered-notifications.ts';
import { dynamoDBDeliveryLog } from '../../shared/notifications/delivery-log/dynamodb-delivery-log.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { routeBy } from '../../shared/notifications/route.ts';
import { wantedBy } from '../../shared/notifications/wanted-by.ts';
import { at } from './certificates.ts';
import { channelContext } from './channel-context.ts';
import { MessagesFixture, message } from './messages-fixture.ts';

/** From events to the alerts in PagerDuty: the sender of the topic, its delivery log, and the channel behind the topic. */
export class AlertFlow {
  /** The time of the next step. */
  now: Instant = at('2027-01-02');
  routes: readonly Route[] = [{ name: 'pagerduty' }];
  readonly pagerDuty: PagerDutyEvents;
  readonly #client: DynamoDBClient;
  readonly #table: string;

  private constructor(client: DynamoDBClient, table: string, pagerDuty: PagerDutyEvents) {
    [this.#client, this.#table, this.pagerDuty] = [client, table, pagerDuty];
  }

  static async start(client: DynamoDBClient, table: string): Promise<AlertFlow> {
    return new AlertFlow(client, table, await startPagerDutyEvents(() => {}));
  }

  /** Sends the notifications for events through the topic. Returns what the topic accepted. */
  async send(
    events: readonly ReceivedEvent[],
    before: (notification: Notification) => void = () => {},
  ): Promise<Notification[]> {
    const { channel, ...deps } = this.#deps('topic');
    channel.before = before;
    const delivered = (lineage: string) =>
      deliveredNotifications(this.#client, this.#table, lineage);
    const messages = events.map(({ detailType, detail }) =>
      message({ source: EVENT_SOURCE, 'detail-type': detailType, detail }),
    );
    await sendNotifications(messages, {
      ...{ ...deps, channel },
      wanted: wantedBy('topic', delivered),
      newRouter: () => routeBy(this.routes, delivered, 'topic'),
    });
    return channel.taken;
  }

  /** Delivers notifications of the topic to PagerDuty. Returns how many will be retried. */
  async deliver(notifications: readonly Notification[]): Promise<number> {
    const mine = notifications.filter(({ channels }) => channels?.includes('pagerduty'));
    const channel = this.open();
    const { batchItemFailures } = await deliverToChannel(
      mine.map((notification) => message(notification)),
      { ...this.#deps('pagerduty'), channel },
    );
    return batchItemFailures.length;
  }

  /** Both steps without failures. */
  async pass(events: readonly ReceivedEvent[]): Promise<Notification[]> {
    const sent = await this.send(events);
    expect(await this.deliver(sent)).toBe(0);
    return sent;
  }

  open(): Channel {
    return openPagerDuty(
      { routingKeySecretName: 'key', region: 'us' },
      channelContext({
        ...{ name: 'pagerduty', clock: () => this.now },
        alerts: dynamoDBAlertRecords(this.#client, this.#table),
        ...{ readSecret: async () => LOCAL_ROUTING_KEY, baseUrl: this.pagerDuty.origin },
      }),
    );
  }

  /** The summaries of the alerts that are open in PagerDuty. */
  openAlerts(): string[] {
    return [...this.pagerDuty.alerts.values()]
      .filter(({ state }) => state !== 'resolved')
      .map(({ summary }) => summary);
  }

  #deps(channel: string) {
    const fixture = new MessagesFixture(channel);
    const deps = fixture.deps({
      deliveryLog: dynamoDBDeliveryLog(this.#client, this.#table),
      clock: () => this.now,
    });
    return { ...deps, channel: fixture.channel };
  }
}
