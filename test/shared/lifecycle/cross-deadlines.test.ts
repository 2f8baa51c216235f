import { describe, expect, test } from 'vitest';
import type { CertificateState, Deadline } from '../../../shared/certificates/certificate-state.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { crossDeadlines } from '../../../shared/lifecycle/cross-deadlines.ts';
import { at, pendingValidation } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';

const FIRST = at('2027-03-12');
const SECOND = at('2027-03-28');
const END = at('2027-04-11');
const SINCE = at('2027-01-02');
const names = (deadlines: readonly Deadline[]) => deadlines.map(({ name }) => name);

const state = certificateState();
const successor = { key: 'digicert/main/new', since: FIRST };

describe('crossDeadlines', () => {
  test('processes a deadline at its time and not before', () => {
    expect(crossDeadlines(state, plus(FIRST, -1))).toBeUndefined();
    expect(crossDeadlines(state, FIRST)).toEqual({
      ...state,
      ...{ revision: 2, changedAt: FIRST, deadlines: state.deadlines.slice(1) },
      warnings: { ...state.warnings, expiry: { threshold: 'first', dueAt: FIRST } },
    });
  });

  test('sends the latest due reminder, and none if the certificate has expired', () => {
    expect(crossDeadlines(state, SECOND)?.warnings.expiry?.threshold).toBe('second');
    const expired = crossDeadlines(state, END);
    expect(expired?.certificate.status).toBe('expired');
    expect(expired?.warnings.expiry).toBeUndefined();
    expect(expired?.deadlines).toEqual([]);
  });

  test('with warns: false keeps due reminders and processes everything else', () => {
    expect(crossDeadlines(state, SECOND, { warns: false })).toBeUndefined();
    const expired = crossDeadlines(state, END, { warns: false });
    expect(expired?.certificate.status).toBe('expired');
    expect(expired?.deadlines).toEqual([]);
  });

  test('sends no reminder for a replaced certificate, but records its expiry', () => {
    const replaced = { ...state, successor };
    expect(crossDeadlines(replaced, SECOND)).toBeUndefined();
    const validation = {
      kind: 'validation-expiry-reminder',
      name: 'example.com',
      at: SECOND,
    } as const;
    const both = { ...replaced, deadlines: [...state.deadlines, validation] };
    const crossed = crossDeadlines(both, SECOND);
    expect(crossed?.warnings.expiry).toBeUndefined();
    expect(names(crossed?.deadlines ?? [])).toEqual(['first', 'second', 'final', 'notAfter']);
    expect(crossDeadlines(replaced, END)).toMatchObject({
      certificate: { status: 'expired' },
      deadlines: [],
    });
  });

  test('stores the age of the data', () => {
    const dataAge = { asOf: SINCE, unreachable: true };
    expect(crossDeadlines(state, FIRST, { dataAge })?.dataAge).toEqual(dataAge);
    expect(crossDeadlines({ ...state, dataAge }, FIRST)?.dataAge).toEqual(dataAge);
    expect(crossDeadlines(state, FIRST)).not.toHaveProperty('dataAge');
  });

  test('stores the overdue renewal with the reminder', () => {
    const renewalOverdue = { expectedAt: SINCE, reason: 'history' as const };
    const [first, ...others] = state.deadlines;
    if (first === undefined) throw new Error('there is a first warning');
    const late = { ...state, deadlines: [{ ...first, renewalOverdue }, ...others] };
    expect(crossDeadlines(late, FIRST)?.warnings.expiry).toEqual({
      ...{ threshold: 'first', dueAt: FIRST, renewalOverdue },
    });
    expect(crossDeadlines(state, FIRST)?.warnings.expiry).toStrictEqual({
      ...{ threshold: 'first', dueAt: FIRST },
    });
  });
});

describe('crossDeadlines for validations', () => {
  const pending = (...domains: string[]): CertificateState =>
    certificateState({
      status: 'pending-validation',
      domainValidations: domains.map((domain, index) =>
        pendingValidation({ domain, requestedAt: plus(SINCE, index * DAY) }),
      ),
    });

  test('sends the reminder of each validation at its own time', () => {
    const order = pending('a.example.com', 'b.example.com');
    const crossed = crossDeadlines(order, plus(SINCE, DAY));
    expect(crossed?.warnings.validationReminders).toEqual([
      { domain: 'a.example.com', at: plus(SINCE, DAY) },
    ]);
    expect(crossed?.deadlines).toEqual([
      { kind: 'validation-reminder', name: 'b.example.com', at: plus(SINCE, 2 * DAY) },
      { kind: 'validation-reminder', name: 'a.example.com', at: plus(SINCE, 3 * DAY) },
    ]);
    const both = crossed && crossDeadlines(crossed, plus(SINCE, 3 * DAY));
    expect(both?.warnings.validationReminders).toEqual([
      { domain: 'a.example.com', at: plus(SINCE, 3 * DAY) },
      { domain: 'b.example.com', at: plus(SINCE, 2 * DAY) },
    ]);
  });

  test('replaces only the earlier reminder of the same domain', () => {
    const warned = (domain: string, day: string) => ({ domain, at: at(day) });
    const before = {
      ...state,
      warnings: {
        ...state.warnings,
        validationExpiring: [warned('a', '2027-02-01'), warned('b', '2027-02-01')],
        validationChecksStopped: [warned('a', '2027-02-01')],
      },
      deadlines: [
        { kind: 'validation-expiry-reminder', name: 'a', at: at('2027-03-01') },
        { kind: 'validation-checks-stopped', name: 'c', at: at('2027-03-02') },
      ] as const satisfies Deadline[],
    };
    const crossed = crossDeadlines({ ...before, deadlines: [...before.deadlines] }, FIRST);
    expect(crossed?.warnings).toStrictEqual({
      validationExpiring: [warned('b', '2027-02-01'), warned('a', '2027-03-01')],
      validationChecksStopped: [warned('a', '2027-02-01'), warned('c', '2027-03-02')],
    });
  });
});

describe('crossDeadlines at the end of an acknowledgement', () => {
  test('sends the reminder that became due meanwhile instead of the earlier one', () => {
    const until = plus(SECOND, DAY);
    const known = {
      ...state,
      ...{ acknowledgement: { by: 'Somebody', note: '', at: FIRST, until } },
      warnings: { ...state.warnings, expiry: { threshold: 'first', dueAt: FIRST } },
      deadlines: [
        ...state.deadlines.slice(1, 2),
        { kind: 'acknowledgement-expiry' as const, name: 'until', at: until },
        ...state.deadlines.slice(2),
      ],
    };
    const crossed = crossDeadlines(known, until);
    expect(crossed?.acknowledgement).toBeUndefined();
    expect(crossed?.warnings.expiry).toEqual({ threshold: 'second', dueAt: SECOND });
    const alone = crossDeadlines({ ...known, deadlines: known.deadlines.slice(1) }, until);
    expect(alone?.warnings.expiry).toEqual({ threshold: 'first', dueAt: until });
    expect(names(alone?.deadlines ?? [])).toEqual(['final', 'notAfter']);
  });
});
