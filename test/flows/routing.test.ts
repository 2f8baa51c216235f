import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { EVENT_SOURCE } from '../../shared/events/event.ts';
import type { Route } from '../../shared/notifications/channels/channel-filter.ts';
import type { ReceivedEvent } from '../../shared/notifications/compose-notification.ts';
import { deliveredNotifications } from '../../shared/notifications/delivery-log/delivered-notifications.ts';
import { DELIVERY_LOG_TABLE } from '../../shared/notifications/delivery-log/delivery-log-table.ts';
import { dynamoDBDeliveryLog } from '../../shared/notifications/delivery-log/dynamodb-delivery-log.ts';
import { sendNotifications } from '../../shared/notifications/delivery/send-notifications.ts';
import { routeBy } from '../../shared/notifications/route.ts';
import { useDynalite } from '../support/dynamodb/use-dynalite.ts';
import { MessagesFixture, message } from '../support/messages-fixture.ts';
import { acknowledgedEvent, expiredEvent, renewedEvent } from '../support/notable-events.ts';

let client: DynamoDBClient;
let table: string;
useDynalite(DELIVERY_LOG_TABLE, (database) => {
  ({ client, table } = database);
});

const ROUTES: readonly Route[] = [
  { name: 'email' },
  { name: 'on-call', only: { severity: 'critical' } },
  { name: 'other', only: { tags: { team: 'other' } } },
];

test('a resolution in a later run goes to the channels that got the alert, with its ID', async () => {
  const fixture = new MessagesFixture();
  const delivered = (lineage: string) => deliveredNotifications(client, table, lineage);
  const send = async ({ detailType, detail }: ReceivedEvent) => {
    const body = message({ source: EVENT_SOURCE, 'detail-type': detailType, detail });
    const { batchItemFailures } = await sendNotifications([body], {
      ...fixture.deps({ deliveryLog: dynamoDBDeliveryLog(client, table) }),
      newRouter: () => routeBy(ROUTES, delivered, 'topic'),
    });
    expect(batchItemFailures).toEqual([]);
    return fixture.channel.taken.at(-1) ?? expect.fail('nothing was sent');
  };

  const alert = await send(expiredEvent());
  expect(alert.channels).toEqual(['email', 'on-call']);
  expect((await delivered(alert.lineage)).map(({ channels }) => channels)).toEqual([
    ['email', 'on-call'],
  ]);
  for (const event of [acknowledgedEvent(), renewedEvent()]) {
    const later = await send(event);
    expect([later.severity, later.channels]).toEqual(['info', ['email', 'on-call']]);
    expect(later.alertIds).toContain(alert.id);
  }
});
