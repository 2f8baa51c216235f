import { describe, expect, it } from 'vitest';
import { submittedOrder } from '../../../../infra/simulators/qualys/sample-account.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import { withoutSubject } from '../../../support/published-events.ts';
import { setDetailStage } from './detail-stage.ts';
import { watchAccount } from './watched-account.ts';

describe('the approval of a Qualys order', () => {
  const stage = setDetailStage();

  it.each([
    ['SUBMITTED', '', true],
    ['submitted', 'pending', true],
    ['SUBMITTED', 'rejected', false],
    ['SUBMITTED', 'issued', false],
    ['APPROVED', '', false],
    ['APPROVED', 'needs_approval', false],
    ['ISSUED', '', false],
    ['REJECTED', '', false],
    ['CANCELLED', '', false],
    ['ON_HOLD', '', false],
  ])(
    'the approval of an order with status %s and CA status %j is pending: %s',
    async (status, caStatus, is) => {
      const { scene, fetchDetails } = stage();
      const [order] = await fetchDetails(submittedOrder(scene.now(), { status, caStatus }));
      expect(order?.approvalPending).toBe(is);
    },
  );

  it('the approval of an issued order that no scan has found yet is not pending', async () => {
    const { scene, fetchDetails } = stage();
    scene.settings = { scanWithinDays: 7 };
    const [order] = await fetchDetails(submittedOrder(scene.now(), { status: 'ISSUED' }));
    expect(order).toMatchObject({ status: 'pending-review', approvalPending: false });
  });
});

describe('reminders about a Qualys order without approval', () => {
  it.each([
    ['approvedAt', 'approved', 'new.qualys.example.net: order approved'],
    ['rejectedAt', 'rejected', 'new.qualys.example.net: order rejected'],
  ] as const)(
    'an unapproved order causes alerts and reminders until it has %s',
    async (decidedAt, outcome, end) => {
      const watched = await watchAccount();
      const { scene, timer } = watched;
      // An empty account is read completely first: what follows is not in the initial inventory.
      await watched.sync();
      const start = scene.now();
      scene.addOrder(
        submittedOrder(start, { createdAt: start, [decidedAt]: plus(start, 5 * DAY) }),
      );
      for (let hours = 0; hours <= 10 * 24; hours += 6) {
        await watched.sync();
        await checkDeadlines(scene.now(), watched.store);
        timer.advance(6 * HOUR);
      }
      const events = watched.events();
      const about = events
        .flatMap((event) => composeNotification(event) ?? [])
        .filter(({ condition }) => condition.includes('approval:'))
        .map(({ headline, escalated = false }) => [headline, escalated]);
      expect(about).toEqual([
        ['new.qualys.example.net: approve the order', false],
        ['new.qualys.example.net: approve the order (pending 24 hours)', false],
        ['new.qualys.example.net: approve the order (pending 3 days)', true],
        [end, false],
      ]);
      expect(events.map(withoutSubject)).toContainEqual(
        expect.objectContaining({ name: 'approval-resolved', outcome }),
      );
    },
  );
});
