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

describe('of what is due', () => {
  test('nothing is crossed before its moment, and everything at it', () => {
    expect(crossDeadlines(state, plus(FIRST, -1))).toBeUndefined();
    expect(crossDeadlines(state, FIRST)).toEqual({
      ...state,
      ...{ revision: 2, changedAt: FIRST, deadlines: state.deadlines.slice(1) },
      warnings: { ...state.warnings, expiry: { threshold: 'first', dueAt: FIRST } },
    });
  });

  test('the latest warning is given, and none when the end has come as well', () => {
    expect(crossDeadlines(state, SECOND)?.warnings.expiry?.threshold).toBe('second');
    const ended = crossDeadlines(state, END);
    expect(ended?.certificate.status).toBe('expired');
    expect(ended?.warnings.expiry).toBeUndefined();
    expect(ended?.deadlines).toEqual([]);
  });

  test('warnings are left to whoever looks for a successor, and nothing else is', () => {
    expect(crossDeadlines(state, SECOND, { warns: false })).toBeUndefined();
    const ended = crossDeadlines(state, END, { warns: false });
    expect(ended?.certificate.status).toBe('expired');
    expect(ended?.deadlines).toEqual([]);
  });

  test('a successor holds the warnings back, but not the end', () => {
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

  test('it is remembered how old the facts were', () => {
    const dataAge = { asOf: SINCE, unreachable: true };
    expect(crossDeadlines(state, FIRST, { dataAge })?.dataAge).toEqual(dataAge);
    expect(crossDeadlines({ ...state, dataAge }, FIRST)?.dataAge).toEqual(dataAge);
    expect(crossDeadlines(state, FIRST)).not.toHaveProperty('dataAge');
  });

  test('that a renewal is overdue goes with the warning', () => {
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

describe('of validations', () => {
  const pending = (...domains: string[]): CertificateState =>
    certificateState({
      status: 'pending-validation',
      domainValidations: domains.map((domain, index) =>
        pendingValidation({ domain, requestedAt: plus(SINCE, index * DAY) }),
      ),
    });

  test('each is reported automatically, and the others wait for their own time', () => {
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

  test('the later word takes the place of the earlier one, and of that alone', () => {
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

describe('when an acknowledgement ends', () => {
  test('what came up meanwhile is reported instead of what is older', () => {
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
