import { describe, expect, test } from 'vitest';
import type { CertificateState } from '../../../../shared/certificates/certificate-state.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { at } from '../../../support/certificates.ts';
import { markReplaced, markSuccessor, unmarkReplaced } from '../../../support/inputs.ts';
import { certificateState } from '../../../support/states.ts';

/** The first reminder of the old certificate is due. */
const NOW = at('2027-03-12');
const DATA_AGE = { asOf: at('2027-03-11'), unreachable: false };

const valid = (from: string, to: string) => ({
  validity: { notBefore: at(from), notAfter: at(to), precision: 'instant' as const },
});
const old = () => certificateState({ id: 'old' });
const next = (validity = valid('2027-03-01', '2027-06-01')) =>
  certificateState({ id: 'new', ...validity });

describe('a linked pair', () => {
  test('the successor continues the lineage of the predecessor, unless it already belongs to another', () => {
    const predecessor = { ...old(), lineage: 'digicert/main/first' };
    expect(markSuccessor({ old: predecessor, next: next() }, NOW)).toMatchObject({
      revision: 2,
      lineage: 'digicert/main/first',
      replaces: 'digicert/main/old',
    });
    const separate = { ...next(), lineage: 'digicert/main/another' };
    expect(markSuccessor({ old: predecessor, next: separate }, NOW).lineage).toBe(
      'digicert/main/another',
    );
  });

  test('a successor inherits the renewal pattern unless a reminder of its own expiry was sent', () => {
    const pattern = { leadMilliseconds: 20 * DAY, from: 'digicert/main/older' };
    const renewed = { ...old(), renewalPattern: pattern };
    const renewal = next(valid('2027-03-20', '2027-06-28'));
    const first = ({ deadlines }: CertificateState) => deadlines[0];
    expect(first(renewal)).toMatchObject({ name: 'first', at: at('2027-05-29') });
    const claimed = markSuccessor({ old: renewed, next: renewal }, NOW);
    expect(first(claimed)).toMatchObject({ name: 'first', at: at('2027-06-09') });
    const warned = { ...renewal.warnings, expiry: { threshold: 'early', dueAt: at('2027-05-01') } };
    const late = markSuccessor({ old: renewed, next: { ...renewal, warnings: warned } }, NOW);
    expect(late.deadlines).toEqual(renewal.deadlines);
    expect(late.renewalPattern?.times).toBe(2);
    const own = { leadMilliseconds: 5 * DAY, from: 'digicert/main/new', times: 2 };
    const another = { ...renewal, renewalPattern: own };
    expect(markSuccessor({ old: renewed, next: another }, NOW)).toMatchObject({
      renewalPattern: own,
      deadlines: renewal.deadlines,
    });
    const configured = { expectedAt: at('2027-06-16'), reason: 'configuration' as const };
    const overdue = renewal.deadlines.map((deadline) => ({
      ...deadline,
      renewalOverdue: configured,
    }));
    const known = markSuccessor({ old: renewed, next: { ...renewal, deadlines: overdue } }, NOW);
    expect(known.deadlines).toEqual(overdue);
  });

  test('the predecessor stores its successor, and plans all reminders again when the link is removed', () => {
    const replaced = markReplaced({ old: old(), next: next() }, NOW, DATA_AGE);
    expect(replaced).toMatchObject({
      revision: 2,
      changedAt: NOW,
      successor: {
        key: 'digicert/main/new',
        name: 'www.example.com',
        notAfter: at('2027-06-01'),
        since: NOW,
      },
    });
    expect(unmarkReplaced(replaced, NOW, DATA_AGE)).toEqual({
      ...old(),
      ...{ revision: 3, changedAt: NOW, dataAge: DATA_AGE, successorCheckDueAt: plus(NOW, DAY) },
    });
  });

  test('the predecessor checks its successor after a day, and does not postpone an earlier check', () => {
    const pair = { old: old(), next: next() };
    expect(markReplaced(pair, NOW, DATA_AGE).successorCheckDueAt).toBe(plus(NOW, DAY));
    const withEarlierCheck = { ...pair, old: { ...old(), successorCheckDueAt: NOW } };
    expect(markReplaced(withEarlierCheck, NOW, DATA_AGE).successorCheckDueAt).toBe(NOW);
  });

  test('the predecessor plans no check on its last day', () => {
    const pair = { old: old(), next: next() };
    expect(markReplaced(pair, at('2027-04-10'), DATA_AGE).successorCheckDueAt).toBeUndefined();
  });

  test('a reminder that was sent before the link is due again when the link is removed', () => {
    const warned: CertificateState = {
      ...old(),
      deadlines: old().deadlines.slice(1),
      warnings: { ...old().warnings, expiry: { threshold: 'first', dueAt: NOW } },
    };
    const linked = markReplaced({ old: warned, next: next() }, NOW, DATA_AGE);
    const [first] = unmarkReplaced(linked, at('2027-03-20'), DATA_AGE).deadlines;
    expect(first).toEqual({ kind: 'expiry-reminder', name: 'first', at: at('2027-03-20') });
  });
});
