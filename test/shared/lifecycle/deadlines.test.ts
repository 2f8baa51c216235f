import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../../shared/certificates/certificate-state.ts';
import { inOrder } from '../../../shared/lifecycle/deadlines.ts';
import { NO_EXPIRY } from '../../../shared/certificates/validity.ts';
import { at, issuedCertificate, pendingValidation } from '../../support/certificates.ts';
import { discovered } from '../../support/inputs.ts';

const deadline = (name: string, day: number): Deadline => ({
  ...{ kind: 'validation-expiry-reminder', name, at: at(`2027-01-0${day}`) },
});
const names = (deadlines: readonly Deadline[]) => deadlines.map(({ name }) => name).join('');

describe('deadlines', () => {
  test('are sorted by time, and keep their order at the same time', () => {
    const [a, b, c, d] = [deadline('a', 1), deadline('b', 2), deadline('c', 2), deadline('d', 3)];
    for (const given of [
      [d, b, c, a],
      [b, a, d, c],
      [b, d, c, a],
      [a, b, c, d],
    ]) {
      expect(names(inOrder(given))).toBe('abcd');
    }
  });

  test('of different kinds at the same time have a fixed order', () => {
    const of = (kind: Deadline['kind']): Deadline => ({ kind, name: kind, at: at('2027-01-01') });
    const kinds = ['expiry-reminder', 'expiry', 'acknowledgement-expiry'] as const;
    for (const given of [kinds, kinds.toReversed()]) {
      expect(inOrder(given.map(of)).map(({ kind }) => kind)).toEqual(kinds);
    }
  });

  test('do not exist for a certificate without an expiry date', () => {
    const domainValidations = [pendingValidation({ state: 'valid', expiresAt: at('2027-04-05') })];
    const validity = { notAfter: NO_EXPIRY, precision: 'instant' } as const;
    const certificate = issuedCertificate({ validity, domainValidations });
    expect(discovered(certificate, at('2027-01-02')).deadlines).toEqual([]);
  });

  test('of validations are sorted among those of the expiry', () => {
    const expiresAt = at('2027-04-05');
    const domainValidations = [pendingValidation({ state: 'valid', expiresAt })];
    const certificate = issuedCertificate({ domainValidations });
    const { deadlines } = discovered(certificate, at('2027-01-02'));
    expect(deadlines.map(({ kind, at: due }) => `${kind} ${due.slice(5, 10)}`)).toEqual([
      'expiry-reminder 03-12',
      'validation-expiry-reminder 03-22',
      'expiry-reminder 03-28',
      'expiry-reminder 04-10',
      'expiry 04-11',
    ]);
  });
});
