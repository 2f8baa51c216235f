import { describe, expect, test } from 'vitest';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import type { DnsCheck } from '../../../shared/certificates/dns-check.ts';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/lifecycle/alarm-policy.ts';
import { FindingCount } from '../../../shared/lifecycle/count-findings.ts';
import { observeCertificate } from '../../../shared/lifecycle/observe-certificate.ts';
import { InitialInventoryCount } from '../../../shared/lifecycle/complete-initial-inventory.ts';
import { SummaryCount, unreachableAccountsOf } from '../../../shared/lifecycle/take-summary.ts';
import { accountState } from '../../support/states.ts';
import {
  at,
  issuedCertificate,
  pendingValidation,
  pendingCertificate,
} from '../../support/certificates.ts';

const NOW = at('2027-02-01');

function found(certificate: Certificate, now = NOW): CertificateState {
  const observation = { now, policy: DEFAULT_ALARM_POLICY, tags: {}, initialInventory: false };
  const state = observeCertificate(undefined, certificate, observation);
  if (state === undefined) throw new Error('it is met');
  return state;
}

/** One of 100 days that ends so many days from now, or has. */
function ending(days: number, changes: Partial<Certificate> = {}): CertificateState {
  const notAfter = plus(NOW, days * DAY);
  const validity = {
    notBefore: plus(notAfter, -100 * DAY),
    notAfter,
    precision: 'instant' as const,
  };
  return found(
    issuedCertificate({ id: `${days}`, commonName: `in-${days}`, validity, ...changes }),
  );
}

function count(...states: CertificateState[]) {
  const findings = new FindingCount(NOW);
  for (const state of states) findings.add(state);
  return findings.total();
}

const kinds = (...states: CertificateState[]) =>
  count(...states).urgent.map(({ kind, name }) => `${kind} ${name}`);
const successor = { key: 'digicert/main/new', since: NOW };
const unchanged = (until: typeof NOW) => ({
  by: 'Somebody',
  note: '',
  at: at('2027-01-31'),
  until,
});

describe('what ends soon', () => {
  test.each([
    [[7, 7.1, 20, 30, 30.1, 90, 90.1], { within7Days: 1, within30Days: 4, within90Days: 6 }],
    [[-3], { within7Days: 0, within30Days: 0, within90Days: 0 }],
  ])('in %j days is counted', (days, ending_) => {
    expect(count(...days.map((one) => ending(one))).expiring).toEqual(ending_);
  });

  test.each<[string, CertificateState]>([
    ['is replaced', { ...ending(3), successor }],
    ['is revoked', ending(3, { status: 'revoked' })],
    ['has no end', found({ ...pendingCertificate(), status: 'issued' })],
  ])('is not what %s', (_what, state) => {
    expect(count(state).expiring).toEqual({ within7Days: 0, within30Days: 0, within90Days: 0 });
  });
});

describe('findings that need action', () => {
  test('findings are sorted by urgency, then by expiry, then by key', () => {
    const validation = found(pendingCertificate({ id: 'p', commonName: 'proof' }));
    const states = [ending(20), ending(10), validation, ending(0.5), ending(-1), ending(-2)];
    expect(kinds(...states)).toEqual([
      'expired in--2',
      'expired in--1',
      'final-reminder in-0.5',
      'validation-pending proof',
      'warning in-10',
      'warning in-20',
    ]);
    expect(
      kinds(ending(10, { id: 'b', commonName: 'b' }), ending(10, { id: 'a', commonName: 'a' })),
    ) //
      .toEqual(['warning a', 'warning b']);
  });

  test('is what has been warned of, or is to be warned of now', () => {
    expect(kinds(ending(30.1))).toEqual([]);
    expect(kinds(ending(30))).toEqual(['warning in-30']);
    const due = { kind: 'expiry-reminder' as const, name: 'first', at: NOW };
    const waiting = { ...ending(40), deadlines: [due] };
    expect(kinds(waiting)).toEqual(['final-reminder in-40']);
    const later = { ...due, at: plus(NOW, 1) };
    expect(kinds({ ...waiting, deadlines: [later] })).toEqual([]);
    expect(kinds({ ...waiting, deadlines: [{ ...due, kind: 'expiry' }] })).toEqual([]);
  });

  test('is no end that came more than 30 days ago, nor one of what is replaced or revoked', () => {
    expect(kinds(ending(-30), ending(-30.01))).toEqual(['expired in--30']);
    expect(kinds({ ...ending(-1), successor }, { ...ending(3), successor })).toEqual([]);
    const warned = ending(3);
    const revoked = { ...warned.certificate, status: 'revoked' as const };
    expect(kinds({ ...warned, certificate: revoked })).toEqual([]);
  });

  test('is called after its common name, or else its number', () => {
    const { commonName: _none, ...nameless } = ending(3).certificate;
    expect(kinds({ ...ending(3), certificate: nameless })).toEqual(['warning 3']);
  });

  test('is each validation that is pending, with its record and what name servers say of it', () => {
    const record = { name: 'a.example.com', type: 'TXT' as const, value: 'token-1' };
    const { record: _none, ...bare } = pendingValidation({ domain: 'b.example.com' });
    const domainValidations = [pendingValidation({ domain: 'a.example.com', record }), bare];
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
    expect(count(unknown).urgent.map((one) => one.at)).toEqual([NOW, NOW]);
  });

  test('a certificate that must be reissued is a finding before its first reminder is due', () => {
    const reissueRequired = (changes: Partial<Certificate> = {}) =>
      ending(80, { reissueRequired: true, ...changes });
    expect(count(reissueRequired()).urgent).toEqual([
      {
        ...{ kind: 'reissue-required', certificate: 'digicert/main/80', name: 'in-80' },
        at: plus(NOW, 80 * DAY),
      },
    ]);
    expect(
      kinds(
        ending(80, { reissueRequired: false }),
        reissueRequired({ status: 'revoked' }),
        { ...reissueRequired(), successor },
        { ...reissueRequired(), acknowledgement: unchanged(plus(NOW, 1)) },
      ),
    ).toEqual([]);
  });

  test('is nothing that is acknowledged until later, unless it has expired', () => {
    const until = plus(NOW, 1);
    const known = [ending(3), ending(-1)].map((one) => ({
      ...one,
      acknowledgement: unchanged(until),
    }));
    expect(kinds(...known)).toEqual(['expired in--1']);
    expect(kinds({ ...ending(3), acknowledgement: unchanged(NOW) })).toEqual(['warning in-3']);
    expect(count(...known).expiring.within7Days).toBe(1);
  });

  test('is counted in all, and the twenty most urgent are listed', () => {
    const states = Array.from({ length: 25 }, (_, day) => ending(25 - day));
    const { urgent, findingCount } = count(...states);
    expect(findingCount).toBe(25);
    expect(urgent).toHaveLength(20);
    expect(urgent[1]?.name).toBe('in-2');
    expect(urgent[19]?.name).toBe('in-20');
  });
});

