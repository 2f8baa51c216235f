import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../../shared/certificates/certificate-state.ts';
import { alertAgain } from '../../../shared/lifecycle/alert-again.ts';
import { at } from '../../support/certificates.ts';

const NOW = at('2027-03-20');
const expiry = { threshold: 'first', dueAt: at('2027-03-12') };
const warnings = { validationExpiring: [], validationChecksStopped: [], expiry };
const due: Deadline = { kind: 'expiry-reminder', name: 'second', at: NOW };

describe('after the loss of a successor', () => {
  test('the last reminder that was sent is due again, with its overdue renewal', () => {
    expect(alertAgain({ deadlines: [], warnings }, NOW)).toStrictEqual([
      { kind: 'expiry-reminder', name: 'first', at: NOW },
    ]);
    const renewalOverdue = { expectedAt: at('2027-03-11'), reason: 'provider' as const };
    const overdue = { ...warnings, expiry: { ...expiry, renewalOverdue } };
    expect(alertAgain({ deadlines: [], warnings: overdue }, NOW)).toEqual([
      { kind: 'expiry-reminder', name: 'first', at: NOW, renewalOverdue },
    ]);
  });

  test('no reminder is repeated if another one is due now, or if none was ever sent', () => {
    expect(alertAgain({ deadlines: [due], warnings }, NOW)).toEqual([]);
    const later: Deadline = { ...due, at: at('2027-03-28') };
    expect(alertAgain({ deadlines: [later, due], warnings }, NOW)).toEqual([]);
    const { expiry: _none, ...withoutReminder } = warnings;
    expect(alertAgain({ deadlines: [], warnings: withoutReminder }, NOW)).toEqual([]);
  });

  test('the last reminder is repeated if only another kind of deadline is due, or the next reminder is due later', () => {
    for (const deadline of [
      { ...due, kind: 'validation-expiry-reminder' as const },
      { ...due, at: at('2027-03-28') },
    ]) {
      expect(alertAgain({ deadlines: [deadline], warnings }, NOW)).toHaveLength(1);
    }
  });
});
