import { describe, expect, test } from 'vitest';
import { CertificateState } from '../../../shared/certificates/certificate-state-schema.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { certificateEvents } from '../../support/published-events.ts';
import { advance } from '../../../shared/lifecycle/advance.ts';
import { at, pendingValidation, pendingCertificate } from '../../support/certificates.ts';
import { checked, discovered, report } from '../../support/inputs.ts';

const NOW = at('2027-01-02');
const record = { name: '_dnsauth.example.com', type: 'TXT' as const, value: 'a value' };

const SPELLINGS: readonly (readonly [stored: string, canonical: string])[] = [
  ['Proof.Example.com', 'proof.example.com'],
  ['proof.example.com.', 'proof.example.com'],
  ['b\u00fccher.example', 'xn--bcher-kva.example'],
];

/** A pending certificate with a reported domain, a DNS check result, and a reminder sent. */
function stateOf(domain: string, now = NOW): CertificateState {
  return discovered(certificateOf(domain), now, {
    dnsChecks: [{ domain, result: 'record-missing', record, findings: [] }],
  });
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
  const reminded = () => checked(stateOf(canonical), plus(NOW, 8 * DAY));

  test('is read as the canonical name in every part of the state', () => {
    expect(CertificateState.parse(storedAs(stored, reminded()))).toEqual(reminded());
  });

  test('changes nothing and publishes nothing when it is reported again', () => {
    const before = CertificateState.parse(storedAs(stored, reminded()));
    const now = plus(before.changedAt, 1);
    const after = advance(before, report(certificateOf(canonical)), now);
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
    const after = checked({ ...before, warnings, deadlines }, plus(NOW, 30 * DAY));
    expect(after.warnings.validationReminders).toMatchObject([{ domain: canonical }]);
    expect(after.warnings.validationExpiring).toMatchObject([{ domain: canonical }]);
  });
});
