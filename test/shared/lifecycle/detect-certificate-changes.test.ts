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

describe('a certificate is discovered', () => {
  const state = certificateState();
  const gone = { ...nextRevision(state), removedAt: NOW };

  test('when it is met, and once more when it comes back', () => {
    expect(detectCertificateChanges(undefined, state)).toEqual([
      { kind: 'discovered', reappeared: false },
    ]);
    const { removedAt: _gone, ...back } = nextRevision(gone);
    expect(detectCertificateChanges(gone, back)).toEqual([
      { kind: 'discovered', reappeared: true },
    ]);
  });

  test('but not while it stays away, of which people hear once', () => {
    expect(kinds(state, gone)).toEqual(['removed']);
    expect(kinds(gone, nextRevision(gone))).toEqual([]);
  });
});

describe('a status has changed', () => {
  const unknown = certificateState({ status: 'unknown', rawStatus: 'odd' });

  test('when its word has; of those that nobody documented, when the raw one has', () => {
    const from = { status: 'unknown', rawStatus: 'odd' };
    expect(
      detectCertificateChanges(unknown, changedState(NOW, unknown, { rawStatus: 'odder' })),
    ).toEqual([{ kind: 'status-changed', from }]);
    expect(kinds(unknown, changedState(NOW, unknown, { serialNumber: 'AB' }))).toEqual([]);
    const issued = certificateState();
    expect(kinds(issued, changedState(NOW, issued, { rawStatus: 'ISSUED' }))).toEqual([]);
  });
});

describe('an end has changed', () => {
  const reported = certificateState();
  const warned = {
    ...reported,
    warnings: { ...reported.warnings, expiry: { threshold: 'first', dueAt: at('2027-01-20') } },
  };
  const calm = { warnings: reported.warnings };

  test('when it is reported for the first time, from nothing', () => {
    const { validity: _none, ...endless } = issuedCertificate();
    const before = { ...reported, certificate: endless };
    expect(detectCertificateChanges(before, changedState(NOW, before, valid(END)))).toStrictEqual([
      { kind: 'expiry-changed' },
    ]);
    expect(kinds(undefined, reported)).toEqual(['discovered']);
    expect(kinds(before, changedState(NOW, before, { serialNumber: 'AB' }))).toEqual([]);
    expect(kinds(reported, { ...nextRevision(reported), certificate: endless })).toEqual([]);
  });

  test('to a later one, which resolves what was reported of the earlier one', () => {
    const resolves = { condition: 'expiry', since: at('2027-01-20') };
    const later = changedState(NOW, warned, valid(plus(END, DAY)), calm);
    expect(detectCertificateChanges(warned, later)).toEqual([
      { kind: 'expiry-changed', from: END, resolves },
    ]);
  });

  test('to an earlier one, or to one that is near as well, which resolves nothing', () => {
    const unresolved = [{ kind: 'expiry-changed', from: END }];
    const earlier = changedState(NOW, warned, valid(plus(END, -DAY)), calm);
    expect(detectCertificateChanges(warned, earlier)).toStrictEqual(unresolved);
    const near = changedState(NOW, warned, valid(plus(END, DAY)));
    expect(detectCertificateChanges(warned, near)).toStrictEqual(unresolved);
    expect(
      detectCertificateChanges(reported, changedState(NOW, reported, valid(plus(END, DAY)))),
    ).toStrictEqual(unresolved);
  });
});

describe('a certificate has expired', () => {
  const ended = (notAfter: typeof END, changedAt: typeof END) => ({
    ...certificateState({ status: 'expired', ...valid(notAfter) }),
    changedAt,
  });

  test('once, though its end is reported a little differently later', () => {
    const before = certificateState();
    const after = ended(END, END);
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
    const { validity: _none, ...endless } = after.certificate;
    expect(kinds({ ...after, certificate: endless }, changedState(NOW, after, {}))).toEqual([
      'expiry-changed',
    ]);
  });

  test('once more where it was issued again meanwhile, and has ended again', () => {
    const before = ended(END, END);
    const after = changedState(NOW, before, valid(plus(END, DAY)), {
      changedAt: plus(END, 2 * DAY),
    });
    expect(kinds(before, after)).toEqual(['expiry-changed', 'expired']);
  });

  test('when it is met within a week of its end, and is history after that', () => {
    expect(kinds(undefined, ended(END, plus(END, 7 * DAY)))).toEqual(['discovered', 'expired']);
    expect(kinds(undefined, ended(END, plus(END, 7 * DAY + 1)))).toEqual(['discovered']);
  });

  test('of which no end is reported, when that is noticed, unless it was met like that', () => {
    const { validity: _none, ...endless } = issuedCertificate();
    const before = { ...certificateState(), certificate: endless };
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

describe('a certificate is renewed', () => {
  const state = certificateState({ id: 'old' });
  const linked = (renewedBy: string) => ({ renewal: { renewedBy, successorIssued: true } });
  const byNames = (id: string) => ({ successor: { key: `digicert/main/${id}`, since: NOW } });

  test('by whom its provider links, in its own account', () => {
    expect(detectCertificateChanges(state, changedState(NOW, state, linked('new')))).toEqual([
      { kind: 'renewed', successor: 'digicert/main/new', recognizedBy: 'provider' },
    ]);
    expect(kinds(undefined, changedState(NOW, state, linked('new')))).toEqual(['discovered']);
  });

  test('not before that is issued, and by nobody where nobody is named', () => {
    expect(kinds(state, changedState(NOW, state, { renewal: { renewedBy: 'new' } }))).toEqual([]);
    expect(kinds(state, changedState(NOW, state, { renewal: { successorIssued: true } }))).toEqual(
      [],
    );
  });

  test('once, whoever else says the same, or whom the provider names later', () => {
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
