import { describe, expect, test } from 'vitest';
import type { CertificateStatus } from '../../../shared/certificates/status.ts';
import {
  at,
  issuedCertificate,
  owedValidation,
  pendingCertificate,
} from '../../support/certificates.ts';
import { Life } from '../../support/life.ts';

const JANUARY = at('2027-01-02');
const given = owedValidation({ state: 'valid', expiresAt: at('2027-07-01') });
const replaced = issuedCertificate({ renewal: { renewedBy: '1002', successorIssued: true } });

const resolved = (life: Life) =>
  life.notices().flatMap(({ type, headline }) => (type === 'resolved' ? [headline] : []));

function warned(): Life {
  const life = new Life();
  life.told(JANUARY, issuedCertificate());
  expect(life.passed(at('2027-03-12'))).toEqual(['approaching-expiration first']);
  return life;
}

describe('people hear that it is over', () => {
  test('when a proof is accepted that they were asked for', () => {
    const life = new Life();
    life.told(JANUARY, pendingCertificate());
    life.told(at('2027-01-03'), issuedCertificate({ domainValidations: [given] }));
    expect(life.notices()).toMatchObject([
      {
        type: 'resolved',
        severity: 'information',
        lineage: 'digicert/main/1001',
        headline: 'Resolved: example.com is validated',
        actions: [],
      },
    ]);
  });

  test('when a certificate is replaced that they were warned of', () => {
    const life = warned();
    expect(life.told(at('2027-03-13'), replaced)).toEqual(['renewed']);
    expect(life.notices().at(-1)).toMatchObject({
      type: 'certificate-renewed',
      headline: 'www.example.com is replaced',
    });
  });

  test('when the end moves out that they were warned of', () => {
    const life = warned();
    const validity = {
      notBefore: at('2027-03-13'),
      notAfter: at('2027-06-21'),
      exactness: 'instant' as const,
    };
    life.told(at('2027-03-13'), issuedCertificate({ validity }));
    expect(resolved(life)).toEqual([expect.stringMatching(/now ends on 21 June 2027/)]);
  });

  test.each<CertificateStatus>(['cancelled', 'issued'])(
    'when an order that is %s takes its owed proofs with it: once, not for each',
    (status) => {
      const life = new Life();
      const domainValidations = [owedValidation(), owedValidation({ domain: 'example.net' })];
      life.told(JANUARY, pendingCertificate({ domainValidations }));
      life.told(at('2027-01-03'), pendingCertificate({ status, domainValidations }));
      expect(resolved(life)).toEqual([
        `Resolved: the order for www.example.com is ${status}, and waits for no proof`,
      ]);
      expect(life.notices()[0]?.paragraphs[0]).toContain('example.com, example.net');
    },
  );

  test.each<[string, (life: Life) => string[]]>([
    ['the order is gone', (life) => life.gone(at('2027-01-03'))],
    [
      'the order has lost the name',
      (life) => life.told(at('2027-01-03'), pendingCertificate({ domainValidations: [] })),
    ],
  ])('when nobody asks for a proof any more, because %s', (_why, withdraw) => {
    const life = new Life();
    life.told(JANUARY, pendingCertificate());
    expect(withdraw(life)).toContain('validation-withdrawn');
    expect(resolved(life)).toEqual([
      'Resolved: digicert no longer asks for a proof of example.com',
    ]);
  });

  test('when a change is taken back that waited for a proof', () => {
    const life = new Life();
    const domainValidations = [owedValidation()];
    life.told(JANUARY, issuedCertificate({ changePending: true, domainValidations }));
    expect(life.said()).toHaveLength(1);
    life.told(at('2027-01-03'), issuedCertificate({ changePending: false, domainValidations }));
    expect(resolved(life)).toHaveLength(1);
  });

  test('and are asked anew, as another matter, when the order is back', () => {
    const life = new Life();
    life.told(JANUARY, pendingCertificate());
    const first = life.notices();
    life.gone(at('2027-01-03'));
    expect(life.told(at('2027-01-05'), pendingCertificate())).toEqual([
      'discovered',
      'validation-pending',
    ]);
    expect(life.state?.validationPendingSince).toEqual([
      { domain: 'example.com', at: at('2027-01-05') },
    ]);
    expect(life.notices().map(({ id }) => id)).not.toContain(first[0]?.id);
  });

  test('of a rejected order by the notice that it was rejected', () => {
    const life = new Life();
    life.told(JANUARY, pendingCertificate());
    life.told(at('2027-01-03'), pendingCertificate({ status: 'rejected' }));
    expect(life.notices()).toMatchObject([{ type: 'certificate-rejected' }]);
    expect(life.notices()[0]?.paragraphs.join(' ')).toContain(
      'Nobody has to prove control of example.com any more',
    );
  });
});

