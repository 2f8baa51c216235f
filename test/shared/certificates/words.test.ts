import { describe, expect, test } from 'vitest';
import { normalizeSerialNumber } from '../../../shared/certificates/certificate.ts';
import { summaryGroupKey } from '../../../shared/certificates/weekly-summary.ts';
import {
  expiredWhileMonitored,
  isHeldBack,
  isReplaced,
} from '../../../shared/certificates/certificate-state.ts';
import { CertificateStatus, isInForce, isPending } from '../../../shared/certificates/status.ts';
import { lifetime } from '../../../shared/certificates/validity.ts';
import { at, issuedCertificate } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';

const all = CertificateStatus.options;
const END = at('2027-04-11');

describe('a status', () => {
  test('is pending while a certificate can still be issued', () => {
    expect(all.filter(isPending)).toEqual([
      'awaiting-application',
      'pending-validation',
      'pending-review',
    ]);
  });

  test('is in force while the certificate is presumably in use', () => {
    expect(all.filter(isInForce)).toEqual(['issued', 'revoking', 'unknown']);
  });
});

describe('a lifetime', () => {
  test('is the time from notBefore to notAfter, if notBefore is earlier', () => {
    const timeline = (notBefore: typeof END | undefined) =>
      lifetime({ ...(notBefore && { notBefore }), notAfter: END, precision: 'instant' });
    expect(timeline(at('2027-04-10T23:59:59.999Z'))).toBe(1);
    expect(timeline(END)).toBeUndefined();
    expect(timeline(at('2027-04-12'))).toBeUndefined();
    expect(timeline(undefined)).toBeUndefined();
  });
});

describe('a serial number', () => {
  test.each([
    ['0a:0b:0c', 'A0B0C'],
    ['00 FF', 'FF'],
    ['000', '0'],
    ['0', '0'],
    ['1234abcd', '1234ABCD'],
  ])('of %j is %s', (reported, kept) => expect(normalizeSerialNumber(reported)).toBe(kept));
});

describe('a group of a weekly summary', () => {
  test('has the key of its account, or of its tag and value', () => {
    expect(summaryGroupKey({ by: 'account', account: 'digicert/main' })).toBe('digicert/main');
    expect(summaryGroupKey({ by: 'tag', tag: 'team', value: 'web' })).toBe('team=web');
    expect(summaryGroupKey({ by: 'tag', tag: 'team' })).toBe('team');
  });
});

describe('a certificate', () => {
  const state = certificateState();
  const successor = { key: 'digicert/main/new', since: END };
  const warning = { kind: 'expiry-reminder', name: 'first', at: END } as const;

  test('is replaced by a successor that the provider has issued, or that is matched by name', () => {
    const linked = (successorIssued: boolean) =>
      certificateState({ renewal: { renewedBy: '2', successorIssued } });
    expect([state, linked(false), linked(true), { ...state, successor }].map(isReplaced)).toEqual([
      ...[false, false, true, true],
    ]);
  });

  test('replaced by name suppresses expiry reminders, and no other deadline', () => {
    const replaced = { ...state, successor };
    expect(isHeldBack(replaced, warning)).toBe(true);
    expect(isHeldBack(replaced, { ...warning, kind: 'expiry' })).toBe(false);
    expect(isHeldBack(state, warning)).toBe(false);
  });

  test('expired while monitored only if it was found before its expiry', () => {
    const ended = certificateState({ status: 'expired' });
    expect(expiredWhileMonitored(ended)).toBe(true);
    expect(expiredWhileMonitored({ ...ended, firstSeenAt: END })).toBe(false);
    expect(expiredWhileMonitored(state)).toBe(false);
    const { validity: _none, ...endless } = issuedCertificate({ status: 'expired' });
    expect(expiredWhileMonitored({ ...ended, certificate: endless })).toBe(false);
  });
});
