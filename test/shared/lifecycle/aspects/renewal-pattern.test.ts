import { describe, expect, test } from 'vitest';
import type { CertificateState } from '../../../../shared/certificates/certificate-state.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { isEstablished } from '../../../../shared/lifecycle/aspects/expected-renewal.ts';
import { renewalPatternOf } from '../../../../shared/lifecycle/aspects/renewal-pattern.ts';
import { at, daysAfter, issuedCertificate } from '../../../support/certificates.ts';
import { checked } from '../../../support/inputs.ts';
import { Timeline } from '../../../support/timeline.ts';
import { certificateState } from '../../../support/states.ts';

/** A certificate of 100 days, whose reminders are due 30, 14 and 1 days before the expiry. */
const START = at('2027-01-01');
const END = daysAfter(START, 100);
const before = (days: number) => plus(END, -days * DAY);
const once = (days: number) => ({ leadMilliseconds: days * DAY, from: 'digicert/main/900' });

describe('the renewal pattern', () => {
  const successor = (changes: Partial<CertificateState> = {}) => ({
    certificate: issuedCertificate({
      id: '1002',
      validity: { notBefore: before(20), notAfter: daysAfter(END, 80), precision: 'instant' },
      renewal: { renews: '1001' },
    }),
    firstSeenAt: before(18),
    initialInventory: false,
    ...changes,
  });

  test('is the time from the start of the successor to the expiry of the predecessor', () => {
    expect(renewalPatternOf(successor(), certificateState())).toEqual({
      leadMilliseconds: 20 * DAY,
      from: 'digicert/main/1001',
    });
  });

  test('uses the discovery time if the start is unknown, except for the initial inventory', () => {
    const { validity, ...rest } = successor().certificate;
    const endOnly = { notAfter: validity?.notAfter ?? END, precision: 'day' as const };
    const certificate = { ...rest, validity: endOnly };
    const found = successor({ certificate });
    expect(renewalPatternOf(found, certificateState())?.leadMilliseconds).toBe(18 * DAY);
    expect(
      renewalPatternOf({ ...found, initialInventory: true }, certificateState()),
    ).toBeUndefined();
  });

  test('is not derived from a renewal that has expired before it is reported', () => {
    const timeline = new Timeline();
    timeline.reported(START, issuedCertificate());
    const validity = { notBefore: before(20), notAfter: daysAfter(END, 80) };
    const renewed = issuedCertificate({ validity: { ...validity, precision: 'instant' } });
    timeline.reported(daysAfter(END, 90), renewed);
    expect(timeline.state?.certificate.status).toBe('expired');
    expect(timeline.state).not.toHaveProperty('renewalPattern');
  });

  test('is not derived from a late or pending successor, or without a known predecessor', () => {
    const late = issuedCertificate({
      validity: {
        notBefore: daysAfter(END, 1),
        notAfter: daysAfter(END, 90),
        precision: 'instant',
      },
    });
    const ordered = { ...successor().certificate, status: 'pending-validation' as const };
    expect(renewalPatternOf(successor({ certificate: late }), certificateState())).toBeUndefined();
    expect(
      renewalPatternOf(successor({ certificate: ordered }), certificateState()),
    ).toBeUndefined();
    expect(renewalPatternOf(successor(), undefined)).toBeUndefined();
  });

  /** The predecessor, whose own predecessor was renewed this number of days before its expiry. */
  const renewedBefore = (days: number, times?: number): CertificateState => ({
    ...certificateState(),
    renewalPattern: { ...once(days), ...(times === undefined ? {} : { times }) },
  });

  test('is established by a second similar renewal, with the later of both times', () => {
    const twice = renewalPatternOf(successor(), renewedBefore(18));
    expect(twice).toEqual({
      leadMilliseconds: 18 * DAY,
      from: 'digicert/main/1001',
      times: 2,
    });
    expect(twice && isEstablished(twice)).toBe(true);
    expect(isEstablished(once(20))).toBe(false);
    expect(renewalPatternOf(successor(), renewedBefore(22, 5))).toMatchObject({
      leadMilliseconds: 20 * DAY,
      times: 6,
    });
  });

  test('starts again after a renewal at a very different time', () => {
    expect(renewalPatternOf(successor(), renewedBefore(15))?.times).toBe(2);
    expect(renewalPatternOf(successor(), renewedBefore(14.9, 3))?.times).toBeUndefined();
    expect(renewalPatternOf(successor(), renewedBefore(26.6))?.times).toBe(2);
    expect(renewalPatternOf(successor(), renewedBefore(26.7))).toEqual({
      leadMilliseconds: 20 * DAY,
      from: 'digicert/main/1001',
    });
  });

  test('is not derived from a renewal that followed an alert about the overdue renewal', () => {
    const reported = (days: number, overdue: boolean) => ({
      ...renewedBefore(20, 4),
      warnings: {
        ...{ validationExpiring: [], validationChecksStopped: [] },
        expiry: {
          threshold: 'first',
          dueAt: before(days),
          ...(overdue && {
            renewalOverdue: { expectedAt: before(22), reason: 'history' as const },
          }),
        },
      },
    });
    expect(renewalPatternOf(successor(), reported(20, true))).toBeUndefined();
    expect(renewalPatternOf(successor(), reported(19.9, true))?.times).toBe(5);
    // An automatic renewal 20 days before the expiry follows the reminder at 30 days until the pattern is established.
    expect(renewalPatternOf(successor(), reported(30, false))?.times).toBe(5);
  });

  test('from renewals that follow a reminder never moves later reminders far', () => {
    let predecessor = certificateState({
      validity: { notBefore: START, notAfter: END, precision: 'instant' },
    });
    const reported: number[] = [];
    for (let generation = 0; generation < 12; generation += 1) {
      const end = predecessor.certificate.validity?.notAfter ?? END;
      const warning = predecessor.deadlines.find(({ kind }) => kind === 'expiry-reminder');
      if (warning === undefined) throw new Error('a reminder is planned');
      reported.push((Date.parse(end) - Date.parse(warning.at)) / DAY);
      const warned = checked(predecessor, warning.at);
      const notBefore = plus(warning.at, DAY);
      const timeline = new Timeline();
      timeline.predecessor = warned;
      timeline.reported(
        notBefore,
        issuedCertificate({
          id: `${generation}`,
          validity: { notBefore, notAfter: daysAfter(notBefore, 100), precision: 'instant' },
        }),
      );
      if (timeline.state === undefined) throw new Error('a first report is always a change');
      predecessor = timeline.state;
    }
    expect(reported).toEqual([30, 30, 28, 30, 30, 28, 30, 30, 28, 30, 30, 28]);
  });

  test('is stored with the successor and delays its first reminder until the renewal is overdue', () => {
    const timeline = new Timeline();
    timeline.predecessor = renewedBefore(20);
    const { certificate } = successor();
    timeline.reported(before(18), certificate);
    expect(timeline.state?.renewalPattern).toEqual({
      leadMilliseconds: 20 * DAY,
      from: 'digicert/main/1001',
      times: 2,
    });
    expect(timeline.reported(before(17), certificate)).toEqual([]);
    const end = daysAfter(END, 80);
    expect(timeline.passed(plus(end, -19 * DAY - 1))).toEqual([]);
    expect(timeline.passed(plus(end, -19 * DAY))).toEqual(['approaching-expiration first']);
    expect(timeline.state?.warnings.expiry?.renewalOverdue).toEqual({
      expectedAt: plus(end, -20 * DAY),
      reason: 'history',
    });
  });

  test('is stored when a pending order is issued', () => {
    const timeline = new Timeline();
    timeline.predecessor = certificateState();
    const { certificate } = successor();
    const { validity: _none, ...ordered } = certificate;
    timeline.reported(before(22), { ...ordered, status: 'pending-validation' });
    expect(timeline.state?.renewalPattern).toBeUndefined();
    timeline.reported(before(19), certificate);
    expect(timeline.state?.renewalPattern?.leadMilliseconds).toBe(20 * DAY);
    // Without a reported start, the time of the first observation counts.
    const unknown = new Timeline();
    unknown.predecessor = certificateState();
    unknown.reported(before(22), { ...ordered, status: 'pending-validation' });
    unknown.reported(before(19), {
      ...ordered,
      validity: { notAfter: daysAfter(END, 80), precision: 'day' },
    });
    expect(unknown.state?.renewalPattern?.leadMilliseconds).toBe(22 * DAY);
  });

  test('is stored when a renewal under the same id moves the expiry, and removed when the expiry becomes earlier', () => {
    const issued = (start: number, timeline = 100) =>
      issuedCertificate({
        validity: {
          notBefore: daysAfter(START, start),
          notAfter: daysAfter(START, start + timeline),
          precision: 'instant',
        },
      });
    const timeline = new Timeline();
    timeline.reported(START, issued(0));
    // A correction of half a day is not a renewal.
    timeline.reported(daysAfter(START, 1), issued(0, 100.5));
    expect(timeline.state?.renewalPattern).toBeUndefined();
    timeline.reported(daysAfter(START, 80), issued(80));
    expect(timeline.state?.renewalPattern).toEqual({
      leadMilliseconds: 20.5 * DAY,
      from: 'digicert/main/1001',
    });
    timeline.reported(daysAfter(START, 160), issued(160));
    expect(timeline.state?.renewalPattern).toMatchObject({ leadMilliseconds: 20 * DAY, times: 2 });
    expect(timeline.passed(daysAfter(START, 240))).toEqual([]);
    expect(timeline.passed(daysAfter(START, 241))).toEqual(['approaching-expiration first']);
    expect(timeline.state?.warnings.expiry?.renewalOverdue?.reason).toBe('history');
    timeline.reported(daysAfter(START, 242), issued(80));
    expect(timeline.state?.renewalPattern).toBeUndefined();
  });
});
