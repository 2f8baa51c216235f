import { describe, expect, test } from 'vitest';
import { advance } from '../../../../shared/lifecycle/advance.ts';
import { CertificateState } from '../../../../shared/certificates/certificate-state-schema.ts';
import type { Acknowledged } from '../../../../shared/lifecycle/input.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { plus } from '../../../../shared/certificates/instant.ts';
import {
  at,
  daysAfter,
  issuedCertificate,
  pendingValidation,
  pendingCertificate,
} from '../../../support/certificates.ts';
import { advanced } from '../../../support/inputs.ts';
import { Timeline } from '../../../support/timeline.ts';
import { certificateState, nextRevision } from '../../../support/states.ts';

const JANUARY = at('2027-01-02');

function acknowledge(
  state: CertificateState,
  given: Omit<Acknowledged, 'kind'>,
  now: Instant,
): CertificateState {
  return advanced(state, { kind: 'acknowledged', ...given }, now);
}

const replaced = issuedCertificate({ renewal: { renewedBy: '1002', successorIssued: true } });

/** A certificate of 100 days, acknowledged after its first reminder on 2027-03-12. */
function acknowledgedTimeline(until = '2027-03-20'): Timeline {
  const timeline = new Timeline();
  timeline.reported(JANUARY, issuedCertificate());
  expect(timeline.passed(at('2027-03-12'))).toEqual(['approaching-expiration first']);
  expect(timeline.acknowledged(at('2027-03-13'), at(until))).toEqual(['acknowledged']);
  return timeline;
}

describe('an acknowledgement', () => {
  const given = { by: 'Jane', note: 'renewed on Monday', until: at('2027-02-01') };

  test('is stored with its author, note and dates, and plans its end', () => {
    const state = certificateState();
    const known = acknowledge(state, given, at('2027-01-05'));
    expect(known).toMatchObject({
      revision: state.revision + 1,
      changedAt: at('2027-01-05'),
      acknowledgement: { ...given, at: at('2027-01-05') },
    });
    expect(known.deadlines[0]).toEqual({
      kind: 'acknowledgement-expiry',
      name: 'until',
      at: given.until,
    });
    expect(CertificateState.parse(structuredClone(known))).toEqual(known);
  });

  test('replaces an earlier acknowledgement and its planned end', () => {
    const first = acknowledge(certificateState(), given, at('2027-01-05'));
    const second = acknowledge(first, { ...given, until: at('2027-02-09') }, at('2027-01-06'));
    const ends = second.deadlines.filter(({ kind }) => kind === 'acknowledgement-expiry');
    expect(ends.map((deadline) => deadline.at)).toEqual([at('2027-02-09')]);
  });

  test.each([
    ['in the past', at('2027-01-04'), /has passed/],
    ['at this moment', at('2027-01-05'), /has passed/],
    ['in more than 90 days', plus(daysAfter(at('2027-01-05'), 90), 1), /90 days at most/],
  ])('cannot have the end %s', (_when, until, sentence) => {
    const act = () => acknowledge(certificateState(), { ...given, until }, at('2027-01-05'));
    expect(act).toThrow(RangeError);
    expect(act).toThrow(sentence);
  });

  test('can end in exactly 90 days', () => {
    const until = daysAfter(at('2027-01-05'), 90);
    const known = acknowledge(certificateState(), { ...given, until }, at('2027-01-05'));
    expect(known.acknowledgement?.until).toBe(until);
  });

  test('is rejected without the name of its author', () => {
    expect(() => acknowledge(certificateState(), { ...given, by: ' ' }, JANUARY)).toThrow(
      RangeError,
    );
  });

  test('that ends when a reminder is due changes nothing at the next report', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, pendingCertificate());
    // The reminders are due 1, 3 and 7 days after 1 January.
    timeline.acknowledged(at('2027-01-03'), at('2027-01-08'));
    timeline.passed(at('2027-01-04'));
    const revision = timeline.state?.revision;
    timeline.reported(at('2027-01-05'), pendingCertificate());
    expect(timeline.state?.revision).toBe(revision);
  });

  test('never sets changedAt to a time before the last save, even if the clock is slow', () => {
    const state = { ...nextRevision(certificateState()), changedAt: at('2027-01-06') };
    expect(acknowledge(state, given, at('2027-01-05')).changedAt).toBe(at('2027-01-06'));
  });
});

