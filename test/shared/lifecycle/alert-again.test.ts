import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../../shared/certificates/certificate-state.ts';
import { alertAgain } from '../../../shared/lifecycle/alert-again.ts';
import { at } from '../../support/certificates.ts';

const NOW = at('2027-03-20');
const expiry = { threshold: 'first', dueAt: at('2027-03-12') };
const warnings = { validationExpiring: [], validationChecksStopped: [], expiry };
const due: Deadline = { kind: 'expiry-reminder', name: 'second', at: NOW };

describe('what is due once more when a successor is lost', () => {
  test('the repeated reminder is the last one that was sent, with its overdue renewal', () => {
    expect(alertAgain({ deadlines: [], warnings }, NOW)).toStrictEqual([
      { kind: 'expiry-reminder', name: 'first', at: NOW },
    ]);
    const renewalOverdue = { expectedAt: at('2027-03-11'), reason: 'provider' as const };
    const overdue = { ...warnings, expiry: { ...expiry, renewalOverdue } };
    expect(alertAgain({ deadlines: [], warnings: overdue }, NOW)).toEqual([
      { kind: 'expiry-reminder', name: 'first', at: NOW, renewalOverdue },
    ]);
  });

  test('is nothing more where a warning is due anyway, or none was ever given', () => {
    expect(alertAgain({ deadlines: [due], warnings }, NOW)).toEqual([]);
    const later: Deadline = { ...due, at: at('2027-03-28') };
    expect(alertAgain({ deadlines: [later, due], warnings }, NOW)).toEqual([]);
    const { expiry: _none, ...calm } = warnings;
    expect(alertAgain({ deadlines: [], warnings: calm }, NOW)).toEqual([]);
  });

  test('is that one all the same where something else is due, or another warning later', () => {
    for (const deadline of [
      { ...due, kind: 'validation-expiry-reminder' as const },
      { ...due, at: at('2027-03-28') },
    ]) {
      expect(alertAgain({ deadlines: [deadline], warnings }, NOW)).toHaveLength(1);
    }
  });
});
