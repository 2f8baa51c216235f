import { describe, expect, test } from 'vitest';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { isReplacedByReissue } from '../../../shared/certificates/multi-year.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/lifecycle/alarm-policy.ts';
import { detectCertificateChanges } from '../../../shared/lifecycle/detect-certificate-changes.ts';
import { observeCertificate } from '../../../shared/lifecycle/observe-certificate.ts';
import { certificateDetail } from '../../../shared/events/certificate-detail.ts';
import { at, issuedCertificate } from '../../support/certificates.ts';
import { certificateState, changedState, nextRevision } from '../../support/states.ts';

const NOW = at('2027-02-01');
const EXPIRY = at('2027-04-11');
const LONG = at('2029-04-11');

const kinds = (before: CertificateState | undefined, after: CertificateState) =>
  detectCertificateChanges(before, after).map(({ kind }) => kind);

/** The state of a certificate that is first seen then. */
function seenAt(now: typeof NOW, facts: Parameters<typeof issuedCertificate>[0]): CertificateState {
  const observation = { now, policy: DEFAULT_ALARM_POLICY, tags: {}, initialInventory: false };
  const state = observeCertificate(undefined, issuedCertificate(facts), observation);
  return state ?? expect.fail('a new certificate is a change');
}

test.each([
  ['not known', undefined, undefined, false],
  ['its expiry', EXPIRY, undefined, false],
  ['29 days after its expiry', plus(EXPIRY, 29 * DAY), undefined, false],
  ['30 days after its expiry', plus(EXPIRY, 30 * DAY), undefined, true],
  ['two years after its expiry', LONG, false, true],
  ['its expiry, and the provider asks for a reissue', EXPIRY, true, true],
])('a certificate whose order is paid until: %s', (_until, paid, reissueRequired, expected) => {
  const facts = {
    ...(paid && { orderPaidUntil: paid }),
    ...(reissueRequired !== undefined && { reissueRequired }),
  };
  expect(isReplacedByReissue(issuedCertificate(facts))).toBe(expected);
});

describe('the event "reissue required"', () => {
  const before = certificateState({ reissueRequired: false, orderPaidUntil: LONG });
  const asked = changedState(NOW, before, { reissueRequired: true });

  test('the event comes once, when the provider first reports it', () => {
    expect(kinds(before, asked)).toEqual(['reissue-required']);
    expect(kinds(asked, nextRevision(asked))).toEqual([]);
  });

  test('the event comes for a certificate that is discovered after the initial inventory', () => {
    const found = { ...asked, revision: 1, initialInventory: false };
    expect(kinds(undefined, found)).toEqual(['discovered', 'reissue-required']);
  });

  test('the event does not come for certificates of the initial inventory', () => {
    expect(kinds(undefined, { ...asked, revision: 1, initialInventory: true })).toEqual([
      'discovered',
    ]);
  });

  test.each([
    ['replaced', { renewal: { renewedBy: '2', successorIssued: true } }],
    ['revoked', { status: 'revoked' as const }],
  ])('does not come for a certificate that is %s', (_state, facts) => {
    const over = certificateState({ ...facts, reissueRequired: false });
    expect(kinds(over, changedState(NOW, over, { reissueRequired: true }))).toEqual([]);
  });
});

describe('events say that a certificate must be reissued', () => {
  test.each([
    ['before the first reminder', NOW, { orderPaidUntil: LONG }, undefined],
    ['with a reminder', at('2027-04-01'), { orderPaidUntil: LONG }, true],
    ['after the expiry', at('2027-04-12'), { orderPaidUntil: LONG }, true],
    [
      'with a reminder, paid for a week more',
      at('2027-04-01'),
      { orderPaidUntil: at('2027-04-18') },
      undefined,
    ],
    ['with a reminder, of one year', at('2027-04-01'), {}, undefined],
    ['when the provider says so', NOW, { reissueRequired: true }, true],
    ['when the provider says that it need not yet', NOW, { reissueRequired: false }, false],
  ])('%s', (_when, now, facts, expected) => {
    expect(certificateDetail(seenAt(now, facts)).reissueRequired).toBe(expected);
  });

  test('a replaced certificate is no longer marked', () => {
    const renewal = { renewedBy: '2', successorIssued: true };
    const state = seenAt(at('2027-04-01'), { orderPaidUntil: LONG, renewal });
    expect(certificateDetail(state)).not.toHaveProperty('reissueRequired');
  });
});