describe('while a certificate is acknowledged', () => {
  test('reminders are published as events, without notifications', () => {
    const timeline = acknowledgedTimeline('2027-04-09');
    expect(timeline.passed(at('2027-03-28'))).toEqual(['approaching-expiration second']);
    expect(timeline.notifications()).toEqual([]);
  });

  test('its expiry is notified nevertheless', () => {
    const timeline = acknowledgedTimeline('2027-05-01');
    expect(timeline.passed(at('2027-04-11'))).toEqual(['status-changed', 'expired']);
    expect(timeline.notifications().map(({ type }) => type)).toEqual(['certificate-expired']);
    expect(timeline.passed(at('2027-05-01'))).toEqual([]);
    expect(timeline.state).not.toHaveProperty('acknowledgement');
  });

  test('its revocation or rejection is notified nevertheless', () => {
    const timeline = acknowledgedTimeline();
    timeline.reported(at('2027-03-14'), issuedCertificate({ status: 'revoked' }));
    expect(timeline.notifications().map(({ type }) => type)).toEqual(['certificate-revoked']);
    const order = new Timeline();
    order.reported(JANUARY, pendingCertificate());
    order.acknowledged(at('2027-01-03'), at('2027-01-20'));
    order.reported(at('2027-01-04'), pendingCertificate({ status: 'rejected' }));
    expect(order.notifications().map(({ type }) => type)).toEqual(['certificate-rejected']);
  });

  test('no notification about a pending validation is sent', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, pendingCertificate());
    timeline.acknowledged(JANUARY, at('2027-01-10'));
    expect(timeline.passed(at('2027-01-04'))).toEqual(['reminder 2']);
    expect(timeline.notifications()).toEqual([]);
    const other = { name: 'example.com', type: 'TXT' as const, value: 'token-2' };
    const changed = pendingCertificate({
      domainValidations: [pendingValidation({ record: other })],
    });
    expect(timeline.reported(at('2027-01-05'), changed)).toEqual(['validation-pending']);
    expect(timeline.notifications()).toEqual([]);
  });

  test('changes reported by the provider do not end the acknowledgement', () => {
    const timeline = acknowledgedTimeline();
    expect(timeline.reported(at('2027-03-14'), issuedCertificate())).toEqual([]);
    timeline.reported(at('2027-03-15'), issuedCertificate({ serialNumber: 'AB' }));
    expect(timeline.state?.acknowledgement?.until).toBe(at('2027-03-20'));
    expect(timeline.passed(at('2027-03-20'))).toEqual(['approaching-expiration first']);
  });

  test('a moved expiry ends the acknowledgement', () => {
    const timeline = acknowledgedTimeline('2027-06-10');
    const validity = {
      notBefore: at('2027-03-14'),
      notAfter: at('2027-06-22'),
      precision: 'instant' as const,
    };
    expect(timeline.reported(at('2027-03-14'), issuedCertificate({ validity }))).toEqual([
      'expiry-changed',
    ]);
    expect(timeline.state).not.toHaveProperty('acknowledgement');
    expect(timeline.state?.deadlines.map(({ kind }) => kind)).not.toContain(
      'acknowledgement-expiry',
    );
    timeline.passed(at('2027-05-23'));
    expect(timeline.delivered()).toEqual(['approaching-expiration first']);
  });

  test('notifications contain neither the author nor the note', () => {
    const timeline = acknowledgedTimeline('2027-04-20');
    timeline.passed(at('2027-04-11'));
    const reported = JSON.stringify(timeline.notifications());
    expect(reported).not.toMatch(/Jane|Monday/);
  });
});

