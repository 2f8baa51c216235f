import { describe, expect, test } from 'vitest';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { at, issuedCertificate } from '../../support/certificates.ts';
import { certificateEventNames, certificateEvents } from '../../support/published-events.ts';
import { certificateState, changedState, nextRevision } from '../../support/states.ts';

const END = at('2027-04-11');
const NOW = at('2027-02-01');

const valid = (notAfter: typeof END) => ({
  validity: { notBefore: at('2027-01-01'), notAfter, precision: 'instant' as const },
});

describe('Certificate Discovered', () => {
  const state = certificateState();
  const gone = { ...nextRevision(state), removedAt: NOW };

  test('is published for a new certificate, and again when a removed one reappears', () => {
    expect(certificateEvents(undefined, state)).toEqual([
      { name: 'discovered', reappeared: false, initialInventory: false },
    ]);
    const { removedAt: _gone, ...back } = nextRevision(gone);
    expect(certificateEvents(gone, back)).toEqual([
      { name: 'discovered', reappeared: true, initialInventory: false },
    ]);
  });

  test('is not published for a certificate that stays removed: its removal is published once', () => {
    expect(certificateEventNames(state, gone)).toEqual(['removed']);
    expect(certificateEventNames(gone, nextRevision(gone))).toEqual([]);
  });
});

describe('Certificate Status Changed', () => {
  const unknown = certificateState({ status: 'unknown', rawStatus: 'odd' });

  test('is published for a new status, and for a new raw word of an undocumented status', () => {
    const previous = { status: 'unknown', rawStatus: 'odd' };
    expect(certificateEvents(unknown, changedState(NOW, unknown, { rawStatus: 'odder' }))).toEqual([
      { name: 'status-changed', previous },
    ]);
    expect(
      certificateEventNames(unknown, changedState(NOW, unknown, { serialNumber: 'AB' })),
    ).toEqual([]);
    const issued = certificateState();
    expect(
      certificateEventNames(issued, changedState(NOW, issued, { rawStatus: 'ISSUED' })),
    ).toEqual([]);
  });
});

describe('Certificate Expiry Changed', () => {
  const reported = certificateState();
  const warned = {
    ...reported,
    warnings: { ...reported.warnings, expiry: { threshold: 'first', dueAt: at('2027-01-20') } },
  };
  const unwarned = { warnings: reported.warnings };

  test('has no previous expiry if the provider reports one for the first time', () => {
    const { validity: _none, ...undated } = issuedCertificate();
    const before = { ...reported, certificate: undated };
    expect(certificateEvents(before, changedState(NOW, before, valid(END)))).toStrictEqual([
      { name: 'expiry-changed', previous: {} },
    ]);
    expect(certificateEventNames(undefined, reported)).toEqual(['discovered']);
    expect(
      certificateEventNames(before, changedState(NOW, before, { serialNumber: 'AB' })),
    ).toEqual([]);
    expect(
      certificateEventNames(reported, { ...nextRevision(reported), certificate: undated }),
    ).toEqual([]);
  });

  test('resolves the alert about the earlier expiry if the new one is later', () => {
    const resolves = { condition: 'expiry', since: at('2027-01-20') };
    const later = changedState(NOW, warned, valid(plus(END, DAY)), unwarned);
    expect(certificateEvents(warned, later)).toEqual([
      { name: 'expiry-changed', previous: { notAfter: END }, resolves },
    ]);
  });

  test('resolves nothing if the new expiry is earlier, is near as well, or was not alerted', () => {
    const unresolved = [{ name: 'expiry-changed', previous: { notAfter: END } }];
    const earlier = changedState(NOW, warned, valid(plus(END, -DAY)), unwarned);
    expect(certificateEvents(warned, earlier)).toStrictEqual(unresolved);
    const near = changedState(NOW, warned, valid(plus(END, DAY)));
    expect(certificateEvents(warned, near)).toStrictEqual(unresolved);
    expect(
      certificateEvents(reported, changedState(NOW, reported, valid(plus(END, DAY)))),
    ).toStrictEqual(unresolved);
  });
});

