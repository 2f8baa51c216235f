import { describe, expect, test } from 'vitest';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { crossDeadlines } from '../../../shared/changes/cross-deadlines.ts';
import { isHabit, renewalHabitOf } from '../../../shared/changes/renewal-habit.ts';
import { at, daysAfter, issuedCertificate } from '../../support/certificates.ts';
import { Life } from '../../support/life.ts';
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
      validity: { notBefore: before(20), notAfter: daysAfter(END, 80), exactness: 'instant' },
      renewal: { renews: '1001' },
    }),
    firstSeenAt: before(18),
    baseline: false,
    ...changes,
  });

  test('is how long before the end of the one before it a successor came', () => {
    expect(renewalHabitOf(successor(), certificateState())).toEqual({
      leadMilliseconds: 20 * DAY,
      from: 'digicert/main/1001',
    });
  });

  test('goes by when it was found where its start is not told, if it was not there before we were', () => {
    const { validity, ...rest } = successor().certificate;
    const endOnly = { notAfter: validity?.notAfter ?? END, exactness: 'day' as const };
    const certificate = { ...rest, validity: endOnly };
    const found = successor({ certificate });
    expect(renewalHabitOf(found, certificateState())?.leadMilliseconds).toBe(18 * DAY);
    expect(renewalHabitOf({ ...found, baseline: true }, certificateState())).toBeUndefined();
  });

  test('is none of a successor that came too late, that is not issued yet, or whose predecessor nobody knows', () => {
    const late = issuedCertificate({
      validity: {
        notBefore: daysAfter(END, 1),
        notAfter: daysAfter(END, 90),
        exactness: 'instant',
      },
    });
    const ordered = { ...successor().certificate, status: 'pending-validation' as const };
    expect(renewalHabitOf(successor({ certificate: late }), certificateState())).toBeUndefined();
    expect(renewalHabitOf(successor({ certificate: ordered }), certificateState())).toBeUndefined();
    expect(renewalHabitOf(successor(), undefined)).toBeUndefined();
  });

  /** The one before it, whose own predecessor was renewed so many days before its end. */
  const renewedBefore = (days: number, times?: number): CertificateState => ({
    ...certificateState(),
    renewalHabit: { ...once(days), ...(times === undefined ? {} : { times }) },
  });

  test('is a habit when it comes a second time, and the later of its moments is waited for', () => {
    const twice = renewalHabitOf(successor(), renewedBefore(18));
    expect(twice).toEqual({
      leadMilliseconds: 18 * DAY,
      from: 'digicert/main/1001',
      times: 2,
    });
    expect(twice && isHabit(twice)).toBe(true);
    expect(isHabit(once(20))).toBe(false);
    expect(renewalHabitOf(successor(), renewedBefore(22, 5))).toMatchObject({
      leadMilliseconds: 20 * DAY,
      times: 6,
    });
  });

  test('is none of two renewals that have nothing in common', () => {
    expect(renewalHabitOf(successor(), renewedBefore(15))?.times).toBe(2);
    expect(renewalHabitOf(successor(), renewedBefore(14.9, 3))?.times).toBeUndefined();
    expect(renewalHabitOf(successor(), renewedBefore(26.6))?.times).toBe(2);
    expect(renewalHabitOf(successor(), renewedBefore(26.7))).toEqual({
      leadMilliseconds: 20 * DAY,
      from: 'digicert/main/1001',
    });
  });

  test('is none of a renewal that came after people were told that it is overdue', () => {
    const told = (days: number, overdue: boolean) => ({
      ...renewedBefore(20, 4),
      warnings: {
        ...{ validationEnds: [], validationStalled: [] },
        expiry: {
          threshold: 'first',
          dueAt: before(days),
          ...(overdue && {
            renewalOverdue: { expectedAt: before(22), because: 'history' as const },
          }),
        },
      },
    });
    expect(renewalHabitOf(successor(), told(20, true))).toBeUndefined();
    expect(renewalHabitOf(successor(), told(19.9, true))?.times).toBe(5);
    // A program that renews with 20 days left is warned of at 30, every time, until it is known.
    expect(renewalHabitOf(successor(), told(30, false))?.times).toBe(5);
  });

  test('of somebody who renews when told to never lets a warning come later and later', () => {
    let predecessor = certificateState({
      validity: { notBefore: START, notAfter: END, exactness: 'instant' },
    });
    const told: number[] = [];
    for (let generation = 0; generation < 12; generation += 1) {
      const end = predecessor.certificate.validity?.notAfter ?? END;
      const warning = predecessor.deadlines.find(({ kind }) => kind === 'expiry-warning');
      if (warning === undefined) throw new Error('it is to be warned of');
      told.push((Date.parse(end) - Date.parse(warning.at)) / DAY);
      const warned = crossDeadlines(predecessor, warning.at);
      const notBefore = plus(warning.at, DAY);
      const life = new Life();
      life.predecessor = warned;
      life.told(
        notBefore,
        issuedCertificate({
          id: `${generation}`,
          validity: { notBefore, notAfter: daysAfter(notBefore, 100), exactness: 'instant' },
        }),
      );
      if (life.state === undefined) throw new Error('it was told');
      predecessor = life.state;
    }
    expect(told).toEqual([30, 30, 28, 30, 30, 28, 30, 30, 28, 30, 30, 28]);
  });

  test('is remembered by the successor, and silences it until it is overdue itself', () => {
    const life = new Life();
    life.predecessor = renewedBefore(20);
    const { certificate } = successor();
    life.told(before(18), certificate);
    expect(life.state?.renewalHabit).toEqual({
      leadMilliseconds: 20 * DAY,
      from: 'digicert/main/1001',
      times: 2,
    });
    expect(life.told(before(17), certificate)).toEqual([]);
    const end = daysAfter(END, 80);
    expect(life.passed(plus(end, -19 * DAY - 1))).toEqual([]);
    expect(life.passed(plus(end, -19 * DAY))).toEqual(['approaching-expiration first']);
    expect(life.state?.warnings.expiry?.renewalOverdue).toEqual({
      expectedAt: plus(end, -20 * DAY),
      because: 'history',
    });
  });

  test('is learned when an order that was found pending is issued', () => {
    const life = new Life();
    life.predecessor = certificateState();
    const { certificate } = successor();
    const { validity: _none, ...ordered } = certificate;
    life.told(before(22), { ...ordered, status: 'pending-validation' });
    expect(life.state?.renewalHabit).toBeUndefined();
    life.told(before(19), certificate);
    expect(life.state?.renewalHabit?.leadMilliseconds).toBe(20 * DAY);
    // Of which no start is told, it counts from when its order was found.
    const unknown = new Life();
    unknown.predecessor = certificateState();
    unknown.told(before(22), { ...ordered, status: 'pending-validation' });
    unknown.told(before(19), {
      ...ordered,
      validity: { notAfter: daysAfter(END, 80), exactness: 'day' },
    });
    expect(unknown.state?.renewalHabit?.leadMilliseconds).toBe(22 * DAY);
  });

  test('is learned, too, where a renewal moves the end under the same number, and not from an end that moves back', () => {
    const issued = (start: number, life = 100) =>
      issuedCertificate({
        validity: {
          notBefore: daysAfter(START, start),
          notAfter: daysAfter(START, start + life),
          exactness: 'instant',
        },
      });
    const life = new Life();
    life.told(START, issued(0));
    // So much more exactly known is no renewal.
    life.told(daysAfter(START, 1), issued(0, 100.5));
    expect(life.state?.renewalHabit).toBeUndefined();
    life.told(daysAfter(START, 80), issued(80));
    expect(life.state?.renewalHabit).toEqual({
      leadMilliseconds: 20.5 * DAY,
      from: 'digicert/main/1001',
    });
    life.told(daysAfter(START, 160), issued(160));
    expect(life.state?.renewalHabit).toMatchObject({ leadMilliseconds: 20 * DAY, times: 2 });
    expect(life.passed(daysAfter(START, 240))).toEqual([]);
    expect(life.passed(daysAfter(START, 241))).toEqual(['approaching-expiration first']);
    expect(life.state?.warnings.expiry?.renewalOverdue?.because).toBe('history');
    life.told(daysAfter(START, 242), issued(80));
    expect(life.state?.renewalHabit).toBeUndefined();
  });
});
