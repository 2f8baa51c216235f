import { expect, test } from 'vitest';
import { publishChanges } from '../../shared/tracking/publish-changes.ts';
import { sendNotifications } from '../../shared/notifications/delivery/send-notifications.ts';
import { EVENT_SOURCE } from '../../shared/events/event.ts';
import { MessagesFixture, message } from '../support/messages-fixture.ts';
import { RecordingDeadLetters, RecordingLog, RecordingPublisher } from '../support/recorders.ts';
import { pendingState } from '../support/states.ts';
import { certificateRecord } from '../support/stream-records.ts';

/** @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html#eb-put-event-size */
const MAX_EVENT_BYTES = 256 * 1024;

test('an order with 500 pending domain names is announced in groups that contain every record', async () => {
  const state = pendingState(500);
  const publisher = new RecordingPublisher();
  const [deadLetters, log] = [new RecordingDeadLetters(), new RecordingLog()];
  await publishChanges([certificateRecord('1', undefined, state)], { publisher, deadLetters, log });
  const events = publisher.published.filter(
    ({ detailType }) => detailType === 'Domain Validation Pending',
  );
  expect(events).toHaveLength(500);
  for (const { detail } of events) {
    expect(Buffer.byteLength(JSON.stringify(detail))).toBeLessThan(MAX_EVENT_BYTES);
  }

  const fixture = new MessagesFixture();
  const bus = events.map(({ detailType, detail }) =>
    message({ source: EVENT_SOURCE, 'detail-type': detailType, detail }),
  );
  const sent = await sendNotifications(bus, fixture.deps());
  expect(sent.batchItemFailures).toEqual([]);
  expect(fixture.channel.taken.length).toBeLessThan(10);
  const announced = fixture.channel.taken.flatMap(({ listed = [] }) =>
    listed.map(({ record }) => record?.value),
  );
  const values = state.certificate.domainValidations?.map(({ record }) => record?.value);
  expect(announced).toHaveLength(500);
  expect(new Set(announced)).toEqual(new Set(values));
}, 60_000);
