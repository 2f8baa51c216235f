import { blockedFailure } from '../../../shared/tracking/messages/queue-failure.ts';
import { unexpectedRemovalsFailure } from '../../../shared/tracking/sync/sync-failure.ts';
import type { ReceivedEvent } from '../../../shared/notifications/compose-notification.ts';
import { at } from '../../support/certificates.ts';
import { otherMessage } from '../../support/in-memory-message-queue.ts';
import {
  initialInventoryEvent,
  emptyAccountEvent,
  recoveredAfterRebuildEvent,
  recoveredEvent,
  unreachableEvent,
} from '../../support/notable-account-events.ts';
import { summaryEvent, NOTHING_WAITS } from '../../support/notable-summaries.ts';
import { GOLDEN_DNS_CHECKS } from './golden-dns-checks.ts';
import {
  acknowledgedEvent,
  approachingEvent,
  certificate,
  missingRecord,
  resolvingEvents,
  expiredEvent,
  detectedWhileUnreachable,
  multiYear,
  recordlessEvent,
  reissueRequiredEvent,
  removedEvent,
  renewedEvent,
  renewedLateEvent,
  statusChangedEvent,
  validationPendingEvent,
} from '../../support/notable-events.ts';
import { knownCertificate, messageEvent } from '../../support/notable-messages.ts';
import { removedUnreadableEvent, stateRebuiltEvent } from '../../support/notable-rebuilds.ts';
import { GOLDEN_ACM } from './golden-acm.ts';
import { GOLDEN_APPROVALS } from './golden-approvals.ts';
import { reissueFailedEvent } from '../../support/notable-reissues.ts';
import { GOLDEN_ORGANIZATIONS } from './golden-organizations.ts';

const manyNames = Array.from({ length: 250 }, (_, index) => `shop-${index + 1}.example.com`);

