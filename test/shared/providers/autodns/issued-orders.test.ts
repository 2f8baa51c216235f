import { describe, expect, test } from 'vitest';
import * as samples from '../../../../infra/simulators/autodns/sample-account.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { eventsOf } from '../../../../shared/events/events-of.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { syncAccount } from '../../../../shared/tracking/sync/sync-account.ts';
import { InMemoryCertificateStore } from '../../../support/in-memory-certificate-store.ts';
import { InMemoryMessageStore } from '../../../support/in-memory-message-store.ts';
import { InMemorySyncStore } from '../../../support/in-memory-sync-store.ts';
import { RecordingLog, RecordingMetrics } from '../../../support/recorders.ts';
import { ACCOUNT } from '../../../support/synced-account.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { setStage } from './stage.ts';

describe.each(['json', 'xml'] as const)(
  'an order that is listed only as a job, by %s',
  (spoken) => {
    const stage = setStage(spoken, { pendingAs: 'job' });

    test.each([
      ['domain', samples.pendingCertificate, 'Domain Validation Completed'],
      ['organization', samples.reviewedCertificate, 'Organization Validation Completed'],
    ])(
      'an order that is listed only as a job has a completed %s validation once it is issued',
      async (_, sample, completed) => {
        const { scene } = stage();
        const store = new InMemoryCertificateStore();
        const stores = {
          store,
          syncs: new InMemorySyncStore(),
          messages: new InMemoryMessageStore(),
        };
        const issuedAt = plus(scene.now(), 3 * HOUR);
        const { jobId } = scene.simulator.certificates.add(
          sample(scene.now(), { issuedAt, notAfter: plus(issuedAt, 90 * DAY) }),
        );
        for (let hours = 0; hours < 6; hours += 1) {
          scene.turnTo(plus(scene.now(), HOUR));
          const timer = virtualTimer(Date.parse(scene.now()));
          await syncAccount(
            { ...ACCOUNT, provider: 'autodns' },
            { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY },
            {
              open: (pacing) => scene.open({ pacing, timer }),
              ...{ ...stores, clock: scene.now },
              ...{ log: new RecordingLog(), metrics: new RecordingMetrics() },
            },
          );
        }
        const removal = store.changes
          .filter((change) => change.kind === 'certificate')
          .find(({ current }) => current.removedAt !== undefined);
        if (removal === undefined) throw new Error('the order is still listed');
        expect(removal.current.certificate.id).toBe(`job-${jobId}`);
        const events = eventsOf(removal);
        expect(events.map(({ detailType }) => detailType).sort()).toEqual(
          ['Certificate Removed', completed].sort(),
        );
        const notifications = events.flatMap((event) => composeNotification(event) ?? []);
        expect(notifications).toMatchObject([{ headline: expect.stringMatching(/ is validated/) }]);
        expect(notifications[0]?.paragraphs.join(' ')).not.toContain('not issued yet');
      },
    );
  },
);
