import type { AccountState } from '../../shared/certificates/account-state.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { eventsOf } from '../../shared/events/events-of.ts';
import type { MonitorEvent, StateChange } from '../../shared/events/event.ts';
import { at, organizationValidation, pendingValidation } from './certificates.ts';
import { advanced } from './inputs.ts';
import { initialInventory } from './notable-account-events.ts';
import { summaryEvent } from './notable-summaries.ts';
import { accountState, certificateState, changedState, messageState } from './states.ts';

export const NOW = at('2027-03-12T06:00:00Z');
export const DUE = at('2027-03-12');

/** The change to revision 17 of a certificate, which had the first data and state. */
export function change(
  certificate: Partial<Certificate>,
  state: Partial<CertificateState> = {},
  before: Partial<CertificateState> = {},
): StateChange {
  const previous = { ...certificateState({ id: '1001' }), revision: 16, ...before };
  return {
    kind: 'certificate',
    previous,
    current: changedState(NOW, previous, certificate, { tags: { team: 'web' }, ...state }),
  };
}

export const domain = 'example.com';
const record = { name: domain, type: 'TXT', value: 'token-1' } as const;
export const order = {
  ...certificateState({
    status: 'pending-validation',
    domainValidations: [pendingValidation({ domain, record, rawState: 'raw' })],
    organizationValidations: [organizationValidation({ rawState: 'raw' })],
    approvalPending: true,
  }),
  approval: { pendingSince: at('2027-03-10') },
  revision: 16,
};
export const { warnings } = certificateState();
export const complete = {
  domainValidations: [pendingValidation({ domain, record, state: 'valid', expiresAt: DUE })],
  organizationValidations: [organizationValidation({ state: 'valid', expiresAt: DUE })],
};
export const dnsChecks = [
  { domain, result: 'record-missing' as const, since: NOW, record, findings: [] },
];
export const acknowledgement = {
  by: 'Jane Doe',
  note: 'renewed on Monday',
  until: at('2027-03-20'),
};
export const issued = { ...certificateState(), revision: 16 };
export const acknowledged = advanced(issued, { kind: 'acknowledged', ...acknowledgement }, NOW);
const account = { ...accountState(), revision: 2 };
const failure = { kind: 'forbidden', scope: 'account', message: 'may not' } as const;
const unreachable: AccountState = {
  ...account,
  revision: 3,
  health: { status: 'unreachable', since: NOW, failure },
};
export const expiring = change(
  {},
  { warnings: { ...warnings, expiry: { threshold: 'first', dueAt: DUE } } },
);
export const expired = change({ status: 'expired' });

/** At least one change for every event. */
export const CHANGES: StateChange[] = [
  { kind: 'certificate', current: issued },
  { kind: 'certificate', current: { ...issued, rebuiltAt: NOW } },
  { kind: 'certificate', previous: issued, current: acknowledged },
  change({ validity: { notAfter: at('2027-06-01'), precision: 'instant' } }),
  expiring,
  expired,
  change({ renewal: { renewedBy: '1002', successorIssued: true } }),
  change({}, { removedAt: NOW }),
  change({ reissueRequired: true }),
  change({
    failedChanges: [{ id: '42', kind: 'reissue', outcome: 'failed', rawStatus: 'FAILED', at: DUE }],
  }),
  change(order.certificate, { approval: order.approval, dnsChecks }),
  change(
    { ...complete, status: 'pending-validation', approvalPending: false },
    { approval: undefined },
    order,
  ),
  change({ domainValidations: [], organizationValidations: [] }, { dnsChecks }, order),
  change({}, { dnsChecks }, order),
  change(
    {},
    {
      warnings: { ...warnings, validationExpiring: [{ domain, at: DUE }] },
      organizationTimes: [{ type: 'ov', warnedAt: DUE }],
    },
    { certificate: { ...issued.certificate, ...complete } },
  ),
  { kind: 'account', previous: account, current: unreachable },
  {
    kind: 'account',
    previous: unreachable,
    current: { ...account, revision: 4, initialInventory },
  },
  { kind: 'message', current: messageState() },
];

/** At least one event of every type. */
export const everyEvent = (): MonitorEvent[] => [
  ...CHANGES.flatMap((one) => eventsOf(one)),
  summaryEvent(),
];