describe('when an acknowledgement ends', () => {
  test('the last reminder is sent again, due at that time', () => {
    const timeline = acknowledgedTimeline();
    expect(timeline.passed(at('2027-03-20'))).toEqual(['approaching-expiration first']);
    expect(timeline.events).toMatchObject([{ threshold: { dueAt: at('2027-03-20') } }]);
    expect(timeline.delivered()).toEqual(['approaching-expiration first']);
    expect(timeline.state).not.toHaveProperty('acknowledgement');
    expect(timeline.reported(at('2027-03-21'), issuedCertificate())).toEqual([]);
  });

  test('only the latest reminder that was due meanwhile is sent', () => {
    const timeline = acknowledgedTimeline('2027-03-29');
    timeline.passed(at('2027-03-28'));
    expect(timeline.passed(at('2027-03-29'))).toEqual(['approaching-expiration second']);
    expect(timeline.delivered()).toEqual(['approaching-expiration second']);
  });

  test('only one reminder is sent even if runs were missed', () => {
    const timeline = acknowledgedTimeline();
    expect(timeline.passed(at('2027-03-30'))).toEqual(['approaching-expiration second']);
    expect(timeline.delivered()).toEqual(['approaching-expiration second']);
  });

  test('a validation that is still pending is announced again when the acknowledgement ends', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, pendingCertificate());
    timeline.acknowledged(JANUARY, at('2027-01-06'));
    timeline.passed(at('2027-01-04'));
    expect(timeline.passed(at('2027-01-06'))).toEqual(['reminder 2']);
    expect(timeline.delivered()).toEqual(['validation-reminder example.com']);
    expect(timeline.passed(at('2027-01-08'))).toEqual(['reminder 3']);
    expect(timeline.delivered()).toEqual(['validation-reminder example.com']);
  });

  test('nothing is sent if the condition is resolved or never occurred', () => {
    const timeline = acknowledgedTimeline();
    timeline.reported(at('2027-03-15'), replaced);
    expect(timeline.passed(at('2027-03-20'))).toEqual([]);
    const unchanged = new Timeline();
    unchanged.reported(JANUARY, issuedCertificate());
    unchanged.acknowledged(JANUARY, at('2027-01-06'));
    expect(unchanged.passed(at('2027-01-06'))).toEqual([]);
  });

  test('ending an acknowledgement early sends the same alerts from that time on', () => {
    const timeline = acknowledgedTimeline();
    expect(timeline.readAgain(at('2027-03-15'))).toEqual(['approaching-expiration first']);
    expect(timeline.events).toMatchObject([{ threshold: { dueAt: at('2027-03-15') } }]);
    expect(timeline.passed(at('2027-03-20'))).toEqual([]);
    expect(timeline.delivered()).toEqual([]);
  });

  test('ending an acknowledgement twice changes nothing', () => {
    const state = certificateState();
    expect(advance(state, { kind: 'unacknowledged' }, at('2027-01-05'))).toBeUndefined();
    const timeline = acknowledgedTimeline();
    expect(timeline.readAgain(at('2027-03-21'))).toEqual(['approaching-expiration first']);
    expect(timeline.readAgain(at('2027-03-21'))).toEqual([]);
  });
});

test('the end of an acknowledgement repeats no reminder of a replaced certificate', () => {
  const warned = {
    ...certificateState(),
    warnings: {
      validationExpiring: [],
      validationChecksStopped: [],
      expiry: { threshold: 'first', dueAt: at('2027-01-03') },
    },
  };
  const until = at('2027-02-01');
  const successor = { key: 'digicert/main/2', since: at('2027-01-20') };
  const ended = (state: CertificateState) =>
    advanced(
      acknowledge(state, { by: 'Jane Doe', note: '', until }, at('2027-01-25')),
      { kind: 'time-passed' },
      until,
    );
  expect(ended(warned).warnings.expiry?.dueAt).toBe(until);
  expect(ended({ ...warned, successor }).warnings).toEqual(warned.warnings);
});
