import { composeGroup, shareOutline } from '../../../shared/notifications/compose-group.ts';
import { outlineOf } from '../../../shared/notifications/compose-notification.ts';
import type { ReceivedEvent } from '../../../shared/notifications/compose-notification.ts';
import type { Notification } from '../../../shared/notifications/notification.ts';
import { compose } from '../../../shared/notifications/outline.ts';
import type { Outline } from '../../../shared/notifications/outline.ts';
import { at } from '../../support/certificates.ts';
import {
  approachingEvent,
  caaObstacle,
  certificate,
  dnsCheckOf,
  dnsCheckChangedEvent,
  expiredEvent,
  detectedWhileUnreachable,
  pendingOrder,
  reissueRequiredEvent,
  renewedEvent,
  resolvingEvents,
  statusChangedEvent,
  txtValidation,
  validationPendingEvent,
} from '../../support/notable-events.ts';
import { failedJob, knownCertificate, messageEvent } from '../../support/notable-messages.ts';
import { stateRebuiltEvent } from '../../support/notable-rebuilds.ts';
import { reissueFailedEvent } from '../../support/notable-reissues.ts';
import { approvalPendingEvent } from '../../support/notable-approvals.ts';
import { organizationPendingEvent } from '../../support/notable-organizations.ts';

/** One outline for each of `count` numbered certificates. */
export function membersOf(count: number, eventOf: (index: number) => ReceivedEvent): Outline[] {
  return Array.from({ length: count }, (_, index) => {
    const outline = outlineOf(eventOf(index + 1));
    if (outline === undefined) throw new Error('this event has no notification');
    return outline;
  });
}

/** The fields in which numbered certificates differ. */
export const numbered = (index: number) => ({
  id: `${112_000 + index}`,
  key: `digicert/main/${112_000 + index}`,
  lineage: `digicert/main/${112_000 + index}`,
  commonName: `shop-${index}.example.com`,
  subjectAlternativeNames: [`shop-${index}.example.com`],
});

const numberedMessage = (index: number) => ({
  id: `${571_000 + index}`,
  lineage: `autodns/main/${571_000 + index}`,
  commonName: `shop-${index}.example.com`,
});

const pending = (index: number) => {
  const domain = `shop-${index}.example.com`;
  const value = `_k3y0fr4nd0mv4lu3${index}`;
  const record = { name: `_dnsauth.${domain}`, type: 'TXT' as const, value };
  return { domain, record, token: value };
};

const dnsChecked = (index: number, result: 'wrong-value' | 'zone-appended-twice') => {
  const event = dnsCheckChangedEvent(result);
  const { detail } = event;
  return {
    ...event,
    detail: {
      ...detail,
      certificate: { ...pendingOrder, ...numbered(index) },
      validation: { ...txtValidation, ...pending(index) },
    },
  };
};

const pendingOf = (index: number, changes: Parameters<typeof validationPendingEvent>[0] = {}) =>
  validationPendingEvent({
    certificate: numbered(index),
    validation: pending(index),
    ...changes,
  });

const GROUPS: Readonly<Record<string, Outline[]>> = {
  'validation-pending-list': membersOf(7, (index) => pendingOf(index)),
  'validation-pending-list-reminders': membersOf(6, (index) =>
    pendingOf(index, { reminder: 2, pendingSince: `2027-02-${11 + (index % 2)}T00:00:00Z` }),
  ),
  'validation-pending-list-caa': membersOf(6, (index) =>
    pendingOf(index, {
      dnsCheck: dnsCheckOf('caa-forbids', [], {
        ...caaObstacle,
        recordPublished: index % 3 !== 0,
      }),
    }),
  ),
  'validation-pending-list-visible': membersOf(6, (index) =>
    pendingOf(index, { dnsCheck: dnsCheckOf('published') }),
  ),
  'validation-checks-stopped-list': membersOf(6, (index) =>
    pendingOf(index, { checksStopped: true }),
  ),
  'validation-wrong-value-list': membersOf(6, (index) =>
    dnsChecked(index, index % 2 === 0 ? 'zone-appended-twice' : 'wrong-value'),
  ),
  'approaching-expiration-list': membersOf(6, (index) => approachingEvent(numbered(index))),
  'approaching-expiration-list-unreachable': membersOf(6, (index) => {
    const notAfter = at(`2027-02-15T1${index}:00:00Z`);
    const event = approachingEvent(
      { ...numbered(index), notAfter, precision: 'day' },
      0.5,
      'final',
    );
    return index < 3 ? detectedWhileUnreachable(event) : event;
  }),
  'expired-list': membersOf(6, (index) => {
    const event = expiredEvent(numbered(index));
    const metadata = { ...event.detail.metadata, occurredAt: at(`2027-02-2${index}`) };
    const notAfter = metadata.occurredAt;
    const ended = { ...event.detail.certificate, notAfter };
    return { ...event, detail: { ...event.detail, metadata, certificate: ended } };
  }),
  'reissue-required-list': membersOf(6, (index) =>
    reissueRequiredEvent({ ...numbered(index), orderNumber: `4711-${index}` }),
  ),
  'revoked-list': membersOf(6, (index) => statusChangedEvent('revoked', numbered(index))),
  'state-rebuilt-list': membersOf(6, (index) => stateRebuiltEvent(numbered(index))),
  'reissue-failed-list': membersOf(6, (index) =>
    reissueFailedEvent({ certificate: numbered(index) }),
  ),
  'message-revocation-failed-list': membersOf(6, (index) =>
    messageEvent(
      { operation: 'revocation', job: `${Number(failedJob.job) + index}` },
      { id: `${650_664 + index}`, known: { ...knownCertificate, ...numberedMessage(index) } },
    ),
  ),
  'renewed-by-names-list': membersOf(6, (index) => {
    const event = renewedEvent(index % 2 === 0 ? 'names' : 'provider');
    const old = { ...certificate, ...numbered(index), replaced: true };
    return { ...event, detail: { ...event.detail, certificate: old } };
  }),
  'organization-validation-pending-list': membersOf(6, (index) =>
    organizationPendingEvent({
      certificate: numbered(index),
      validation: { organization: { id: `${index}`, name: `Example ${index} Ltd` } },
    }),
  ),
  'approval-pending-list': membersOf(6, (index) =>
    approvalPendingEvent({
      certificate: { ...numbered(index), provider: 'digicert', rawStatus: 'needs_approval' },
    }),
  ),
  'resolved-validation-list': membersOf(6, (index) => {
    if (index === 6) return resolvingEvents.end();
    if (index === 5) return resolvingEvents.withdrawn(['example.net']);
    const event = resolvingEvents.validation(numbered(index));
    const validation = { ...event.detail.validation, ...pending(index) };
    return { ...event, detail: { ...event.detail, validation } };
  }),
};

/** Grouped notifications, by the names of their files in `test/fixtures/notifications`. */
export const GOLDEN_GROUPS: Readonly<Record<string, Notification>> = {
  ...Object.fromEntries(
    Object.entries(GROUPS).map(([name, members]) => [name, composeGroup(members, name)]),
  ),
  // Many orders of one organization share one notification.
  'organization-validation-pending-shared': compose(
    shareOutline(
      membersOf(7, (index) => organizationPendingEvent({ certificate: numbered(index) })),
    ),
  ),
};
