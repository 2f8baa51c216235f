import { describe, expect, test } from 'vitest';
import type { CertificateStatus } from '../../../shared/certificates/status.ts';
import {
  at,
  issuedCertificate,
  pendingValidation,
  pendingCertificate,
} from '../../support/certificates.ts';
import { Timeline } from '../../support/timeline.ts';

const JANUARY = at('2027-01-02');
const given = pendingValidation({ state: 'valid', expiresAt: at('2027-07-01') });
const replaced = issuedCertificate({ renewal: { renewedBy: '1002', successorIssued: true } });

const resolved = (timeline: Timeline) =>
  timeline.notifications().flatMap(({ type, headline }) => (type === 'resolved' ? [headline] : []));

function warned(): Timeline {
  const timeline = new Timeline();
  timeline.reported(JANUARY, issuedCertificate());
  expect(timeline.passed(at('2027-03-12'))).toEqual(['approaching-expiration first']);
  return timeline;
}

describe('a resolution is sent', () => {
  test('when a pending validation is completed', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, pendingCertificate());
    timeline.reported(at('2027-01-03'), issuedCertificate({ domainValidations: [given] }));
    expect(timeline.notifications()).toMatchObject([
      {
        type: 'resolved',
        severity: 'info',
        lineage: 'digicert/main/1001',
        headline: 'example.com is validated (was pending 2 days)',
        actions: [],
      },
    ]);
  });

  test('when a certificate with a reminder is replaced', () => {
    const timeline = warned();
    expect(timeline.reported(at('2027-03-13'), replaced)).toEqual(['renewed']);
    expect(timeline.notifications().at(-1)).toMatchObject({
      type: 'certificate-renewed',
      headline: 'www.example.com is replaced',
    });
  });

  test('when the expiry of a certificate with a reminder becomes later', () => {
    const timeline = warned();
    const validity = {
      notBefore: at('2027-03-13'),
      notAfter: at('2027-06-21'),
      precision: 'instant' as const,
    };
    timeline.reported(at('2027-03-13'), issuedCertificate({ validity }));
    expect(resolved(timeline)).toEqual([expect.stringMatching(/now expires on 21 Jun 2027/)]);
  });

  test.each<CertificateStatus>(['cancelled', 'issued'])(
    'once for all pending validations when an order is %s',
    (status) => {
      const timeline = new Timeline();
      const domainValidations = [pendingValidation(), pendingValidation({ domain: 'example.net' })];
      timeline.reported(JANUARY, pendingCertificate({ domainValidations }));
      timeline.reported(at('2027-01-03'), pendingCertificate({ status, domainValidations }));
      expect(resolved(timeline)).toEqual([
        `www.example.com: order is ${status}, no validation needed`,
      ]);
      const [notification] = timeline.notifications();
      expect(notification?.paragraphs[0]).toContain('example.com and example.net');
      expect(notification?.actions).toHaveLength(status === 'cancelled' ? 1 : 0);
    },
  );

  test.each<[string, (timeline: Timeline) => string[]]>([
    ['the order is removed', (timeline) => timeline.gone(at('2027-01-03'))],
    [
      'the order no longer has the name',
      (timeline) =>
        timeline.reported(at('2027-01-03'), pendingCertificate({ domainValidations: [] })),
    ],
  ])('when a validation is withdrawn because %s', (_why, withdraw) => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, pendingCertificate());
    expect(withdraw(timeline)).toContain('validation-withdrawn');
    expect(resolved(timeline)).toEqual(['example.com: DigiCert no longer requests validation']);
  });

  test('when a pending reissue is canceled', () => {
    const timeline = new Timeline();
    const domainValidations = [pendingValidation()];
    timeline.reported(JANUARY, issuedCertificate({ changePending: true, domainValidations }));
    expect(timeline.delivered()).toHaveLength(1);
    timeline.reported(
      at('2027-01-03'),
      issuedCertificate({ changePending: false, domainValidations }),
    );
    expect(resolved(timeline)).toHaveLength(1);
  });

  test('and a new alert with another id follows when the removed order reappears', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, pendingCertificate());
    const first = timeline.notifications();
    timeline.gone(at('2027-01-03'));
    expect(timeline.reported(at('2027-01-05'), pendingCertificate())).toEqual([
      'discovered',
      'validation-pending',
    ]);
    expect(timeline.state?.validationPendingSince).toEqual([
      { domain: 'example.com', at: at('2027-01-05') },
    ]);
    expect(timeline.notifications().map(({ id }) => id)).not.toContain(first[0]?.id);
  });

  test('as part of the notification about a rejected order', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, pendingCertificate());
    timeline.reported(at('2027-01-03'), pendingCertificate({ status: 'rejected' }));
    expect(timeline.notifications()).toMatchObject([{ type: 'certificate-rejected' }]);
    expect(timeline.notifications()[0]?.paragraphs.join(' ')).toContain(
      'Domain validation of example.com is no longer needed',
    );
  });
});

