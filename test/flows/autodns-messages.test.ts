import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NewCertificate } from '../../infra/local/simulators/autodns/new-certificate.ts';
import {
  issuedCertificate,
  pendingCertificate,
} from '../../infra/local/simulators/autodns/sample-certificates.ts';
import { sweepAccount } from '../../lambdas/poll-certificates/sweep-account.ts';
import { sendNotices } from '../../lambdas/send-notices/send-notices.ts';
import { DAY, HOUR, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { detectCertificateChanges } from '../../shared/changes/detect-certificate-changes.ts';
import { describeCertificateChange } from '../../shared/events/describe-changes.ts';
import { describeMessage } from '../../shared/events/describe-message.ts';
import type { MonitorEvent } from '../../shared/events/event.ts';
import { startAutodnsScene } from '../shared/providers/autodns/scene.ts';
import type { AutodnsScene, Spoken } from '../shared/providers/autodns/scene.ts';
import { InMemoryCertificateStore } from '../support/in-memory-certificate-store.ts';
import { InMemoryMessageStore } from '../support/in-memory-message-store.ts';
import { InMemorySweepStore } from '../support/in-memory-sweep-store.ts';
import { message, MessagesWorld } from '../support/messages-world.ts';
import { RecordingLog, RecordingMetrics } from '../support/recorders.ts';
import { ACCOUNT } from '../support/swept-account.ts';
import { virtualTimer } from '../support/virtual-timer.ts';

let scene: AutodnsScene;
let store: InMemoryCertificateStore;
let messages: InMemoryMessageStore;
let sweeps: InMemorySweepStore;
let sent: MessagesWorld;
async function start(spoken: Spoken): Promise<void> {
  scene = await startAutodnsScene(spoken, { settings: { pollQueue: { mostARun: 10 } } });
  store = new InMemoryCertificateStore();
  messages = new InMemoryMessageStore();
  sweeps = new InMemorySweepStore();
  sent = new MessagesWorld();
}
afterEach(() => scene.stop());

async function sync(): Promise<void> {
  const { provider } = await scene.open({ timer: virtualTimer(Date.parse(scene.now())) });
  await sweepAccount(
    { ...ACCOUNT, provider: 'autodns' },
    { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY },
    {
      open: async () => ({ provider, traffic: { requests: 0, pacing: () => '' } }),
      ...{ store, sweeps, messages, clock: scene.now },
      ...{ log: new RecordingLog(), metrics: new RecordingMetrics() },
    },
  );
}

/** The events of the certificate, and those of the messages, that the next runs add to them. */
async function eventsOf(run: () => Promise<void>) {
  const [before, heard] = [store.changes.length, messages.changes.length];
  await run();
  const certificates = store.changes
    .slice(before)
    .flatMap((change): MonitorEvent[] =>
      change.kind === 'certificate'
        ? detectCertificateChanges(change.previous, change.current).map((one) =>
            describeCertificateChange(one, change.current),
          )
        : [],
    );
  return {
    certificates,
    messages: messages.changes.slice(heard).map(({ current }) => describeMessage(current)),
  };
}

async function send(events: readonly MonitorEvent[]): Promise<void> {
  const queued = events.map(({ detailType, detail }) =>
    message({ source: 'cert-expiry-monitor', 'detail-type': detailType, detail }),
  );
  await sendNotices(queued, sent.deps());
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

/** A certificate and its job, which ends between two runs of the monitor. */
async function endJob(certificate: NewCertificate, ended: Instant) {
  scene.simulator.certificates.add(issuedCertificate(scene.now()));
  await sync();
  scene.simulator.certificates.add(certificate);
  await sync();
  scene.turnTo(ended);
  return eventsOf(sync);
}

describe.each(['json', 'xml'] as const)('by %s', (spoken) => {
  beforeEach(() => start(spoken));

  describe.each([
    ['a reissue that failed', reissue('failedAt'), 'certificate-reissue-failed'],
    ['a reissue that was cancelled', reissue('cancelledAt'), 'certificate-reissue-failed'],
    ['an order that failed', order, 'certificate-rejected'],
  ] as const)('%s', (_what, certificate, type) => {
    const alerts = () => sent.channel.taken.filter((notice) => notice.type === type);

    test('is one notification when the event of the certificate arrives first', async () => {
      const events = await endJob(certificate(), inAnHour());
      await send(events.certificates);
      expect(alerts()).toHaveLength(1);
      await send(events.messages);
      expect(sent.channel.taken.filter(({ severity }) => severity !== 'information')).toEqual(
        alerts(),
      );
      expect(alerts()).toHaveLength(1);
    });

    test('is one notification when the message arrives first', async () => {
      const events = await endJob(certificate(), inAnHour());
      await send(events.messages);
      expect(alerts()).toHaveLength(1);
      await send(events.certificates);
      expect(alerts()).toHaveLength(1);
    });

    test('is one notification when both arrive together', async () => {
      const events = await endJob(certificate(), inAnHour());
      await send([...events.messages, ...events.certificates]);
      expect(alerts()).toHaveLength(1);
    });
  });

  test('a job that succeeded is no notification of its message', async () => {
    const issuedAt = inAnHour();
    const notAfter = plus(issuedAt, 90 * DAY);
    const events = await endJob(pendingCertificate(scene.now(), { issuedAt, notAfter }), issuedAt);
    expect(events.messages).toHaveLength(1);
    await send(events.messages);
    expect(sent.channel.taken).toEqual([]);
  });
});
