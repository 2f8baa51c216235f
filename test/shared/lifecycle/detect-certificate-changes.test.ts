import { describe, expect, test } from 'vitest';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { detectCertificateChanges } from '../../../shared/lifecycle/detect-certificate-changes.ts';
import { at, issuedCertificate } from '../../support/certificates.ts';
import { certificateState, changedState, nextRevision } from '../../support/states.ts';

const END = at('2027-04-11');
const NOW = at('2027-02-01');

const valid = (notAfter: typeof END) => ({
  validity: { notBefore: at('2027-01-01'), notAfter, precision: 'instant' as const },
});
const kinds = (before: CertificateState | undefined, after: CertificateState) =>
  detectCertificateChanges(before, after).map(({ kind }) => kind);

describe('the discovery of a certificate', () => {
  const state = certificateState();
  const removed = { ...nextRevision(state), removedAt: NOW };

  test('is reported for a new certificate and for a reappeared one', () => {
    expect(detectCertificateChanges(undefined, state)).toEqual([
      { kind: 'discovered', reappeared: false },
    ]);
    const { removedAt: _removedAt, ...reappeared } = nextRevision(removed);
    expect(detectCertificateChanges(removed, reappeared)).toEqual([
      { kind: 'discovered', reappeared: true },
    ]);
  });

  test('is not reported for a removed certificate, whose removal is reported once', () => {
    expect(kinds(state, removed)).toEqual(['removed']);
    expect(kinds(removed, nextRevision(removed))).toEqual([]);
  });
});

describe('a changed status', () => {
  const unknown = certificateState({ status: 'unknown', rawStatus: 'odd' });

  test('is reported if the status differs; for an undocumented status, if the raw status differs', () => {
    const from = { status: 'unknown', rawStatus: 'odd' };
    expect(
      detectCertificateChanges(unknown, changedState(NOW, unknown, { rawStatus: 'odder' })),
    ).toEqual([{ kind: 'status-changed', from }]);
    expect(kinds(unknown, changedState(NOW, unknown, { serialNumber: 'AB' }))).toEqual([]);
    const issued = certificateState();
    expect(kinds(issued, changedState(NOW, issued, { rawStatus: 'ISSUED' }))).toEqual([]);
  });
});

describe('a changed expiry', () => {
  const reported = certificateState();
  const warned = {
    ...reported,
    warnings: { ...reported.warnings, expiry: { threshold: 'first', dueAt: at('2027-01-20') } },
  };
  const withoutReminder = { warnings: reported.warnings };

  test('is reported without a previous date if the expiry was unknown', () => {
    const { validity: _none, ...withoutExpiry } = issuedCertificate();
    const before = { ...reported, certificate: withoutExpiry };
    expect(detectCertificateChanges(before, changedState(NOW, before, valid(END)))).toStrictEqual([
      { kind: 'expiry-changed' },
    ]);
    expect(kinds(undefined, reported)).toEqual(['discovered']);
    expect(kinds(before, changedState(NOW, before, { serialNumber: 'AB' }))).toEqual([]);
    expect(kinds(reported, { ...nextRevision(reported), certificate: withoutExpiry })).toEqual([]);
  });

  test('to a later date resolves the earlier reminder', () => {
    const resolves = { condition: 'expiry', since: at('2027-01-20') };
    const later = changedState(NOW, warned, valid(plus(END, DAY)), withoutReminder);
    expect(detectCertificateChanges(warned, later)).toEqual([
      { kind: 'expiry-changed', from: END, resolves },
    ]);
  });

  test('to an earlier date, or to a date within the threshold, resolves nothing', () => {
    const unresolved = [{ kind: 'expiry-changed', from: END }];
    const earlier = changedState(NOW, warned, valid(plus(END, -DAY)), withoutReminder);
    expect(detectCertificateChanges(warned, earlier)).toStrictEqual(unresolved);
    const near = changedState(NOW, warned, valid(plus(END, DAY)));
    expect(detectCertificateChanges(warned, near)).toStrictEqual(unresolved);
    expect(
      detectCertificateChanges(reported, changedState(NOW, reported, valid(plus(END, DAY)))),
    ).toStrictEqual(unresolved);
  });
});