describe('no resolution is sent', () => {
  test('for validations that were complete at discovery', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate({ domainValidations: [given] }));
    expect(timeline.notifications()).toEqual([]);
  });

  test('when a certificate is replaced or reissued before its first reminder', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate());
    timeline.reported(at('2027-03-01'), replaced);
    expect(timeline.notifications()).toEqual([]);
    const reissued = new Timeline();
    reissued.reported(JANUARY, issuedCertificate());
    reissued.reported(
      at('2027-03-01'),
      issuedCertificate({ validity: { notAfter: at('2027-06-01'), precision: 'instant' } }),
    );
    expect(reissued.notifications()).toEqual([]);
  });

  test('when the new expiry is still within the threshold or earlier', () => {
    const validity = (notAfter: string) =>
      issuedCertificate({
        validity: { notBefore: at('2027-01-01'), notAfter: at(notAfter), precision: 'instant' },
      });
    for (const end of ['2027-04-12', '2027-04-01']) {
      const timeline = warned();
      timeline.reported(at('2027-03-14'), validity(end));
      expect(resolved(timeline)).toEqual([]);
    }
  });

  test('for a validation that was requested and completed while the order was acknowledged', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, pendingCertificate({ domainValidations: [] }));
    timeline.acknowledged(at('2027-01-03'), at('2027-01-20'));
    const pending = pendingValidation({ requestedAt: at('2027-01-04') });
    timeline.reported(at('2027-01-04'), pendingCertificate({ domainValidations: [pending] }));
    timeline.reported(at('2027-01-05'), pendingCertificate({ domainValidations: [given] }));
    expect(timeline.events.map(({ name }) => name)).toEqual(['validation-completed']);
    expect(timeline.notifications()).toEqual([]);
  });

  test('for a reminder that an acknowledgement prevented', () => {
    const moved = issuedCertificate({
      validity: { notBefore: at('2027-01-01'), notAfter: at('2027-07-20'), precision: 'instant' },
    });
    const acknowledged = new Timeline();
    acknowledged.reported(JANUARY, issuedCertificate());
    acknowledged.acknowledged(at('2027-03-12'), at('2027-03-25'));
    acknowledged.passed(at('2027-03-12T00:05:00Z'));
    acknowledged.reported(at('2027-03-14'), moved);
    expect(resolved(acknowledged)).toEqual([]);
    // Recipients of the earlier alert get the resolution.
    const reported = warned();
    reported.acknowledged(at('2027-03-13'), at('2027-03-25'));
    reported.reported(at('2027-03-14'), moved);
    expect(resolved(reported)).toHaveLength(1);
  });

  test('for an order with an undocumented status', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, pendingCertificate());
    timeline.reported(
      at('2027-01-03'),
      pendingCertificate({ status: 'unknown', rawStatus: 'parked' }),
    );
    expect(timeline.notifications()).toEqual([]);
  });
});
