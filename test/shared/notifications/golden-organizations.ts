import type { ReceivedEvent } from '../../../shared/notifications/compose-notification.ts';
import { certificate } from '../../support/notable-events.ts';
import {
  checks,
  organizationCompletedEvent,
  organizationExpiringEvent,
  organizationPendingEvent,
  organizationWithdrawnEvent,
} from '../../support/notable-organizations.ts';

/** Every kind of notification about an organization, by the name of its files in `test/fixtures/notifications`. */
export const GOLDEN_ORGANIZATIONS: Readonly<Record<string, ReceivedEvent>> = {
  'organization-validation-pending': organizationPendingEvent(),
  'organization-validation-pending-ev': organizationPendingEvent({
    validation: {
      type: 'ev',
      pendingChecks: checks(
        ['operational-existence', 'operational_existence'],
        ['place-of-business', 'place_of_business_verification'],
        ['phone-number', 'phone_number_verification'],
        ['approver', 'approver_verification'],
        ['approver-deny-lists', 'approver_blacklist'],
        ['deny-lists', 'blacklist_fraud'],
      ),
    },
  }),
  'organization-validation-pending-steps': organizationPendingEvent({
    certificate: { key: 'autodns/main/572003', provider: 'autodns', id: '572003' },
    validation: {
      type: 'organization',
      organization: undefined,
      pendingChecks: checks(
        ['documents', 'ORGANIZATION_VERIFICATION'],
        ['phone-call', 'VERIFICATION_CALL'],
        ['confirmation', 'CONTACT_CONFIRMED'],
        ['other', 'CONSUMER_AUTHENTICATION'],
      ),
    },
  }),
  'organization-validation-pending-unknown': organizationPendingEvent({
    certificate: { key: 'huawei/main/scs1', provider: 'huawei', id: 'scs1' },
    validation: { organization: undefined, pendingChecks: undefined },
  }),
  'organization-validation-pending-change': organizationPendingEvent({
    certificate: { ...certificate, status: 'issued', rawStatus: 'reissue_pending' },
  }),
  'organization-validation-pending-more': organizationPendingEvent({
    previous: checks(['address', 'address_verification']),
  }),
  'organization-validation-failed': organizationPendingEvent({
    validation: { state: 'failed' },
    previous: checks(['address', 'address_verification']),
  }),
  'organization-validation-reminder': organizationPendingEvent({
    ...{ reminder: 2, pendingSince: '2027-02-12T00:00:00Z' },
    validation: { pendingChecks: checks(['phone-call', 'request_authenticity']) },
  }),
  'organization-validation-expiring': organizationExpiringEvent(),
  'resolved-organization': organizationCompletedEvent(),
  'resolved-organization-unknown': organizationCompletedEvent({
    certificate: { provider: 'huawei', key: 'huawei/main/scs1', id: 'scs1', status: 'issued' },
    validation: { organization: undefined, expiresAt: undefined },
  }),
  'resolved-organization-withdrawn': organizationWithdrawnEvent(),
};
