import type { NotificationType } from '../notification.ts';
import { listApprovals } from './approval-pending.ts';
import type { Listed, ListWords } from './listed.ts';
import {
  listApproaching,
  listExpired,
  listMessages,
  listReissueRequired,
  listReissuesFailed,
  listRejected,
  listRemoved,
  listRenewed,
  listResolved,
  listRevoked,
} from './listed-certificates.ts';
import { listStateRebuilt } from './state-rebuilt.ts';
import { listOrganizations } from './listed-organizations.ts';
import {
  listDnsChecked,
  listPending,
  listChecksStopped,
  listVisible,
} from './listed-validations.ts';

/** The texts of grouped notifications, by type. Notifications of other types are never grouped. */
export const LIST_WORDS: Readonly<
  Partial<Record<NotificationType, (listed: Listed) => ListWords>>
> = {
  'domain-validation-pending': listPending,
  'domain-validation-checks-stopped': listChecksStopped,
  'domain-validation-dns-check-failed': listDnsChecked,
  'domain-validation-record-published': listVisible,
  'certificate-approaching-expiration': listApproaching,
  'certificate-expired': listExpired,
  'certificate-revoked': listRevoked,
  'certificate-rejected': listRejected,
  'certificate-reissue-failed': listReissuesFailed,
  'certificate-removed': listRemoved,
  'certificate-reissue-required': listReissueRequired,
  'certificate-state-rebuilt': listStateRebuilt,
  'certificate-renewed': listRenewed,
  'organization-validation-pending': listOrganizations,
  'organization-validation-expiring': listOrganizations,
  'autodns-message': listMessages,
  'certificate-approval-pending': listApprovals,
  resolved: listResolved,
};
