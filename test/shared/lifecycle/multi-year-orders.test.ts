import { describe, expect, test } from 'vitest';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { isReplacedByReissue } from '../../../shared/certificates/multi-year.ts';
import { certificateDetail } from '../../../shared/events/certificate-detail.ts';
import { at, issuedCertificate } from '../../support/certificates.ts';
import { certificateEventNames } from '../../support/published-events.ts';
import { checked, discovered } from '../../support/inputs.ts';
import { certificateState, changedState, nextRevision } from '../../support/states.ts';

const NOW = at('2027-02-01');
const EXPIRY = at('2027-04-11');
const LONG = at('2029-04-11');

/** The state of a certificate that is discovered at `now`. */
function seenAt(now: typeof NOW, facts: Parameters<typeof issuedCertificate>[0]): CertificateState {
  return checked(discovered(issuedCertificate(facts), now), now);
}

test.each([
  ['not known', undefined, undefined, false],
  ['its expiry', EXPIRY, undefined, false],
  ['29 days after its expiry', plus(EXPIRY, 29 * DAY), undefined, false],
  ['30 days after its expiry', plus(EXPIRY, 30 * DAY), undefined, true],
  ['two years after its expiry', LONG, false, true],
  ['its expiry, and the provider asks for a reissue', EXPIRY, true, true],
])(
  'isReplacedByReissue of a certificate whose order is paid until: %s',
  (_until, paid, reissueRequired, expected) => {
    const facts = {
      ...(paid && { orderPaidUntil: paid }),
      ...(reissueRequired !== undefined && { reissueRequired }),
    };
    expect(isReplacedByReissue(issuedCertificate(facts))).toBe(expected);
  },
);

describe('the event "reissue required"', () => {
  const before = certificateState({ reissueRequired: false, orderPaidUntil: LONG });
  const reissueRequired = changedState(NOW, before, { reissueRequired: true });

  test('is published once, when the provider first reports it', () => {
    expect(certificateEventNames(before, reissueRequired)).toEqual(['reissue-required']);
    expect(certificateEventNames(reissueRequired, nextRevision(reissueRequired))).toEqual([]);
  });

  test('is published for a certificate that is discovered after the initial inventory', () => {
    const found = { ...reissueRequired, revision: 1, initialInventory: false };
    expect(certificateEventNames(undefined, found)).toEqual(['discovered', 'reissue-required']);
  });

  test('is not published for certificates of the initial inventory', () => {
    expect(
      certificateEventNames(undefined, { ...reissueRequired, revision: 1, initialInventory: true }),
    ).toEqual(['discovered']);
  });

  test.each([
    ['replaced', { renewal: { renewedBy: '2', successorIssued: true } }],
    ['revoked', { status: 'revoked' as const }],
  ])('is not published for a certificate that is %s', (_state, facts) => {
    const before = certificateState({ ...facts, reissueRequired: false });
    expect(
      certificateEventNames(before, changedState(NOW, before, { reissueRequired: true })),
    ).toEqual([]);
  });
});

describe('the field reissueRequired of events', () => {
  test.each([
    ['undefined before the first reminder', NOW, { orderPaidUntil: LONG }, undefined],
    ['true with a reminder', at('2027-04-01'), { orderPaidUntil: LONG }, true],
    ['true after the expiry', at('2027-04-12'), { orderPaidUntil: LONG }, true],
    [
      'undefined with a reminder if the order is paid for only one more week',
      at('2027-04-01'),
      { orderPaidUntil: at('2027-04-18') },
      undefined,
    ],
    ['undefined with a reminder for an order of one year', at('2027-04-01'), {}, undefined],
    ['true if the provider reports it', NOW, { reissueRequired: true }, true],
    [
      'false if the provider reports that no reissue is needed',
      NOW,
      { reissueRequired: false },
      false,
    ],
  ])('is %s', (_when, now, facts, expected) => {
    expect(certificateDetail(seenAt(now, facts)).reissueRequired).toBe(expected);
  });

  test('is absent for a replaced certificate', () => {
    const renewal = { renewedBy: '2', successorIssued: true };
    const state = seenAt(at('2027-04-01'), { orderPaidUntil: LONG, renewal });
    expect(certificateDetail(state)).not.toHaveProperty('reissueRequired');
  });
});
