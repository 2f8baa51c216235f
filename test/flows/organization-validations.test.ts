import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  issuedOrder,
  organizationPendingOrder,
} from '../../infra/local/simulators/digicert/sample-orders.ts';
import { sweepAccount } from '../../lambdas/poll-certificates/sweep-account.ts';
import { sendNotices } from '../../lambdas/send-notices/send-notices.ts';
import { watchDeadlines } from '../../lambdas/watch-deadlines/watch-deadlines.ts';
import { DAY, plus } from '../../shared/certificates/instant.ts';
import { detectAccountChanges } from '../../shared/changes/detect-account-changes.ts';
import { detectCertificateChanges } from '../../shared/changes/detect-certificate-changes.ts';
import {
  describeAccountChange,
  describeCertificateChange,
} from '../../shared/events/describe-changes.ts';
import type { MonitorEvent } from '../../shared/events/event.ts';
import type { SaidNotice } from '../../shared/notices/ledger/said-notices.ts';
import { wantedBy } from '../../shared/notices/wanted-by.ts';
import { startDigicertScene } from '../shared/providers/digicert/scene.ts';
import type { DigicertScene } from '../shared/providers/digicert/scene.ts';
import { InMemoryCertificateStore } from '../support/in-memory-certificate-store.ts';
import { InMemoryMessageStore } from '../support/in-memory-message-store.ts';
import { InMemorySweepStore } from '../support/in-memory-sweep-store.ts';
import { message, MessagesWorld } from '../support/messages-world.ts';
import { RecordingLog, RecordingMetrics } from '../support/recorders.ts';
import { ACCOUNT } from '../support/swept-account.ts';

/** From the provider's HTTP answers to what is sent, in batches as small as a queue may bring them. */
class Monitor {
  readonly store = new InMemoryCertificateStore();
  readonly sent = new MessagesWorld();
  readonly events: string[] = [];
  readonly #sweeps = new InMemorySweepStore();
  readonly #scene: DigicertScene;
  readonly #log: { readonly lineage: string; readonly said: SaidNotice }[] = [];
  #published = 0;

  constructor(scene: DigicertScene) {
    this.#scene = scene;
  }

  async sync(): Promise<void> {
    const opened = await this.#scene.open();
    const traffic = { requests: 0, pacing: () => '' };
    await sweepAccount(
      ACCOUNT,
      { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY },
      {
        open: async () => ({ provider: opened.provider, traffic }),
        ...{ store: this.store, sweeps: this.#sweeps, messages: new InMemoryMessageStore() },
        ...{ clock: this.#scene.now, log: new RecordingLog(), metrics: new RecordingMetrics() },
      },
    );
    await watchDeadlines(this.#scene.now(), this.store);
    await this.#publish();
  }

  /** What was sent since this was asked last. */
  headlines(): string[] {
    return this.sent.channel.taken.splice(0).map(({ headline }) => headline);
  }

  async #publish(): Promise<void> {
    const changes = this.store.changes.slice(this.#published);
    this.#published = this.store.changes.length;
    const events = changes.flatMap((change): MonitorEvent[] =>
      change.kind === 'certificate'
        ? detectCertificateChanges(change.previous, change.current).map((one) =>
            describeCertificateChange(one, change.current),
          )
        : detectAccountChanges(change.previous, change.current).map((one) =>
            describeAccountChange(one, change.current),
          ),
    );
    this.events.push(...events.map(({ detailType }) => detailType));
    for (let start = 0; start < events.length; start += 7) {
      await this.#send(events.slice(start, start + 7));
    }
  }

  async #send(events: readonly MonitorEvent[]): Promise<void> {
    const { channel } = this.sent;
    const before = channel.taken.length;
    const said = async (lineage: string) =>
      this.#log.filter((one) => one.lineage === lineage).map((one) => one.said);
    await sendNotices(
      events.map(({ detailType, detail }) =>
        message({ source: 'cert-expiry-monitor', 'detail-type': detailType, detail }),
      ),
      { ...this.sent.deps(), wanted: wantedBy('topic', said) },
    );
    for (const { lineage, condition, id, observedAt } of channel.taken.slice(before)) {
      const said: SaidNotice = {
        ...{ condition, channel: 'topic', noticeId: id },
        ...{ state: 'closed', claimedAt: observedAt, attempts: 1 },
      };
      this.#log.push({ lineage, said });
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

const ALERT = 'Example Organization: complete organization validation at DigiCert';

test('one organization in forty orders is one alert, one series of reminders and one end', async () => {
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
  expect(monitor.headlines()).toEqual(['Resolved: Example Organization is validated']);
  expect(
    monitor.events.filter((type) => type === 'Organization Validation Completed'),
  ).toHaveLength(40);
});

test('what the first sync finds is in the initial inventory, and not an alert for each order', async () => {
  for (let number = 0; number < 3; number += 1) {
    scene.simulator.orders.add(organizationPendingOrder(scene.now()));
  }
  await monitor.sync();
  expect(monitor.sent.channel.taken).toMatchObject([
    {
      type: 'account-baseline-taken',
      facts: expect.arrayContaining([
        {
          label: 'Example Organization',
          value: expect.stringMatching(
            /^organization validation pending since .*; missing: legal existence, address, phone call .* and 2 more\)$/,
          ),
        },
      ]),
    },
  ]);
});

test('an organization validation that expires before its certificates is one warning, and one end', async () => {
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
    'Example Organization: organization validation expires on 8 December 2026',
  ]);
  const again = { validatedAt: scene.now(), checkedAt: {}, validForDays: 398 };
  for (const { id } of all) orders.update(id, { organizationValidation: again });
  for (let day = 0; day < 15; day += 1) {
    scene.letTimePass();
    await monitor.sync();
  }
  expect(monitor.headlines()).toEqual(['Resolved: Example Organization is validated']);
});
