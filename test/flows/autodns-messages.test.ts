import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NewCertificate } from '../../infra/simulators/autodns/certificate.ts';
import {
  issuedCertificate,
  pendingCertificate,
} from '../../infra/simulators/autodns/sample-account.ts';
import { syncAccount } from '../../shared/tracking/sync/sync-account.ts';
import { sendNotifications } from '../../shared/notifications/delivery/send-notifications.ts';
import { DAY, HOUR, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { eventsOf } from '../../shared/events/events-of.ts';
import type { MonitorEvent } from '../../shared/events/event.ts';
import { startAutodnsScene } from '../shared/providers/autodns/scene.ts';
import type { AutodnsScene, Spoken } from '../shared/providers/autodns/scene.ts';
import { InMemoryCertificateStore } from '../support/in-memory-certificate-store.ts';
import { InMemoryMessageStore } from '../support/in-memory-message-store.ts';
import { receivedEvent } from '../support/notable-messages.ts';
import { InMemorySyncStore } from '../support/in-memory-sync-store.ts';
import { message, MessagesFixture } from '../support/messages-fixture.ts';
import { RecordingLog, RecordingMetrics } from '../support/recorders.ts';
import { ACCOUNT } from '../support/synced-account.ts';
import { virtualTimer } from '../support/virtual-timer.ts';

let scene: AutodnsScene;
let store: InMemoryCertificateStore;
let messages: InMemoryMessageStore;
let syncs: InMemorySyncStore;
let sent: MessagesFixture;
async function start(spoken: Spoken): Promise<void> {
  scene = await startAutodnsScene(spoken, { settings: { messages: { maxPerRun: 10 } } });
  store = new InMemoryCertificateStore();
  messages = new InMemoryMessageStore();
  syncs = new InMemorySyncStore();
  sent = new MessagesFixture();
}
afterEach(() => scene.stop());

async function sync(): Promise<void> {
  const { provider } = await scene.open({ timer: virtualTimer(Date.parse(scene.now())) });
  await syncAccount(
    { ...ACCOUNT, provider: 'autodns' },
    { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY },
    {
      open: async () => ({ provider, traffic: { requests: 0, pacing: () => '' } }),
      ...{ store, syncs, messages, clock: scene.now },
      ...{ log: new RecordingLog(), metrics: new RecordingMetrics() },
    },
  );
}

/** The events of the certificate and of the messages that the next runs add. */
async function eventsDuring(run: () => Promise<void>) {
  const [before, merged] = [store.changes.length, messages.changes.length];
  await run();
  const certificates = store.changes
    .slice(before)
    .flatMap((change) => (change.kind === 'certificate' ? eventsOf(change) : []));
  return {
    certificates,
    messages: messages.changes.slice(merged).map(({ current }) => receivedEvent(current)),
  };
}

async function send(events: readonly MonitorEvent[]): Promise<void> {
  const queued = events.map(({ detailType, detail }) =>
    message({ source: 'cert-expiry-monitor', 'detail-type': detailType, detail }),
  );
  await sendNotifications(queued, sent.deps());
}

const inAnHour = () => plus(scene.now(), HOUR);

const reissue = (outcome: 'failedAt' | 'cancelledAt') => (): NewCertificate =>
  issuedCertificate(scene.now(), {
    name: 'api.autodns.example.com',
    replacements: [
      {
        ...{ action: 'reissue', requestedAt: plus(scene.now(), -HOUR) },
        ...{ notAfter: plus(scene.now(), 190 * DAY), [outcome]: inAnHour() },
      },
    ],
  });

const order = (): NewCertificate => pendingCertificate(scene.now(), { failedAt: inAnHour() });

/** A certificate and its job, which ends between two polls. */
async function endJob(certificate: NewCertificate, ended: Instant) {
  scene.simulator.certificates.add(issuedCertificate(scene.now()));
  await sync();
  scene.simulator.certificates.add(certificate);
  await sync();
  scene.turnTo(ended);
  return eventsDuring(sync);
}

describe.each(['json', 'xml'] as const)('AutoDNS with %s', (spoken) => {
  beforeEach(() => start(spoken));

  describe.each([
    ['a reissue that failed', reissue('failedAt'), 'certificate-reissue-failed'],
    ['a reissue that was cancelled', reissue('cancelledAt'), 'certificate-reissue-failed'],
    ['an order that failed', order, 'certificate-rejected'],
  ] as const)('%s', (_what, certificate, type) => {
    const alerts = () => sent.channel.taken.filter((notification) => notification.type === type);

    test('causes one notification when the event of the certificate arrives first', async () => {
      const events = await endJob(certificate(), inAnHour());
      await send(events.certificates);
      expect(alerts()).toHaveLength(1);
      await send(events.messages);
      expect(sent.channel.taken.filter(({ severity }) => severity !== 'info')).toEqual(alerts());
      expect(alerts()).toHaveLength(1);
    });

    test('causes one notification when the message arrives first', async () => {
      const events = await endJob(certificate(), inAnHour());
      await send(events.messages);
      expect(alerts()).toHaveLength(1);
      await send(events.certificates);
      expect(alerts()).toHaveLength(1);
    });

    test('causes one notification when both arrive together', async () => {
      const events = await endJob(certificate(), inAnHour());
      await send([...events.messages, ...events.certificates]);
      expect(alerts()).toHaveLength(1);
    });
  });

  test('the message of a successful job causes no notification', async () => {
    const issuedAt = inAnHour();
    const notAfter = plus(issuedAt, 90 * DAY);
    const events = await endJob(pendingCertificate(scene.now(), { issuedAt, notAfter }), issuedAt);
    expect(events.messages).toHaveLength(1);
    await send(events.messages);
    expect(sent.channel.taken).toEqual([]);
  });
});