describe('Certificate Expired', () => {
  const expiredState = (notAfter: typeof END, changedAt: typeof END) => ({
    ...certificateState({ status: 'expired', ...valid(notAfter) }),
    changedAt,
  });

  test('is published once, although the reported expiry later moves by less than a day', () => {
    const before = certificateState();
    const after = expiredState(END, END);
    expect(certificateEvents(before, nextRevision(after))).toContainEqual({
      name: 'expired',
      daysToExpiry: 0,
    });
    expect(
      certificateEventNames(after, changedState(NOW, after, valid(plus(END, DAY - 1)))),
    ).toEqual(['expiry-changed']);
    expect(certificateEventNames(after, changedState(NOW, after, valid(plus(END, -DAY))))).toEqual([
      'expiry-changed',
    ]);
    const { validity: _none, ...undated } = after.certificate;
    expect(
      certificateEventNames({ ...after, certificate: undated }, changedState(NOW, after, {})),
    ).toEqual(['expiry-changed']);
  });

  test('is published again if the certificate was reissued and has expired again', () => {
    const before = expiredState(END, END);
    const after = changedState(NOW, before, valid(plus(END, DAY)), {
      changedAt: plus(END, 2 * DAY),
    });
    expect(certificateEventNames(before, after)).toEqual(['expiry-changed', 'expired']);
  });

  test('is published for a certificate discovered within a week of its expiry, not later', () => {
    expect(certificateEventNames(undefined, expiredState(END, plus(END, 7 * DAY)))).toEqual([
      'discovered',
      'expired',
    ]);
    expect(certificateEventNames(undefined, expiredState(END, plus(END, 7 * DAY + 1)))).toEqual([
      'discovered',
    ]);
  });

  test('is published without a known expiry when the status changes, but not at discovery', () => {
    const { validity: _none, ...undated } = issuedCertificate();
    const before = { ...certificateState(), certificate: undated };
    expect(
      certificateEvents(before, changedState(NOW, before, { status: 'expired' })),
    ).toContainEqual({
      name: 'expired',
      daysToExpiry: 0,
    });
    const found = changedState(NOW, before, { status: 'expired' });
    expect(certificateEventNames(undefined, found)).toEqual(['discovered']);
    expect(certificateEventNames(found, changedState(NOW, found, { serialNumber: 'AB' }))).toEqual(
      [],
    );
  });
});

describe('Certificate Renewed', () => {
  const state = certificateState({ id: 'old' });
  const linked = (renewedBy: string) => ({ renewal: { renewedBy, successorIssued: true } });
  const byNames = (id: string) => ({ successor: { key: `digicert/main/${id}`, since: NOW } });

  test('names the successor that the provider links, in the same account', () => {
    expect(certificateEvents(state, changedState(NOW, state, linked('new')))).toEqual([
      {
        ...{ name: 'renewed', successor: { key: 'digicert/main/new' } },
        ...{ recognizedBy: 'provider', alerted: false },
      },
    ]);
    expect(certificateEventNames(undefined, changedState(NOW, state, linked('new')))).toEqual([
      'discovered',
    ]);
  });

  test('is not published before the successor is issued, or if the provider does not name it', () => {
    expect(
      certificateEventNames(state, changedState(NOW, state, { renewal: { renewedBy: 'new' } })),
    ).toEqual([]);
    expect(
      certificateEventNames(
        state,
        changedState(NOW, state, { renewal: { successorIssued: true } }),
      ),
    ).toEqual([]);
  });

  test('is published once for a successor that is matched by name and then linked by the provider', () => {
    const named = changedState(NOW, state, {}, byNames('new'));
    expect(certificateEvents(state, named)).toEqual([
      {
        ...{ name: 'renewed', successor: { key: 'digicert/main/new' } },
        ...{ recognizedBy: 'names', alerted: true },
      },
    ]);
    expect(certificateEventNames(named, changedState(NOW, named, linked('new')))).toEqual([]);
    const provider = changedState(NOW, state, linked('new'));
    expect(certificateEventNames(provider, changedState(NOW, provider, linked('other')))).toEqual(
      [],
    );
    expect(certificateEventNames(named, changedState(NOW, named, {}, byNames('other')))).toEqual([
      'renewed',
    ]);
    expect(certificateEventNames(named, changedState(NOW, named, linked('other')))).toEqual([
      'renewed',
    ]);
  });
});
