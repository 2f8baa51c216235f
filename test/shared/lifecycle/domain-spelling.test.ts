import { describe, expect, test } from 'vitest';
import { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/lifecycle/alarm-policy.ts';
import { crossDeadlines } from '../../../shared/lifecycle/cross-deadlines.ts';
import { certificateEvents } from '../../support/published-events.ts';
import { observeCertificate } from '../../../shared/lifecycle/observe-certificate.ts';
import { at, pendingValidation, pendingCertificate } from '../../support/certificates.ts';

const NOW = at('2027-01-02');
const record = { name: '_dnsauth.example.com', type: 'TXT' as const, value: 'a value' };

const SPELLINGS: readonly (readonly [stored: string, canonical: string])[] = [
  ['Proof.Example.com', 'proof.example.com'],
  ['proof.example.com.', 'proof.example.com'],
  ['b\u00fccher.example', 'xn--bcher-kva.example'],
];

/** A pending certificate with a reported domain, a DNS check result, and a reminder sent. */
function stateOf(domain: string, now = NOW): CertificateState {
  const state = observeCertificate(undefined, certificateOf(domain), {
    ...{ now, policy: DEFAULT_ALARM_POLICY, tags: {}, initialInventory: false },
    dnsChecks: [{ domain, result: 'record-missing', record, findings: [] }],
  });
  if (state === undefined) throw new Error('a new certificate is always a change');
  return state;
}

function certificateOf(domain: string) {
  return pendingCertificate({ domainValidations: [pendingValidation({ domain, record })] });
}

/** The state as it would be stored with another spelling of the domain. */
function storedAs(domain: string, state: CertificateState): unknown {
  const [{ domain: canonical } = { domain: '' }] = state.certificate.domainValidations ?? [];
  const text = JSON.stringify(state).replaceAll(JSON.stringify(canonical), JSON.stringify(domain));
  const stored: unknown = JSON.parse(text);
  return stored;
}

describe.each(SPELLINGS)('a domain that is stored as %s', (stored, canonical) => {
  const reminded = () => {
    const reminder = crossDeadlines(stateOf(canonical), plus(NOW, 8 * DAY));
    if (reminder === undefined) throw new Error('a reminder is due after a week');
    return reminder;
  };

  test('is read as the canonical name in every part of the state', () => {
    expect(CertificateState.parse(storedAs(stored, reminded()))).toEqual(reminded());
  });

  test('changes nothing and publishes nothing when it is reported again', () => {
    const before = CertificateState.parse(storedAs(stored, reminded()));
    const options = { policy: DEFAULT_ALARM_POLICY, tags: {}, initialInventory: false };
    const after = observeCertificate(before, certificateOf(canonical), {
      ...{ ...options, now: plus(before.changedAt, 1) },
    });
    expect(after).toBeUndefined();
    expect(certificateEvents(before, reminded())).toEqual([]);
  });

  test('is the canonical name if a provider reports it', () => {
    const reported = stateOf(stored);
    expect(reported).toEqual(stateOf(canonical));
    expect(reported.dnsChecks).toMatchObject([{ domain: canonical }]);
  });

  test('has only one latest reminder, in the canonical spelling', () => {
    const before = reminded();
    const warnings = {
      ...before.warnings,
      validationReminders: [{ domain: stored, at: NOW }],
      validationExpiring: [{ domain: stored, at: NOW }],
    };
    const deadlines = [
      ...before.deadlines.map((deadline) => ({ ...deadline, name: stored })),
      { kind: 'validation-expiry-reminder' as const, name: stored, at: NOW },
    ];
    const after = crossDeadlines({ ...before, warnings, deadlines }, plus(NOW, 30 * DAY));
    expect(after?.warnings.validationReminders).toMatchObject([{ domain: canonical }]);
    expect(after?.warnings.validationExpiring).toMatchObject([{ domain: canonical }]);
  });
});