describe('the expiry of a certificate', () => {
  const expired = (notAfter: typeof END, changedAt: typeof END) => ({
    ...certificateState({ status: 'expired', ...valid(notAfter) }),
    changedAt,
  });

  test('is reported once, even if a slightly different date is reported later', () => {
    const before = certificateState();
    const after = expired(END, END);
    expect(detectCertificateChanges(before, nextRevision(after))).toContainEqual({
      kind: 'expired',
      at: END,
    });
    expect(kinds(after, changedState(NOW, after, valid(plus(END, DAY - 1))))).toEqual([
      'expiry-changed',
    ]);
    expect(kinds(after, changedState(NOW, after, valid(plus(END, -DAY))))).toEqual([
      'expiry-changed',
    ]);
    const { validity: _none, ...withoutExpiry } = after.certificate;
    expect(kinds({ ...after, certificate: withoutExpiry }, changedState(NOW, after, {}))).toEqual([
      'expiry-changed',
    ]);
  });

  test('is reported again after a reissue that has expired too', () => {
    const before = expired(END, END);
    const after = changedState(NOW, before, valid(plus(END, DAY)), {
      changedAt: plus(END, 2 * DAY),
    });
    expect(kinds(before, after)).toEqual(['expiry-changed', 'expired']);
  });

  test('is reported at discovery within a week after the expiry, and not later', () => {
    expect(kinds(undefined, expired(END, plus(END, 7 * DAY)))).toEqual(['discovered', 'expired']);
    expect(kinds(undefined, expired(END, plus(END, 7 * DAY + 1)))).toEqual(['discovered']);
  });

  test('without a known date is reported when the status changes, and not at discovery', () => {
    const { validity: _none, ...withoutExpiry } = issuedCertificate();
    const before = { ...certificateState(), certificate: withoutExpiry };
    expect(
      detectCertificateChanges(before, changedState(NOW, before, { status: 'expired' })),
    ).toContainEqual({
      kind: 'expired',
      at: NOW,
    });
    const found = changedState(NOW, before, { status: 'expired' });
    expect(kinds(undefined, found)).toEqual(['discovered']);
    expect(kinds(found, changedState(NOW, found, { serialNumber: 'AB' }))).toEqual([]);
  });
});

describe('the renewal of a certificate', () => {
  const state = certificateState({ id: 'old' });
  const linked = (renewedBy: string) => ({ renewal: { renewedBy, successorIssued: true } });
  const byNames = (id: string) => ({ successor: { key: `digicert/main/${id}`, since: NOW } });

  test('is reported with the successor that the provider links', () => {
    expect(detectCertificateChanges(state, changedState(NOW, state, linked('new')))).toEqual([
      { kind: 'renewed', successor: 'digicert/main/new', recognizedBy: 'provider' },
    ]);
    expect(kinds(undefined, changedState(NOW, state, linked('new')))).toEqual(['discovered']);
  });

  test('is not reported before the successor is issued, or if none is named', () => {
    expect(kinds(state, changedState(NOW, state, { renewal: { renewedBy: 'new' } }))).toEqual([]);
    expect(kinds(state, changedState(NOW, state, { renewal: { successorIssued: true } }))).toEqual(
      [],
    );
  });

  test('is reported once per successor, whether the provider links it or it is matched by name', () => {
    const named = changedState(NOW, state, {}, byNames('new'));
    expect(detectCertificateChanges(state, named)).toEqual([
      { kind: 'renewed', successor: 'digicert/main/new', recognizedBy: 'names' },
    ]);
    expect(kinds(named, changedState(NOW, named, linked('new')))).toEqual([]);
    const provider = changedState(NOW, state, linked('new'));
    expect(kinds(provider, changedState(NOW, provider, linked('other')))).toEqual([]);
    expect(kinds(named, changedState(NOW, named, {}, byNames('other')))).toEqual(['renewed']);
    expect(kinds(named, changedState(NOW, named, linked('other')))).toEqual(['renewed']);
  });
});
