import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  issuedOrder,
  organizationPendingOrder,
} from '../../infra/simulators/digicert/sample-account.ts';
import { syncAccount } from '../../shared/tracking/sync/sync-account.ts';
import { sendNotifications } from '../../shared/notifications/delivery/send-notifications.ts';
import { checkDeadlines } from '../../shared/tracking/deadlines/check-deadlines.ts';
import { DAY, plus } from '../../shared/certificates/instant.ts';
import { eventsOf } from '../../shared/events/events-of.ts';
import type { MonitorEvent } from '../../shared/events/event.ts';
import type { DeliveredNotification } from '../../shared/notifications/delivery-log/delivered-notifications.ts';
import { wantedBy } from '../../shared/notifications/wanted-by.ts';
import { startDigicertScene } from '../shared/providers/digicert/scene.ts';
import type { DigicertScene } from '../shared/providers/digicert/scene.ts';
import { InMemoryCertificateStore } from '../support/in-memory-certificate-store.ts';
import { InMemoryMessageStore } from '../support/in-memory-message-store.ts';
import { InMemorySyncStore } from '../support/in-memory-sync-store.ts';
import { message, MessagesFixture } from '../support/messages-fixture.ts';
import { RecordingLog, RecordingMetrics } from '../support/recorders.ts';
import { ACCOUNT } from '../support/synced-account.ts';

/** The path from the provider's HTTP responses to sent notifications, in batches as small as a queue can deliver. */
class Monitor {
  readonly store = new InMemoryCertificateStore();
  readonly sent = new MessagesFixture();
  readonly events: string[] = [];
  readonly #syncs = new InMemorySyncStore();
  readonly #scene: DigicertScene;
  readonly #log: { readonly lineage: string; readonly delivered: DeliveredNotification }[] = [];
  #published = 0;

  constructor(scene: DigicertScene) {
    this.#scene = scene;
  }

  async sync(): Promise<void> {
    const opened = await this.#scene.open();
    const traffic = { requests: 0, pacing: () => '' };
    await syncAccount(
      ACCOUNT,
      { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY },
      {
        open: async () => ({ provider: opened.provider, traffic }),
        ...{ store: this.store, syncs: this.#syncs, messages: new InMemoryMessageStore() },
        ...{ clock: this.#scene.now, log: new RecordingLog(), metrics: new RecordingMetrics() },
      },
    );
    await checkDeadlines(this.#scene.now(), this.store);
    await this.#publish();
  }

  /** The notifications sent since the last call. */
  headlines(): string[] {
    return this.sent.channel.taken.splice(0).map(({ headline }) => headline);
  }

  async #publish(): Promise<void> {
    const changes = this.store.changes.slice(this.#published);
    this.#published = this.store.changes.length;
    const events = changes.flatMap((change) => eventsOf(change));
    this.events.push(...events.map(({ detailType }) => detailType));
    for (let start = 0; start < events.length; start += 7) {
      await this.#send(events.slice(start, start + 7));
    }
  }

  async #send(events: readonly MonitorEvent[]): Promise<void> {
    const { channel } = this.sent;
    const before = channel.taken.length;
    const delivered = async (lineage: string) =>
      this.#log.filter((one) => one.lineage === lineage).map((one) => one.delivered);
    await sendNotifications(
      events.map(({ detailType, detail }) =>
        message({ source: 'cert-expiry-monitor', 'detail-type': detailType, detail }),
      ),
      { ...this.sent.deps(), wanted: wantedBy('topic', delivered) },
    );
    for (const { lineage, condition, id, observedAt } of channel.taken.slice(before)) {
      const delivered: DeliveredNotification = {
        ...{ condition, channel: 'topic', notificationId: id },
        ...{ state: 'closed', claimedAt: observedAt, attempts: 1 },
      };
      this.#log.push({ lineage, delivered });
    }
  }
}

let scene: DigicertScene;
let monitor: Monitor;
beforeEach(async () => {
  scene = await startDigicertScene();
  monitor = new Monitor(scene);
});
afterEach(() => scene.stop());

const ALERT = 'Example Organization: complete organization validation';

test('one organization in forty orders causes one alert, one series of reminders and one resolved notification', async () => {
  const { orders } = scene.simulator;
  orders.add(issuedOrder(scene.now()));
  await monitor.sync();
  monitor.headlines();

  const waiting = Array.from({ length: 40 }, (_, number) =>
    orders.add(
      organizationPendingOrder(scene.now(), {
        commonName: `shop-${number}.example.org`,
        orderedAt: plus(scene.now(), (-number / 40) * DAY),
      }),
    ),
  );
  await monitor.sync();
  expect(monitor.events.filter((type) => type === 'Organization Validation Pending')).toHaveLength(
    40,
  );
  expect(monitor.headlines()).toEqual([ALERT]);

  scene.letTimePass();
  await monitor.sync();
  expect(monitor.headlines()).toEqual([
    'Example Organization: complete organization validation (pending 24 hours)',
  ]);

  const checked = Object.fromEntries(
    ['organization_type', 'organization_status', 'address_verification', 'blacklist_fraud'].map(
      (name) => [name, scene.now()],
    ),
  );
  const validation = { validatedAt: undefined, checkedAt: checked };
  for (const { id } of waiting) orders.update(id, { organizationValidation: validation });
  monitor.events.length = 0;
  await monitor.sync();
  expect(monitor.events.filter((type) => type === 'Organization Validation Pending')).toHaveLength(
    40,
  );
  expect(monitor.headlines()).toEqual([]);

  const validated = { ...validation, validatedAt: scene.now() };
  for (const { id } of waiting) orders.update(id, { organizationValidation: validated });
  await monitor.sync();
  expect(monitor.headlines()).toEqual(['Example Organization is validated']);
  expect(
    monitor.events.filter((type) => type === 'Organization Validation Completed'),
  ).toHaveLength(40);
});

test('pending validations at the first sync are in the initial inventory without an alert per order', async () => {
  for (let number = 0; number < 3; number += 1) {
    scene.simulator.orders.add(organizationPendingOrder(scene.now()));
  }
  await monitor.sync();
  expect(monitor.sent.channel.taken).toMatchObject([
    {
      type: 'initial-inventory-completed',
      facts: expect.arrayContaining([
        {
          section: 'Needs action',
          label: 'Example Organization',
          value: expect.stringMatching(
            /^organization validation \(OV\) pending since .*; missing: legal existence, address, phone call .* and 2 more\)$/,
          ),
        },
      ]),
    },
  ]);
});

test('an organization validation that expires before its certificates causes one warning and one resolved notification', async () => {
  const { orders } = scene.simulator;
  const organizationValidation = {
    validatedAt: plus(scene.now(), -10 * DAY),
    ...{ checkedAt: {}, validForDays: 26 },
  };
  const all = [1, 2, 3].map(() =>
    orders.add(issuedOrder(scene.now(), { orderedAt: scene.now(), organizationValidation })),
  );
  await monitor.sync();
  monitor.headlines();
  for (let day = 0; day < 3; day += 1) {
    scene.letTimePass();
    await monitor.sync();
  }
  expect(monitor.headlines()).toEqual([
    'Example Organization: organization validation expires on 8 Dec 2026',
  ]);
  const again = { validatedAt: scene.now(), checkedAt: {}, validForDays: 398 };
  for (const { id } of all) orders.update(id, { organizationValidation: again });
  for (let day = 0; day < 15; day += 1) {
    scene.letTimePass();
    await monitor.sync();
  }
  expect(monitor.headlines()).toEqual(['Example Organization is validated']);
});
