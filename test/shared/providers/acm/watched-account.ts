import { expect, onTestFinished } from 'vitest';
import { recordOf } from '../../../../infra/simulators/acm/render.ts';
import { startNameServer } from '../../../../infra/simulators/name-server/name-server.ts';
import type { PublishedRecord } from '../../../../infra/simulators/name-server/published-record.ts';
import { simulatedZones } from '../../../../infra/simulators/name-server/simulated-zones.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { instantOf } from '../../../../shared/certificates/instant.ts';
import { eventsOf } from '../../../../shared/events/events-of.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import type { Notification } from '../../../../shared/notifications/notification.ts';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import { checkValidationsByDns } from '../../../../shared/tracking/sync/check-validations-by-dns.ts';
import { syncAccount } from '../../../../shared/tracking/sync/sync-account.ts';
import { InMemoryCertificateStore } from '../../../support/in-memory-certificate-store.ts';
import { InMemoryMessageStore } from '../../../support/in-memory-message-store.ts';
import { InMemorySyncStore } from '../../../support/in-memory-sync-store.ts';
import { RecordingLog, RecordingMetrics } from '../../../support/recorders.ts';
import { ACCOUNT } from '../../../support/synced-account.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { startAcmScene, VIRTUAL_START } from './scene.ts';
import type { AcmScene, AcmSceneOptions } from './scene.ts';

export interface WatchedAccount {
  readonly scene: AcmScene;
  readonly log: RecordingLog;
  /** Publishes the CNAME record of a domain, or removes it. */
  publish(domain: string): void;
  unpublish(domain: string): void;
  pass(milliseconds: number): void;
  /** Syncs and processes the deadlines that are due. Returns the routes that the sync requested. */
  sync(): Promise<(string | undefined)[]>;
  stored(arn: string): Promise<Certificate>;
  /** The types of the events since the last call. */
  events(): string[];
  /** The notifications since the last call. */
  notifications(): Notification[];
}

/** An ACM account with a name server, and its syncs. */
export async function watchAccount(options: AcmSceneOptions = {}): Promise<WatchedAccount> {
  const scene = await startAcmScene(options);
  const timer = virtualTimer(VIRTUAL_START);
  const now = () => instantOf(timer.now());
  const records: PublishedRecord[] = [];
  const nameServer = await startNameServer(() => simulatedZones(records, now()));
  onTestFinished(async () => {
    await scene.stop();
    await nameServer.stop();
  });
  const { address, port } = nameServer;
  const dns = { resolvers: [`${address}:${port}`], allowPrivateServers: true, port };
  const store = new InMemoryCertificateStore();
  const stores = { store, syncs: new InMemorySyncStore(), messages: new InMemoryMessageStore() };
  const log = new RecordingLog();
  const tokens = new Map();
  const account = { ...ACCOUNT, provider: 'acm', dns };
  let read = 0;
  let notified = 0;
  const eventsSince = (index: number) =>
    store.changes
      .slice(index)
      .flatMap((change) => (change.kind === 'certificate' ? eventsOf(change) : []));
  return {
    ...{ scene, log },
    publish: (domain) => void records.push({ record: recordOf(domain), from: now() }),
    unpublish: (domain) =>
      void records.splice(
        records.findIndex(({ record }) => record.name === recordOf(domain).name),
        1,
      ),
    pass: (milliseconds) => timer.advance(milliseconds),
    async sync() {
      const before = scene.requests.length;
      const report = await syncAccount(
        account,
        { signal: new AbortController().signal, deadline: Number.MAX_SAFE_INTEGER },
        {
          ...stores,
          open: (pacing) => scene.open({ timer, pacing, tokens }),
          clock: now,
          log,
          metrics: new RecordingMetrics(),
          checkDns: checkValidationsByDns(account),
        },
      );
      expect(report.failure?.message).toBeUndefined();
      const routes = scene.requests.slice(before).map(({ route }) => route);
      await checkDeadlines(now(), store);
      return routes;
    },
    async stored(arn) {
      const key = `acm/main/${arn}`;
      const state = (await store.readCertificates([key])).get(key);
      return state?.certificate ?? expect.fail(`${arn} is not stored`);
    },
    events() {
      const found = eventsSince(read);
      read = store.changes.length;
      return found.map(({ detailType }) => detailType);
    },
    notifications() {
      const found = eventsSince(notified);
      notified = store.changes.length;
      return found.flatMap((event) => {
        const detail: unknown = JSON.parse(JSON.stringify(event.detail));
        return composeNotification({ detailType: event.detailType, detail }) ?? [];
      });
    },
  };
}
