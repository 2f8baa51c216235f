import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../../../shared/certificates/certificate-state.ts';
import { FindingCount } from '../../../../shared/lifecycle/summary/count-findings.ts';
import {
  at,
  issuedCertificate,
  organizationPendingCertificate as pending,
  organizationValidation,
} from '../../../support/certificates.ts';
import { discovered } from '../../../support/inputs.ts';

const NOW = at('2027-02-01');

function seen(certificate: Certificate, changes: Partial<CertificateState> = {}): CertificateState {
  return { ...discovered(certificate, NOW, { initialInventory: true }), ...changes };
}

function count(...states: CertificateState[]) {
  const findings = new FindingCount(NOW);
  for (const state of states) findings.add(state);
  return findings.total();
}

const acknowledgement = { by: 'Ada', note: '', at: at('2027-01-31'), until: at('2027-02-10') };
const order = (id: string, changes = {}) =>
  seen(pending(changes, { id, commonName: `${id}.example.com` }));
const expiring = (id: string, expiresAt = at('2027-02-10')) =>
  issuedCertificate({
    id,
    commonName: `${id}.example.com`,
    organizationValidations: [organizationValidation({ state: 'valid', expiresAt })],
  });

describe('findings about organizations', () => {
  test('count each organization once, with the number of orders and the earliest date', () => {
    const { findingCount, urgent, pendingOrganizations } = count(
      order('a', { requestedAt: at('2027-01-20') }),
      order('b', { requestedAt: at('2027-01-10') }),
      order('c', { organization: { id: '7', name: 'Other Ltd' } }),
    );
    expect({ findingCount, pendingOrganizations }).toEqual({
      findingCount: 2,
      pendingOrganizations: 2,
    });
    expect(urgent).toEqual([
      {
        ...{ kind: 'organization-pending', certificate: 'digicert/main/c', name: 'c.example.com' },
        ...{ organization: 'Other Ltd', validationType: 'ov', certificateCount: 1 },
        at: at('2027-01-01'),
        pendingChecks: organizationValidation().pendingChecks,
      },
      {
        ...{ kind: 'organization-pending', certificate: 'digicert/main/a', name: 'a.example.com' },
        ...{ organization: 'Example Organization', validationType: 'ov', certificateCount: 2 },
        at: at('2027-01-10'),
        pendingChecks: organizationValidation().pendingChecks,
      },
    ]);
  });

  test('are separate per account, and per order if no organization is named', () => {
    const otherAccount = seen(pending({}, { account: 'other' }));
    expect(count(order('a'), otherAccount).pendingOrganizations).toBe(2);
    const unnamed = { organization: undefined };
    expect(count(order('a', unnamed), order('b', unnamed)).pendingOrganizations).toBe(2);
  });

  test('are left out while every order is acknowledged, but counted as pending', () => {
    const acknowledged = { ...order('a'), acknowledgement };
    expect(count(acknowledged)).toMatchObject({
      findingCount: 0,
      urgent: [],
      pendingOrganizations: 1,
    });
    expect(count(acknowledged, order('b'))).toMatchObject({
      ...{ findingCount: 1, pendingOrganizations: 1 },
      urgent: [{ certificate: 'digicert/main/b', certificateCount: 1 }],
    });
  });

  test('include organization validations that expire before a certificate', () => {
    expect(
      count(seen(expiring('a')), seen(expiring('b')), seen(expiring('c', at('2027-03-20')))),
    ).toMatchObject({
      ...{ findingCount: 1, pendingOrganizations: 0 },
      urgent: [
        {
          ...{ kind: 'organization-expiring', validationType: 'ov', certificateCount: 2 },
          at: at('2027-02-10'),
        },
      ],
    });
    const state = seen(expiring('a'));
    expect(
      count({ ...state, successor: { key: 'digicert/main/x', since: NOW } }).findingCount,
    ).toBe(0);
    expect(count({ ...state, acknowledgement }).findingCount).toBe(0);
  });

  test('count all organizations and list the twenty most urgent', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      order(`${index}`, { organization: { id: `${index}` } }),
    );
    const { findingCount, urgent } = count(...many);
    expect([findingCount, urgent.length]).toEqual([30, 20]);
  });
});
