import { describe, expect, test } from 'vitest';
import type { CertificateState, Deadline } from '../../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/lifecycle/alarm-policy.ts';
import { advance } from '../../../shared/lifecycle/advance.ts';
import type { TimePassed } from '../../../shared/lifecycle/input.ts';
import { at, pendingValidation } from '../../support/certificates.ts';
import { report } from '../../support/inputs.ts';
import { certificateState } from '../../support/states.ts';

const FIRST = at('2027-03-12');
const SECOND = at('2027-03-28');
const END = at('2027-04-11');
const settings = { policy: DEFAULT_ALARM_POLICY, tags: { team: 'web' } };
const SINCE = at('2027-01-02');
const names = (deadlines: readonly Deadline[]) => deadlines.map(({ name }) => name);

const state = certificateState();
const passed = (state: CertificateState, now: Instant, input: Partial<TimePassed> = {}) =>
  advance(state, { kind: 'time-passed', ...input }, now);
/** The same by a report that finds nothing new. */
const reported = (state: CertificateState, now: Instant) =>
  advance(state, report(state.certificate, { settings }), now);
const successor = { key: 'digicert/main/new', since: FIRST };

describe('the deadlines of a certificate', () => {
  test('processes a deadline at its time and not before', () => {
    expect(passed(state, plus(FIRST, -1))).toBeUndefined();
    expect(passed(state, FIRST)).toEqual({
      ...state,
      ...{ revision: 2, changedAt: FIRST, deadlines: state.deadlines.slice(1) },
      warnings: { ...state.warnings, expiry: { threshold: 'first', dueAt: FIRST } },
    });
  });

  test('sends the latest due reminder, and none if the certificate has expired', () => {
    expect(passed(state, SECOND)?.warnings.expiry?.threshold).toBe('second');
    const ended = passed(state, END);
    expect(ended?.certificate.status).toBe('expired');
    expect(ended?.warnings.expiry).toBeUndefined();
    expect(ended?.deadlines).toEqual([]);
  });

  test('a report keeps due reminders for the deadline check and processes everything else', () => {
    expect(reported(state, SECOND)).toBeUndefined();
    const ended = reported(state, END);
    expect(ended?.certificate.status).toBe('expired');
    expect(ended?.deadlines).toEqual([]);
  });

  test('sends no reminder for a replaced certificate, but records its expiry', () => {
    const replaced = { ...state, successor };
    expect(passed(replaced, SECOND)).toBeUndefined();
    const validation = {
      kind: 'validation-expiry-reminder',
      name: 'example.com',
      at: SECOND,
    } as const;
    const both = { ...replaced, deadlines: [...state.deadlines, validation] };
    const crossed = passed(both, SECOND);
    expect(crossed?.warnings.expiry).toBeUndefined();
    expect(names(crossed?.deadlines ?? [])).toEqual(['first', 'second', 'final', 'notAfter']);
    expect(passed(replaced, END)).toMatchObject({
      certificate: { status: 'expired' },
      deadlines: [],
    });
  });

  test('stores the age of the data', () => {
    const dataAge = { asOf: SINCE, unreachable: true };
    expect(passed(state, FIRST, { dataAge })?.dataAge).toEqual(dataAge);
    expect(passed({ ...state, dataAge }, FIRST)?.dataAge).toEqual(dataAge);
    expect(passed(state, FIRST)).not.toHaveProperty('dataAge');
  });

  test('stores the overdue renewal with the reminder', () => {
    const renewalOverdue = { expectedAt: SINCE, reason: 'history' as const };
    const [first, ...others] = state.deadlines;
    if (first === undefined) throw new Error('there is a first warning');
    const late = { ...state, deadlines: [{ ...first, renewalOverdue }, ...others] };
    expect(passed(late, FIRST)?.warnings.expiry).toEqual({
      ...{ threshold: 'first', dueAt: FIRST, renewalOverdue },
    });
    expect(passed(state, FIRST)?.warnings.expiry).toStrictEqual({
      ...{ threshold: 'first', dueAt: FIRST },
    });
  });
});

describe('the deadlines of validations', () => {
  const pending = (...domains: string[]): CertificateState =>
    certificateState({
      status: 'pending-validation',
      domainValidations: domains.map((domain, index) =>
        pendingValidation({ domain, requestedAt: plus(SINCE, index * DAY) }),
      ),
    });

  test('sends the reminder of each validation at its own time', () => {
    const order = pending('a.example.com', 'b.example.com');
    const crossed = passed(order, plus(SINCE, DAY));
    expect(crossed?.warnings.validationReminders).toEqual([
      { domain: 'a.example.com', at: plus(SINCE, DAY) },
    ]);
    expect(crossed?.deadlines).toEqual([
      { kind: 'validation-reminder', name: 'b.example.com', at: plus(SINCE, 2 * DAY) },
      { kind: 'validation-reminder', name: 'a.example.com', at: plus(SINCE, 3 * DAY) },
    ]);
    const both = crossed && passed(crossed, plus(SINCE, 3 * DAY));
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
    const crossed = passed({ ...before, deadlines: [...before.deadlines] }, FIRST);
    expect(crossed?.warnings).toStrictEqual({
      validationExpiring: [warned('b', '2027-02-01'), warned('a', '2027-03-01')],
      validationChecksStopped: [warned('a', '2027-02-01'), warned('c', '2027-03-02')],
    });
  });
});

describe('the end of an acknowledgement', () => {
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
    const crossed = passed(known, until);
    expect(crossed?.acknowledgement).toBeUndefined();
    expect(crossed?.warnings.expiry).toEqual({ threshold: 'second', dueAt: SECOND });
    const alone = passed({ ...known, deadlines: known.deadlines.slice(1) }, until);
    expect(alone?.warnings.expiry).toEqual({ threshold: 'first', dueAt: until });
    expect(names(alone?.deadlines ?? [])).toEqual(['final', 'notAfter']);
  });
});
