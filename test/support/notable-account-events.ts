import type { InitialInventory } from '../../shared/certificates/initial-inventory.ts';
import { initialInventoryCompleted } from '../../shared/events/initial-inventory-completed.ts';
import { accountRecovered } from '../../shared/events/account-recovered.ts';
import { accountUnreachable } from '../../shared/events/account-unreachable.ts';
import type { FailureKind } from '../../shared/certificates/account-state.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { at } from './certificates.ts';
import { metadata } from './notable-events.ts';

export const account = {
  key: 'digicert/main',
  provider: 'digicert',
  account: 'main',
  lastCompleteSyncAt: at('2027-02-14T04:00:00Z'),
  certificateCount: 412,
  tags: { team: 'platform' },
};

export function unreachableEvent(
  kind: FailureKind = 'authentication',
  changes: { account?: object; failure?: object; since?: string } = {},
) {
  return {
    detailType: accountUnreachable.detailType,
    detail: {
      metadata,
      account: { ...account, ...changes.account },
      since: at(changes.since ?? '2027-02-15T00:05:00Z'),
      failure: {
        kind,
        message: 'DigiCert refuses the key of account main (403, access_denied_invalid_key).',
        scope: 'account',
        ...changes.failure,
      },
    },
  };
}

export function recoveredEvent(scope?: 'certificates' | 'removals' | 'messages') {
  return {
    detailType: accountRecovered.detailType,
    detail: {
      metadata,
      account,
      unreachableSince: at('2027-02-11T04:00:00Z'),
      ...(scope && { scope }),
    },
  };
}

/** A recovery after the damaged state of an account was rebuilt: whether there was an alert before is not known. */
export function recoveredAfterRebuildEvent(changes: { unreachableSince?: Instant } = {}) {
  const stateRebuiltAt = at('2027-02-14T23:05:00Z');
  return {
    detailType: accountRecovered.detailType,
    detail: { metadata, account, stateRebuiltAt, ...changes },
  };
}

/** The initial inventory of an account with 412 certificates. */
export const initialInventory: InitialInventory = {
  completedAt: at('2027-02-15T00:05:00Z'),
  certificateCount: 412,
  statuses: [
    { status: 'issued', count: 396 },
    { status: 'expired', count: 13 },
    { status: 'pending-validation', count: 3 },
  ],
  expiring: { within7Days: 1, within30Days: 9, within90Days: 51 },
  pendingValidations: 3,
  pendingOrganizations: 1,
  findingCount: 8,
  urgent: [
    {
      ...{ kind: 'expired', certificate: 'digicert/main/1001', name: 'old.example.com' },
      at: at('2027-02-13T23:59:59Z'),
    },
    {
      ...{ kind: 'final-reminder', certificate: 'digicert/main/1002', name: 'www.example.com' },
      at: at('2027-02-16T12:00:00Z'),
    },
    {
      ...{
        kind: 'validation-pending',
        certificate: 'digicert/main/1003',
        name: 'shop.example.com',
      },
      at: at('2027-02-10T08:00:00Z'),
      domain: 'shop.example.com',
      record: { name: 'shop.example.com', type: 'TXT', value: '_k3y0fr4nd0mv4lu3xx' },
    },
    {
      ...{
        kind: 'organization-pending',
        certificate: 'digicert/main/1005',
        name: 'bank.example.com',
      },
      ...{ organization: 'Example Organization', validationType: 'ov', certificateCount: 12 },
      at: at('2027-02-12T09:00:00Z'),
      pendingChecks: [
        { check: 'address', name: 'address_verification' },
        { check: 'phone-call', name: 'request_authenticity' },
        { check: 'other', name: 'board_minutes' },
      ],
    },
    {
      ...{ kind: 'approval-pending', certificate: 'digicert/main/1007', name: 'y.example.com' },
      at: at('2027-02-13T09:00:00Z'),
    },
    {
      ...{ kind: 'reissue-required', certificate: 'autodns/main/571001', name: 'z.example.com' },
      at: at('2027-04-10T23:59:59Z'),
    },
    {
      ...{ kind: 'expiry-reminder', certificate: 'digicert/main/1004', name: 'api.example.com' },
      at: at('2027-03-08T12:00:00Z'),
    },
    {
      ...{
        kind: 'organization-expiring',
        certificate: 'digicert/main/1006',
        name: 'x.example.com',
      },
      ...{ organization: 'Example Subsidiary', validationType: 'ev', certificateCount: 1 },
      at: at('2027-02-26T09:00:00Z'),
    },
  ],
};

export function initialInventoryEvent(changes: Partial<InitialInventory> = {}) {
  return {
    detailType: initialInventoryCompleted.detailType,
    detail: { metadata, account, initialInventory: { ...initialInventory, ...changes } },
  };
}

/** The initial inventory of an account without certificates. */
export function emptyAccountEvent() {
  const emptyAccountChecks = ['region', 'division', 'permissions'];
  return {
    detailType: initialInventoryCompleted.detailType,
    detail: {
      metadata,
      account: { ...account, certificateCount: 0, emptyAccountChecks },
      initialInventory: {
        ...{ ...initialInventory, certificateCount: 0, statuses: [] },
        expiring: { within7Days: 0, within30Days: 0, within90Days: 0 },
        ...{ pendingValidations: 0, pendingOrganizations: 0, findingCount: 0, urgent: [] },
      },
    },
  };
}
