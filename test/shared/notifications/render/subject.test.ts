import { describe, expect, it, test } from 'vitest';
import { subjectOf } from '../../../../shared/notifications/render/subject.ts';

const NOTIFICATION = {
  type: 'domain-validation-pending',
  severity: 'warning',
  provider: 'digicert',
} as const;

describe('subjectOf', () => {
  test.each([
    [
      '6 domains: publish DNS records, DigiCert account "main"',
      '[Action required] 6 domains: publish DNS records, DigiCert account "main"',
    ],
    [
      '100 domains: publish DNS records, Huawei Cloud SCM account "main"',
      '[Action required] 100 domains: publish DNS records, Huawei Cloud SCM "main"',
    ],
  ])('keeps the account of the grouped notification %j', (headline, subject) => {
    expect(subjectOf({ ...NOTIFICATION, headline })).toBe(subject);
  });

  it('drops a parenthesis at the end before the clause in front of it', () => {
    const headline =
      'shop.example.com: DigiCert stopped checking, request a check (pending 12 days)';
    expect(subjectOf({ ...NOTIFICATION, headline })).toBe(
      '[Action required] shop.example.com: DigiCert stopped checking, request a check',
    );
  });

  it('drops clauses from the end until the rest fits', () => {
    const headline =
      'shop.europe.example.com: DigiCert stopped checking, request a check (pending 12 days)';
    expect(subjectOf({ ...NOTIFICATION, headline })).toBe(
      '[Action required] shop.europe.example.com: DigiCert stopped checking',
    );
  });
});
