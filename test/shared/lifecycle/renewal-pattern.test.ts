import { describe, expect, test } from 'vitest';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { crossDeadlines } from '../../../shared/lifecycle/cross-deadlines.ts';
import { isEstablished, renewalPatternOf } from '../../../shared/lifecycle/renewal-pattern.ts';
import { at, daysAfter, issuedCertificate } from '../../support/certificates.ts';
import { Timeline } from '../../support/timeline.ts';
import { certificateState } from '../../support/states.ts';

/** A certificate of 100 days: its warnings are due 30, 14 and 1 days before its end. */
const START = at('2027-01-01');
const END = daysAfter(START, 100);
const before = (days: number) => plus(END, -days * DAY);
const once = (days: number) => ({ leadMilliseconds: days * DAY, from: 'digicert/main/900' });

describe('the history of a renewal', () => {
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

  test('is how long before the end of the one before it a successor came', () => {
    expect(renewalPatternOf(successor(), certificateState())).toEqual({
      leadMilliseconds: 20 * DAY,
      from: 'digicert/main/1001',
    });
  });

  test('goes by when it was found where its start is not reported, if it was not there before we were', () => {
    const { validity, ...rest } = successor().certificate;
    const endOnly = { notAfter: validity?.notAfter ?? END, precision: 'day' as const };
    const certificate = { ...rest, validity: endOnly };
    const found = successor({ certificate });
    expect(renewalPatternOf(found, certificateState())?.leadMilliseconds).toBe(18 * DAY);
    expect(
      renewalPatternOf({ ...found, initialInventory: true }, certificateState()),
    ).toBeUndefined();
  });

  test('a renewal that has expired before it is reported tells no pattern', () => {
    const timeline = new Timeline();
    timeline.reported(START, issuedCertificate());
    const validity = { notBefore: before(20), notAfter: daysAfter(END, 80) };
    const renewed = issuedCertificate({ validity: { ...validity, precision: 'instant' } });
    timeline.reported(daysAfter(END, 90), renewed);
    expect(timeline.state?.certificate.status).toBe('expired');
    expect(timeline.state).not.toHaveProperty('renewalPattern');
  });

  test('is none of a successor that came too late, that is not issued yet, or whose predecessor nobody knows', () => {
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

  /** The one before it, whose own predecessor was renewed so many days before its end. */
  const renewedBefore = (days: number, times?: number): CertificateState => ({
    ...certificateState(),
    renewalPattern: { ...once(days), ...(times === undefined ? {} : { times }) },
  });

  test('is a renewal pattern when it comes a second time, and the later of its moments is waited for', () => {
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

  test('is none of two renewals that have nothing in common', () => {
    expect(renewalPatternOf(successor(), renewedBefore(15))?.times).toBe(2);
    expect(renewalPatternOf(successor(), renewedBefore(14.9, 3))?.times).toBeUndefined();
    expect(renewalPatternOf(successor(), renewedBefore(26.6))?.times).toBe(2);
    expect(renewalPatternOf(successor(), renewedBefore(26.7))).toEqual({
      leadMilliseconds: 20 * DAY,
      from: 'digicert/main/1001',
    });
  });

  test('is none of a renewal that came after people were reported that it is overdue', () => {
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
    // A program that renews with 20 days left is warned of at 30, every time, until it is known.
    expect(renewalPatternOf(successor(), reported(30, false))?.times).toBe(5);
  });

  test('renewals that follow a reminder never move later reminders', () => {
    let predecessor = certificateState({
      validity: { notBefore: START, notAfter: END, precision: 'instant' },
    });
    const reported: number[] = [];
    for (let generation = 0; generation < 12; generation += 1) {
      const end = predecessor.certificate.validity?.notAfter ?? END;
      const warning = predecessor.deadlines.find(({ kind }) => kind === 'expiry-reminder');
      if (warning === undefined) throw new Error('it is to be warned of');
      reported.push((Date.parse(end) - Date.parse(warning.at)) / DAY);
      const warned = crossDeadlines(predecessor, warning.at);
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

  test('is remembered by the successor, and silences it until it is overdue itself', () => {
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

  test('is learned when an order that was found pending is issued', () => {
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

  test('is learned, too, where a renewal moves the end under the same number, and not from an end that moves back', () => {
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
    // So much more exactly known is no renewal.
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
