import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../../../shared/certificates/certificate-state.ts';
import type { DnsCheck } from '../../../../shared/certificates/dns-check.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { FindingCount } from '../../../../shared/lifecycle/summary/count-findings.ts';
import { InitialInventoryCount } from '../../../../shared/lifecycle/summary/initial-inventory-count.ts';
import { at, pendingValidation, pendingCertificate } from '../../../support/certificates.ts';
import { NOW, expiring, found } from '../../../support/expiring-states.ts';

function count(...states: CertificateState[]) {
  const findings = new FindingCount(NOW);
  for (const state of states) findings.add(state);
  return findings.total();
}

const kinds = (...states: CertificateState[]) =>
  count(...states).urgent.map(({ kind, name }) => `${kind} ${name}`);
const successor = { key: 'digicert/main/new', since: NOW };
const acknowledgedUntil = (until: typeof NOW) => ({
  by: 'Jane',
  note: '',
  at: at('2027-01-31'),
  until,
});

describe('the number of certificates that expire soon', () => {
  test.each([
    [[7, 7.1, 20, 30, 30.1, 90, 90.1], { within7Days: 1, within30Days: 4, within90Days: 6 }],
    [[-3], { within7Days: 0, within30Days: 0, within90Days: 0 }],
  ])('counts certificates that expire in %j days', (days, counts) => {
    expect(count(...days.map((left) => expiring(left))).expiring).toEqual(counts);
  });

  test.each<[string, CertificateState]>([
    ['is replaced', { ...expiring(3), successor }],
    ['is revoked', expiring(3, { status: 'revoked' })],
    ['has no expiry date', found({ ...pendingCertificate(), status: 'issued' })],
  ])('leaves out a certificate that %s', (_what, state) => {
    expect(count(state).expiring).toEqual({ within7Days: 0, within30Days: 0, within90Days: 0 });
  });
});