/** Every kind of notification, by the name of its files in `test/fixtures/notifications`. */
export const GOLDEN_CASES: Readonly<Record<string, ReceivedEvent>> = {
  acknowledged: acknowledgedEvent(),
  'validation-pending-txt': validationPendingEvent(),
  'validation-pending-cname': validationPendingEvent({
    validation: {
      domain: 'shop.example.com',
      method: 'dns-cname',
      record: {
        name: '_dnsauth.shop.example.com',
        type: 'CNAME',
        value: '0123456789abcdef0123456789abcdef.dcv.digicert.com',
      },
    },
  }),
  'validation-pending-change': validationPendingEvent({
    certificate: { ...certificate, status: 'issued', rawStatus: 'reissue_pending' },
  }),
  'validation-pending-token': recordlessEvent('dns-cname', '_k3y0fr4nd0mv4lu3xx'),
  'validation-pending-dns-unknown': recordlessEvent('dns-txt'),
  'validation-pending-email': recordlessEvent('email'),
  'validation-pending-http': recordlessEvent('http', '_k3y0fr4nd0mv4lu3xx'),
  'validation-pending-other': recordlessEvent('other'),
  'validation-checks-stopped': validationPendingEvent({ checksStopped: true }),
  'approaching-expiration': approachingEvent(),
  'approaching-expiration-last-day': approachingEvent({}, 1, 'final'),
  'approaching-expiration-many-names': approachingEvent(
    {
      commonName: 'xn--bcher-kva.example',
      subjectAlternativeNames: ['xn--bcher-kva.example', ...manyNames],
      precision: 'assumed-zone',
    },
    0.5,
    'final',
  ),
  'approaching-expiration-multi-year': approachingEvent(multiYear),
  'approaching-expiration-several-entries': approachingEvent({
    alsoIn: ['autodns/main/571001', 'digicert/europe/334455'],
  }),
  'approaching-expiration-contradicted': approachingEvent({
    alsoIn: ['autodns/main/571001'],
    otherExpiries: [
      { key: 'autodns/main/571001', notAfter: at('2027-03-03T12:00:00Z'), contradicts: true },
    ],
  }),
  'expired-multi-year': expiredEvent({
    orderNumber: '112211',
    orderPaidUntil: at('2029-03-01'),
    reissueRequired: true,
  }),
  'reissue-required': reissueRequiredEvent(),
  expired: expiredEvent(),
  'expired-day': expiredEvent({ precision: 'day' }),
  'expired-day-long-ago': expiredEvent({ precision: 'day' }, at('2027-03-05')),
  'expired-assumed-zone': expiredEvent({ precision: 'assumed-zone' }),
  revoked: statusChangedEvent('revoked'),
  'revoked-replaced': statusChangedEvent('revoked', { replaced: true }),
  rejected: statusChangedEvent('rejected'),
  'state-rebuilt': stateRebuiltEvent(),
  'state-rebuilt-removed': removedUnreadableEvent(),
  'reissue-failed': reissueFailedEvent(),
  'reissue-failed-urgent': reissueFailedEvent({ certificate: { notAfter: at('2027-02-20') } }),
  'reissue-failed-without-reason': reissueFailedEvent({ change: { reason: undefined } }),
  'reissue-failed-replaced': reissueFailedEvent({ certificate: { replaced: true } }),
  'renewal-cancelled': reissueFailedEvent({
    change: { kind: 'renewal', outcome: 'cancelled', rawStatus: 'CANCELED', reason: undefined },
  }),
  'message-reissue-failed': messageEvent({ operation: 'order' }),
  'message-order-failed': messageEvent({ operation: 'order' }, { known: undefined }),
  'message-order-cancelled': messageEvent(
    { operation: 'order', outcome: 'cancelled', reason: undefined },
    {
      status: 'CANCELED',
      known: {
        ...{ id: 'job-4297939738', status: 'pending-validation', commonName: 'www.example.com' },
        ...{ lineage: knownCertificate.lineage, replaced: false },
      },
    },
  ),
  'message-revocation-failed': messageEvent({ operation: 'revocation', reason: 'EF01099' }),
  'message-job-failed': messageEvent({ operation: 'other', reason: undefined }),
  'message-reissue-required': messageEvent(
    { outcome: 'reissue-required', operation: 'other', job: undefined, reason: undefined },
    { status: undefined },
  ),
  removed: removedEvent(),
  'account-unreachable-authentication': unreachableEvent(),
  'account-unreachable-never-read': unreachableEvent('configuration', {
    account: { lastCompleteSyncAt: undefined, certificateCount: undefined, tags: {} },
    failure: { message: 'The secret cert-expiry-monitor/digicert-main does not exist.' },
  }),
  'account-unreachable-certificates': unreachableEvent('invalid-response', {
    failure: {
      scope: 'certificates',
      certificates: ['112211', '112212'],
      message: 'The validation of 2 orders cannot be read: not JSON.',
    },
  }),
  'account-unreachable-messages': unreachableEvent('queue-blocked', {
    account: { key: 'autodns/main', provider: 'autodns' },
    failure: { scope: 'messages', message: blockedFailure(otherMessage('650664')).message },
  }),
  'account-unreachable-removals': unreachableEvent('unexpected-removals', {
    failure: {
      ...{ scope: 'removals', affected: 212 },
      message: unexpectedRemovalsFailure(212, 412).message,
    },
  }),
  'account-recovered': recoveredEvent(),
  'account-recovered-certificates': recoveredEvent('certificates'),
  'account-recovered-removals': recoveredEvent('removals'),
  'account-recovered-messages': recoveredEvent('messages'),
  'account-recovered-rebuilt': recoveredAfterRebuildEvent(),
  'approaching-expiration-unreachable': detectedWhileUnreachable(approachingEvent()),
  'expired-unreachable': detectedWhileUnreachable(expiredEvent()),
  'validation-checks-stopped-unreachable': detectedWhileUnreachable(
    validationPendingEvent({ checksStopped: true }),
  ),
  'renewal-overdue-history': approachingEvent({}, 14, 'first', 'history'),
  'renewal-overdue-provider': approachingEvent({}, 14, 'first', 'provider'),
  'renewal-overdue-configuration': approachingEvent({}, 14, 'second', 'configuration'),
  'validation-reminder': validationPendingEvent({
    reminder: 2,
    pendingSince: '2027-02-12T00:00:00Z',
    dnsCheck: missingRecord,
  }),
  'validation-reminder-stalled': validationPendingEvent({
    reminder: 5,
    pendingSince: '2027-02-03T00:00:00Z',
    checksStopped: true,
    validation: { automaticChecksUntil: at('2027-02-13') },
  }),
  'resolved-validation': resolvingEvents.validation(),
  'resolved-validation-issued': resolvingEvents.validation({ ...certificate, status: 'issued' }),
  'resolved-end': resolvingEvents.end(),
  'resolved-cancelled': resolvingEvents.order('cancelled', ['example.com']),
  'resolved-cancelled-many': resolvingEvents.order('cancelled', manyNames),
  'resolved-rejected': resolvingEvents.order('rejected', ['example.com', 'example.net']),
  'renewed-by-names': renewedEvent(),
  'renewed-by-provider': renewedEvent('provider'),
  'renewed-late': renewedLateEvent(),
  ...GOLDEN_DNS_CHECKS,
  'initial-inventory-completed': initialInventoryEvent(),
  'initial-inventory-completed-many': initialInventoryEvent({
    findingCount: 312,
    urgent: Array.from({ length: 20 }, (_, index) => ({
      kind: 'expiry-reminder' as const,
      certificate: `digicert/main/${index + 1}`,
      name: `shop-${index + 1}.example.com`,
      at: at('2027-03-08T12:00:00Z'),
    })),
  }),
  'initial-inventory-completed-no-action': initialInventoryEvent({
    expiring: { within7Days: 0, within30Days: 0, within90Days: 0 },
    pendingValidations: 0,
    pendingOrganizations: 0,
    findingCount: 0,
    urgent: [],
  }),
  'initial-inventory-completed-empty': emptyAccountEvent(),
  'weekly-summary': summaryEvent(),
  'weekly-summary-empty': summaryEvent({
    ...NOTHING_WAITS,
    emptyCount: 1,
    emptyAccounts: [{ account: 'qualys/main', checks: ['platform', 'permissions'] }],
  }),
  'weekly-summary-no-action': summaryEvent(NOTHING_WAITS),
  'weekly-summary-account': summaryEvent({
    ...NOTHING_WAITS,
    group: { by: 'account', account: 'digicert/main' },
    tags: { team: 'platform', stage: 'production' },
    accounts: ['digicert/main'],
    accountCount: 1,
  }),
  'weekly-summary-many': summaryEvent({
    group: { by: 'tag', tag: 'team' },
    tags: {},
    accounts: Array.from({ length: 10 }, (_, index) => `digicert/account-${index + 1}`),
    accountCount: 40,
    findingCount: 312,
    urgent: Array.from({ length: 20 }, (_, index) => ({
      kind: 'final-reminder' as const,
      certificate: `digicert/main/${index + 1}`,
      name: `shop-${index + 1}.example.com`,
      at: at('2027-02-18T12:00:00Z'),
    })),
    unreachableCount: 12,
    unreachableAccounts: Array.from({ length: 10 }, (_, index) => ({
      account: `digicert/account-${index + 1}`,
      ...(index === 0 ? {} : { since: at('2027-02-13T05:00:00Z') }),
      ...(index < 2
        ? {}
        : {
            failure: {
              kind: 'invalid-response' as const,
              scope: index === 2 ? ('messages' as const) : ('certificates' as const),
              message: 'The answer is not JSON.',
            },
          }),
    })),
    acknowledgedCount: 14,
    acknowledgedCertificates: Array.from({ length: 10 }, (_, index) => ({
      certificate: `digicert/main/${index + 101}`,
      name: `old-${index + 1}.example.com`,
      until: at('2027-03-01T00:00:00Z'),
    })),
  }),
  'resolved-withdrawn': resolvingEvents.withdrawn(['example.com']),
  'account-unreachable-one-certificate': unreachableEvent('invalid-response', {
    failure: {
      scope: 'certificates',
      certificates: ['112211'],
      message:
        '1 of 431 certificates could not be read. The first: order 112211 has no expiry date.',
    },
  }),
  'account-unreachable-one-in-all': unreachableEvent('forbidden', {
    account: { certificateCount: 1 },
  }),
  ...GOLDEN_ACM,
  ...GOLDEN_ORGANIZATIONS,
  ...GOLDEN_APPROVALS,
};
