import { describe, expect, test } from 'vitest';
import type {
  CertificateState,
  Deadline,
} from '../../../../shared/certificates/certificate-state.ts';
import { at } from '../../../support/certificates.ts';
import { advanced } from '../../../support/inputs.ts';
import { certificateState } from '../../../support/states.ts';

const NOW = at('2027-03-20');
const dataAge = { asOf: NOW, unreachable: false };
const expiry = { threshold: 'first', dueAt: at('2027-03-12') };
const warnings = { validationExpiring: [], validationChecksStopped: [], expiry };
const due: Deadline = { kind: 'expiry-reminder', name: 'second', at: NOW };

/** The deadlines of a replaced certificate after it has lost its successor. */
function deadlinesWithout(
  deadlines: Deadline[],
  sent: CertificateState['warnings'] = warnings,
): Deadline[] {
  const successor = { key: 'digicert/main/new', since: at('2027-03-13') };
  const state = { ...certificateState(), deadlines, warnings: sent, successor };
  return advanced(state, { kind: 'successor-lost', dataAge }, NOW).deadlines;
}

describe('after the loss of a successor', () => {
  test('the last reminder that was sent is due again, with its overdue renewal', () => {
    expect(deadlinesWithout([])).toStrictEqual([
      { kind: 'expiry-reminder', name: 'first', at: NOW },
    ]);
    const renewalOverdue = { expectedAt: at('2027-03-11'), reason: 'provider' as const };
    const overdue = { ...warnings, expiry: { ...expiry, renewalOverdue } };
    expect(deadlinesWithout([], overdue)).toEqual([
      { kind: 'expiry-reminder', name: 'first', at: NOW, renewalOverdue },
    ]);
  });

  test('no reminder is repeated if another one is due now, or if none was ever sent', () => {
    expect(deadlinesWithout([due])).toEqual([due]);
    const later: Deadline = { ...due, at: at('2027-03-28') };
    expect(deadlinesWithout([due, later])).toEqual([due, later]);
    const { expiry: _none, ...unsent } = warnings;
    expect(deadlinesWithout([], unsent)).toEqual([]);
  });

  test('the last reminder is repeated if only another kind of deadline is due, or the next reminder is due later', () => {
    for (const deadline of [
      { ...due, kind: 'validation-expiry-reminder' as const },
      { ...due, at: at('2027-03-28') },
    ]) {
      expect(deadlinesWithout([deadline])).toHaveLength(2);
    }
  });
});