describe('what the first sync found', () => {
  test('is how many there are of each status, the most common first', () => {
    const initialInventory = new InitialInventoryCount(NOW);
    initialInventory.add([ending(3, { status: 'revoked' }), ending(50)]);
    initialInventory.add([ending(60), ending(5, { status: 'cancelled' }), ending(6)]);
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

describe('a summary', () => {
  const about = { week: '2027-W05', group: { by: 'account', account: 'digicert/main' } } as const;

  test('leaves out what is gone, and lists ten of what is acknowledged, by the end of that', () => {
    const summary = new SummaryCount(NOW);
    const known = Array.from({ length: 12 }, (_, day) => ({
      ...ending(100 + day),
      acknowledgement: unchanged(plus(NOW, (12 - Math.floor(day / 2)) * DAY)),
    }));
    summary.addCertificates([
      ...known,
      { ...ending(3), removedAt: NOW },
      { ...ending(200), acknowledgement: unchanged(NOW) },
    ]);
    const {
      certificateCount,
      acknowledgedCount,
      acknowledgedCertificates: listed,
      findingCount,
    } = summary.total({ ...about, tags: {} });
    expect({ certificateCount, acknowledgedCount, findingCount }).toEqual({
      ...{ certificateCount: 13, acknowledgedCount: 12, findingCount: 0 },
    });
    expect(listed).toHaveLength(10);
    expect(listed.slice(0, 3)).toEqual([
      { certificate: 'digicert/main/110', name: 'in-110', until: plus(NOW, 7 * DAY) },
      { certificate: 'digicert/main/111', name: 'in-111', until: plus(NOW, 7 * DAY) },
      { certificate: 'digicert/main/108', name: 'in-108', until: plus(NOW, 8 * DAY) },
    ]);
  });

  test('lists ten of its accounts and of what is not being read, and counts them all', () => {
    const summary = new SummaryCount(NOW);
    for (let index = 11; index >= 0; index -= 1) {
      const account = `digicert/a${index.toString(36)}`;
      summary.addAccount(account, [{ account }]);
    }
    const { accounts, accountCount, unreachableCount, unreachableAccounts } = summary.total({
      ...about,
      tags: {},
    });
    expect(accounts[0]).toBe('digicert/a0');
    expect([accounts.length, accountCount, unreachableCount, unreachableAccounts.length]).toEqual([
      10, 12, 12, 10,
    ]);
  });

  test('tells what of an account was never read, or is not being read now', () => {
    const found = accountState();
    const account = 'digicert/main';
    const since = found.health.since;
    const failure = { kind: 'forbidden', scope: 'account', message: 'may not' } as const;
    const down = { status: 'unreachable', since: NOW, failure } as const;
    const reached = { status: 'reachable', since: NOW } as const;
    const read = { ...found, health: reached, lastCompleteSyncAt: NOW };
    expect(unreachableAccountsOf(found)).toEqual([{ account, since }]);
    expect(unreachableAccountsOf(read)).toEqual([]);
    expect(unreachableAccountsOf({ ...found, health: down })).toEqual([
      { account, since: NOW, failure },
    ]);
    expect(unreachableAccountsOf({ ...read, health: down })).toEqual([
      { account, since: NOW, failure },
    ]);
    expect(unreachableAccountsOf({ ...read, queue: { health: down } })).toHaveLength(1);
    expect(unreachableAccountsOf({ ...found, queue: { health: down } })).toHaveLength(2);
    expect(unreachableAccountsOf({ ...read, queue: { health: reached } })).toEqual([]);
  });

  test('still tells an end of thirty days ago: nobody has replaced it since', () => {
    const summary = new SummaryCount(NOW);
    summary.addCertificates([ending(-30), ending(-30.01)]);
    expect(summary.total({ ...about, tags: {} }).urgent).toMatchObject([{ name: 'in--30' }]);
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

  test('is the one to publish instead, where the DNS check found one', () => {
    const alternative = { ...record, name: '_dnsauth.elsewhere.example.com' };
    expect(recordIn(checked({}))).toEqual(record);
    expect(recordIn(checked({ alternative }))).toEqual(alternative);
  });

  test('is left out where it is published, and something else is in the way', () => {
    expect(recordIn(checked({ result: 'dnssec-failure', recordPublished: true }))).toBeUndefined();
  });
});