describe('people hear nothing of the end of what they were never told', () => {
  test('of proofs that were there when a certificate was found', () => {
    const life = new Life();
    life.told(JANUARY, issuedCertificate({ domainValidations: [given] }));
    expect(life.notices()).toEqual([]);
  });

  test('of a certificate that is replaced, or issued anew, in time', () => {
    const life = new Life();
    life.told(JANUARY, issuedCertificate());
    life.told(at('2027-03-01'), replaced);
    expect(life.notices()).toEqual([]);
    const anew = new Life();
    anew.told(JANUARY, issuedCertificate());
    anew.told(
      at('2027-03-01'),
      issuedCertificate({ validity: { notAfter: at('2027-06-01'), exactness: 'instant' } }),
    );
    expect(anew.notices()).toEqual([]);
  });

  test('of an end that moves, and is near all the same, or nearer', () => {
    const validity = (notAfter: string) =>
      issuedCertificate({
        validity: { notBefore: at('2027-01-01'), notAfter: at(notAfter), exactness: 'instant' },
      });
    for (const end of ['2027-04-12', '2027-04-01']) {
      const life = warned();
      life.told(at('2027-03-14'), validity(end));
      expect(resolved(life)).toEqual([]);
    }
  });

  test('of a proof that was owed and given while somebody had acknowledged the order', () => {
    const life = new Life();
    life.told(JANUARY, pendingCertificate({ domainValidations: [] }));
    life.acknowledged(at('2027-01-03'), at('2027-01-20'));
    const owed = owedValidation({ requestedAt: at('2027-01-04') });
    life.told(at('2027-01-04'), pendingCertificate({ domainValidations: [owed] }));
    life.told(at('2027-01-05'), pendingCertificate({ domainValidations: [given] }));
    expect(life.changes.map(({ kind }) => kind)).toEqual(['validation-completed']);
    expect(life.notices()).toEqual([]);
  });

  test('of an end that was warned of, and moves out, while somebody had acknowledged it', () => {
    const moved = issuedCertificate({
      validity: { notBefore: at('2027-01-01'), notAfter: at('2027-07-20'), exactness: 'instant' },
    });
    const silent = new Life();
    silent.told(JANUARY, issuedCertificate());
    silent.acknowledged(at('2027-03-12'), at('2027-03-25'));
    silent.passed(at('2027-03-12T00:05:00Z'));
    silent.told(at('2027-03-14'), moved);
    expect(resolved(silent)).toEqual([]);
    // Who had been told before hears of it all the same.
    const told = warned();
    told.acknowledged(at('2027-03-13'), at('2027-03-25'));
    told.told(at('2027-03-14'), moved);
    expect(resolved(told)).toHaveLength(1);
  });

  test('of an order whose status nobody understands any more', () => {
    const life = new Life();
    life.told(JANUARY, pendingCertificate());
    life.told(at('2027-01-03'), pendingCertificate({ status: 'unknown', rawStatus: 'parked' }));
    expect(life.notices()).toEqual([]);
  });
});
