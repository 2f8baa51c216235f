import { hash } from 'node:crypto';
import type { AccountState } from '../../shared/certificates/account-state.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/lifecycle/alarm-policy.ts';
import { MESSAGE_STATE_VERSION } from '../../shared/certificates/message-state.ts';
import type { MessageState } from '../../shared/certificates/message-state.ts';
import { registerAccount } from '../../shared/lifecycle/account/record-sync.ts';
import { HOUR } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import { at, issuedCertificate, pendingValidation, pendingCertificate } from './certificates.ts';
import { discovered } from './inputs.ts';

/**
 * A certificate of 100 days from 2027-01-01 that was discovered on the second day and checked for successors. Its first
 * reminder is due on 2027-03-12.
 */
export function certificateState(changes: Partial<Certificate> = {}): CertificateState {
  const settings = { policy: DEFAULT_ALARM_POLICY, tags: { team: 'web' } };
  const { successorCheckDueAt: _requested, ...state } = discovered(
    issuedCertificate(changes),
    at('2027-01-02'),
    { settings },
  );
  return state;
}

/** An order with many pending names of 110 characters, and the DNS check of each. */
export function pendingState(domains: number): CertificateState {
  const names = Array.from({ length: domains }, (_, index) => longName(index));
  const records = names.map((name, index) => ({
    ...{ name: `_dnsauth.${name}`, type: 'TXT' as const },
    value: hash('sha256', `token ${index}`, 'hex'),
  }));
  const domainValidations = records.map((record, index) =>
    pendingValidation({ domain: names[index] ?? '', record }),
  );
  const pending = pendingCertificate({ subjectAlternativeNames: names, domainValidations });
  return discovered(pending, at('2027-01-02'), {
    dnsChecks: records.map((record, index) => ({
      ...{ domain: names[index] ?? '', result: 'record-missing', since: at('2027-01-02'), record },
      findings: [`no name server of example.com has ${record.name}`],
    })),
  });
}

function longName(index: number): string {
  const random = hash('sha256', `name ${index}`, 'hex');
  return `h${index}.${random.slice(0, 48)}.${random.slice(16)}.example.com`.slice(-110);
}

/** The first state of an account, with `staleAt` 2027-01-02T06:00. */
export function accountState(account = 'main'): AccountState {
  return registerAccount({
    account: { provider: 'digicert', account },
    now: at('2027-01-02'),
    tags: {},
    freshFor: 6 * HOUR,
  });
}

/** A message about a certificate, received on 2027-01-02. */
export function messageState(changes: Partial<MessageState> = {}): MessageState {
  return {
    version: MESSAGE_STATE_VERSION,
    account: { provider: 'autodns', account: 'main' },
    tags: { team: 'web' },
    id: '1405661',
    receivedAt: at('2027-01-02'),
    createdAt: at('2027-01-01T23:58:00Z'),
    about: { kind: 'certificate', certificate: '4711', name: 'www.example.com' },
    action: 'create',
    status: 'SUCCESS',
    content: '{"job":{"status":"SUCCESS","notes":[null,1.5,"ü"]}}',
    ...changes,
  };
}

/** The next revision of an otherwise unchanged state. */
export function nextRevision<State extends { readonly revision: number }>(state: State): State {
  return { ...state, revision: state.revision + 1 };
}

/** The next state of a certificate with `changes`. */
export function changedState(
  now: Instant,
  before: CertificateState,
  certificate: Partial<Certificate>,
  state: Partial<CertificateState> = {},
): CertificateState {
  return {
    ...nextRevision(before),
    changedAt: now,
    certificate: { ...before.certificate, ...certificate },
    ...state,
  };
}

/** Saves all states, several at a time. */
export async function saveAll(
  store: CertificateStore,
  states: readonly CertificateState[],
): Promise<void> {
  for (let start = 0; start < states.length; start += 20) {
    const some = states.slice(start, start + 20);
    await Promise.all(some.map((state) => store.saveCertificate(state)));
  }
}
