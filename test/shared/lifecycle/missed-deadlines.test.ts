import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import { advance } from '../../../shared/lifecycle/advance.ts';
import {
  at,
  issuedCertificate,
  organizationPendingCertificate,
  pendingCertificate,
  pendingValidation,
} from '../../support/certificates.ts';
import { discovered, report } from '../../support/inputs.ts';
import { Timeline } from '../../support/timeline.ts';

const JANUARY = at('2027-01-02');
/** The first reminder of the certificate was due on 2027-03-12. */
const LATE = at('2027-03-15');

function timelineOf(certificate: Certificate): Timeline {
  const timeline = new Timeline();
  timeline.reported(JANUARY, certificate);
  return timeline;
}

describe('a report that comes before the deadline check', () => {
  test('sends no expiry reminder, because only the deadline check can find a successor', () => {
    const state = discovered(issuedCertificate(), JANUARY);
    const changed = advance(state, report(issuedCertificate({ product: 'x' })), LATE);
    expect(changed?.warnings).not.toHaveProperty('expiry');
    expect(changed && advance(changed, { kind: 'time-passed' }, LATE)).toMatchObject({
      warnings: { expiry: { threshold: 'first' } },
    });
  });

  test.each<[string, Certificate]>([
    ['renewed', issuedCertificate({ renewal: { renewedBy: '1002', successorIssued: true } })],
    ['revoked', issuedCertificate({ status: 'revoked' })],
    [
      'reissued with a later expiry',
      issuedCertificate({
        validity: { notBefore: LATE, notAfter: at('2027-06-23'), precision: 'instant' },
      }),
    ],
    ['an order again', issuedCertificate({ status: 'pending-validation' })],
  ])('prevents a reminder about a certificate that is %s', (_what, certificate) => {
    const timeline = timelineOf(issuedCertificate());
    expect(timeline.reported(LATE, certificate)).not.toContain('approaching-expiration first');
    expect(timeline.state?.warnings).not.toHaveProperty('expiry');
  });

  test('sends the due reminder of a validation once', () => {
    const timeline = timelineOf(pendingCertificate());
    expect(timeline.reported(at('2027-01-05'), pendingCertificate())).toEqual(['reminder 2']);
    expect(timeline.passed(at('2027-01-05T00:05:00Z'))).toEqual([]);
  });

  test('sends the due reminder of an organization validation once', () => {
    const timeline = timelineOf(organizationPendingCertificate());
    timeline.reported(at('2027-01-05'), organizationPendingCertificate());
    expect(timeline.state?.organizationTimes).toMatchObject([{ remindedAt: at('2027-01-04') }]);
    expect(timeline.passed(at('2027-01-05T00:05:00Z'))).toEqual([]);
  });

  test('sends missed reminders of a validation as one, by the schedule that it reports', () => {
    const order = (automaticChecksUntil = at('2027-01-30')) =>
      pendingCertificate({ domainValidations: [pendingValidation({ automaticChecksUntil })] });
    const timeline = timelineOf(order());
    // By the old schedule the third reminder would be the latest, by the new one the checks have stopped.
    expect(timeline.reported(at('2027-01-12'), order(at('2027-01-20')))).toEqual(['reminder 3']);
    const stopped = timelineOf(order());
    expect(stopped.reported(at('2027-01-12'), order(at('2027-01-05')))).toEqual([
      'validation-pending',
    ]);
  });

  test('warns of no validation that has expired since the warning was due', () => {
    const validation = pendingValidation({ state: 'valid', expiresAt: at('2027-02-01') });
    const certificate = issuedCertificate({ domainValidations: [validation] });
    const timeline = timelineOf(certificate);
    expect(timeline.reported(at('2027-02-02'), certificate)).toEqual([]);
    const inTime = timelineOf(certificate);
    expect(inTime.reported(at('2027-01-30'), certificate)).toEqual(['validation-expiring']);
  });

  test('starts the schedule of an order again that had been removed', () => {
    const timeline = timelineOf(pendingCertificate());
    timeline.gone(at('2027-01-03'));
    expect(timeline.reported(at('2027-01-10'), pendingCertificate())).toEqual([
      'discovered',
      'validation-pending',
    ]);
    expect(timeline.passed(at('2027-01-11'))).toEqual(['reminder 1']);
  });
});
