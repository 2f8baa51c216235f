import type { ReceivedEvent } from '../../../shared/notifications/compose-notification.ts';
import { approvalPendingEvent, approvalResolvedEvent } from '../../support/notable-approvals.ts';

/** Every kind of notification about the approval of an order, by the name of its files in `test/fixtures/notifications`. */
export const GOLDEN_APPROVALS: Readonly<Record<string, ReceivedEvent>> = {
  'approval-pending': approvalPendingEvent(),
  'approval-reminder': approvalPendingEvent({ reminder: 2 }),
  'resolved-approval': approvalResolvedEvent('approved'),
  'resolved-approval-rejected': approvalResolvedEvent('rejected'),
  'resolved-approval-cancelled': approvalResolvedEvent('cancelled'),
  'resolved-approval-removed': approvalResolvedEvent('removed'),
};