describe('findings that need action', () => {
  test('are sorted by urgency, then by expiry, then by key', () => {
    const validation = found(pendingCertificate({ id: 'p', commonName: 'proof' }));
    const states = [
      expiring(20),
      expiring(10),
      validation,
      expiring(0.5),
      expiring(-1),
      expiring(-2),
    ];
    expect(kinds(...states)).toEqual([
      'expired in--2',
      'expired in--1',
      'final-reminder in-0.5',
      'validation-pending proof',
      'expiry-reminder in-10',
      'expiry-reminder in-20',
    ]);
    expect(
      kinds(expiring(10, { id: 'b', commonName: 'b' }), expiring(10, { id: 'a', commonName: 'a' })),
    ) //
      .toEqual(['expiry-reminder a', 'expiry-reminder b']);
  });

  test('include certificates with a sent or due reminder', () => {
    expect(kinds(expiring(30.1))).toEqual([]);
    expect(kinds(expiring(30))).toEqual(['expiry-reminder in-30']);
    const due = { kind: 'expiry-reminder' as const, name: 'first', at: NOW };
    const waiting = { ...expiring(40), deadlines: [due] };
    expect(kinds(waiting)).toEqual(['final-reminder in-40']);
    const later = { ...due, at: plus(NOW, 1) };
    expect(kinds({ ...waiting, deadlines: [later] })).toEqual([]);
    expect(kinds({ ...waiting, deadlines: [{ ...due, kind: 'expiry' }] })).toEqual([]);
  });

  test('leave out certificates that expired more than 30 days ago, and replaced and revoked ones', () => {
    expect(kinds(expiring(-30), expiring(-30.01))).toEqual(['expired in--30']);
    expect(kinds({ ...expiring(-1), successor }, { ...expiring(3), successor })).toEqual([]);
    const warned = expiring(3);
    const revoked = { ...warned.certificate, status: 'revoked' as const };
    expect(kinds({ ...warned, certificate: revoked })).toEqual([]);
  });

  test('list the expiry of a certificate in several entries once, for its primary entry', () => {
    const entries = [expiring(3, { id: 'a' }), expiring(3, { id: 'b' })];
    const [a = '', b = ''] = entries.map(keyOf);
    const linked = entries.map((state, index) => ({
      ...state,
      sameCertificate: { primary: a, others: [index === 0 ? b : a] },
    }));
    expect(count(...linked).urgent.map(({ certificate }) => certificate)).toEqual([a]);
    expect(count(...entries).urgent).toHaveLength(2);
  });

  test('have the common name, or the id if there is none', () => {
    const { commonName: _none, ...nameless } = expiring(3).certificate;
    expect(kinds({ ...expiring(3), certificate: nameless })).toEqual(['expiry-reminder 3']);
  });

  test('include each pending validation with its record and DNS check result', () => {
    const record = { name: 'a.example.com', type: 'TXT' as const, value: 'token-1' };
    const { record: _none, ...withoutRecord } = pendingValidation({ domain: 'b.example.com' });
    const domainValidations = [
      pendingValidation({ domain: 'a.example.com', record }),
      withoutRecord,
    ];
    const order = found(pendingCertificate({ domainValidations }));
    const result = 'record-missing' as const;
    const dnsChecks = [{ domain: 'a.example.com', result, since: NOW, record, findings: [] }];
    const { urgent, pendingValidations, findingCount } = count({ ...order, dnsChecks });
    expect({ pendingValidations, findingCount }).toEqual({
      pendingValidations: 2,
      findingCount: 2,
    });
    const about = {
      ...{ kind: 'validation-pending', certificate: 'digicert/main/1001', name: 'www.example.com' },
      at: at('2027-01-01'),
    };
    expect(urgent).toStrictEqual([
      { ...about, domain: 'a.example.com', record, result },
      { ...about, domain: 'b.example.com' },
    ]);
    const unknown = { ...order, validationPendingSince: [], changedAt: NOW };
    expect(count(unknown).urgent.map((finding) => finding.at)).toEqual([NOW, NOW]);
  });

  test('include a certificate that must be reissued before its first reminder is due', () => {
    const reissueRequired = (changes: Partial<Certificate> = {}) =>
      expiring(80, { reissueRequired: true, ...changes });
    expect(count(reissueRequired()).urgent).toEqual([
      {
        ...{ kind: 'reissue-required', certificate: 'digicert/main/80', name: 'in-80' },
        at: plus(NOW, 80 * DAY),
      },
    ]);
    expect(
      kinds(
        expiring(80, { reissueRequired: false }),
        reissueRequired({ status: 'revoked' }),
        { ...reissueRequired(), successor },
        { ...reissueRequired(), acknowledgement: acknowledgedUntil(plus(NOW, 1)) },
      ),
    ).toEqual([]);
  });

  test('leave out acknowledged certificates unless they have expired', () => {
    const until = plus(NOW, 1);
    const known = [expiring(3), expiring(-1)].map((state) => ({
      ...state,
      acknowledgement: acknowledgedUntil(until),
    }));
    expect(kinds(...known)).toEqual(['expired in--1']);
    expect(kinds({ ...expiring(3), acknowledgement: acknowledgedUntil(NOW) })).toEqual([
      'expiry-reminder in-3',
    ]);
    expect(count(...known).expiring.within7Days).toBe(1);
  });

  test('list the twenty most urgent and count all', () => {
    const states = Array.from({ length: 25 }, (_, day) => expiring(25 - day));
    const { urgent, findingCount } = count(...states);
    expect(findingCount).toBe(25);
    expect(urgent).toHaveLength(20);
    expect(urgent[1]?.name).toBe('in-2');
    expect(urgent[19]?.name).toBe('in-20');
  });
});

describe('the initial inventory', () => {
  test('counts certificates per status, the most common first', () => {
    const initialInventory = new InitialInventoryCount(NOW);
    initialInventory.add([expiring(3, { status: 'revoked' }), expiring(50)]);
    initialInventory.add([expiring(60), expiring(5, { status: 'cancelled' }), expiring(6)]);
    expect(initialInventory.total()).toMatchObject({
      ...{
        completedAt: NOW,
        certificateCount: 5,
        findingCount: 1,
        pendingValidations: 0,
        pendingOrganizations: 0,
      },
      statuses: [
        { status: 'issued', count: 3 },
        { status: 'cancelled', count: 1 },
        { status: 'revoked', count: 1 },
      ],
    });
  });
});

describe('the record of a pending validation', () => {
  const validation = pendingValidation();
  const { record = { name: '', type: 'TXT', value: '' } } = validation;
  const checked = (more: Partial<DnsCheck>) => ({
    ...found(pendingCertificate()),
    dnsChecks: [
      {
        ...{ domain: validation.domain, record, since: NOW },
        ...{ result: 'cname-conflict' as const, findings: [], ...more },
      },
    ],
  });
  const recordIn = (state: CertificateState) => count(state).urgent[0]?.record;

  test('is the alternative record of the DNS check, if there is one', () => {
    const alternative = { ...record, name: '_dnsauth.elsewhere.example.com' };
    expect(recordIn(checked({}))).toEqual(record);
    expect(recordIn(checked({ alternative }))).toEqual(alternative);
  });

  test('is left out if it is published and the DNS check found another problem', () => {
    expect(recordIn(checked({ result: 'dnssec-failure', recordPublished: true }))).toBeUndefined();
  });
});
