import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../../shared/certificates/certificate-state.ts';
import { warnAgain } from '../../../shared/changes/warn-again.ts';
import { at } from '../../support/certificates.ts';

const NOW = at('2027-03-20');
const expiry = { threshold: 'first', dueAt: at('2027-03-12') };
const warnings = { validationEnds: [], validationStalled: [], expiry };
const due: Deadline = { kind: 'expiry-warning', name: 'second', at: NOW };

describe('what is due once more when a successor is lost', () => {
  test('is the last warning that was given, with what it said of a renewal', () => {
    expect(warnAgain({ deadlines: [], warnings }, NOW)).toStrictEqual([
      { kind: 'expiry-warning', name: 'first', at: NOW },
    ]);
    const renewalOverdue = { expectedAt: at('2027-03-11'), because: 'provider' as const };
    const overdue = { ...warnings, expiry: { ...expiry, renewalOverdue } };
    expect(warnAgain({ deadlines: [], warnings: overdue }, NOW)).toEqual([
      { kind: 'expiry-warning', name: 'first', at: NOW, renewalOverdue },
    ]);
  });

  test('is nothing more where a warning is due anyway, or none was ever given', () => {
    expect(warnAgain({ deadlines: [due], warnings }, NOW)).toEqual([]);
    const later: Deadline = { ...due, at: at('2027-03-28') };
    expect(warnAgain({ deadlines: [later, due], warnings }, NOW)).toEqual([]);
    const { expiry: _none, ...calm } = warnings;
    expect(warnAgain({ deadlines: [], warnings: calm }, NOW)).toEqual([]);
  });

  test('is that one all the same where something else is due, or another warning later', () => {
    for (const deadline of [
      { ...due, kind: 'validation-warning' as const },
      { ...due, at: at('2027-03-28') },
    ]) {
      expect(warnAgain({ deadlines: [deadline], warnings }, NOW)).toHaveLength(1);
    }
  });
});
