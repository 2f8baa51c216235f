import { beforeEach, describe, expect, test } from 'vitest';
import type {
  Certificate,
  ReportedCertificate,
} from '../../../../shared/certificates/certificate.ts';
import { at, issuedCertificate, pendingCertificate } from '../../../support/certificates.ts';
import { Account, failure } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

const CAUSES = [
  'unavailable',
  'forbidden',
  'invalid-response',
  'not-found',
  'rate-limited',
] as const;

/** Shows one certificate: what the listing reports, and what the details report. */
function show(listed: Certificate, details: Certificate | (typeof CAUSES)[number]): void {
  account.provider.rows = [
    typeof details === 'string'
      ? { certificate: listed, failure: failure(details) }
      : { certificate: listed, closer: [details] },
  ];
}

async function stored(): Promise<Certificate | undefined> {
  return (await account.state('1'))?.certificate;
}

const LISTED = pendingCertificate({ id: '1' });
const { domainValidations: _unlisted, ...listed } = LISTED;

describe('while the details of a certificate cannot be fetched', () => {
  test.each(CAUSES)('its status stays the status of the details (%s)', async (cause) => {
    show(listed, { ...LISTED, status: 'pending-review', domainValidations: [] });
    await account.sync();
    const before = await account.state('1');
    expect(before?.certificate.status).toBe('pending-review');
    show(listed, cause);
    await account.sync();
    await account.sync();
    expect(await account.state('1')).toEqual(before);
  });

  test('its status stays if the listing changes in other fields', async () => {
    show(listed, { ...LISTED, status: 'pending-review' });
    await account.sync();
    show({ ...listed, product: 'another product' }, 'unavailable');
    await account.sync();
    expect(await stored()).toMatchObject({ status: 'pending-review', product: 'another product' });
    show({ ...listed, product: 'a third product' }, 'unavailable');
    await account.sync();
    expect(await stored()).toMatchObject({ status: 'pending-review' });
  });

  test('a changed status in the listing is stored', async () => {
    show(listed, { ...LISTED, status: 'pending-review' });
    await account.sync();
    show({ ...listed, status: 'cancelled', rawStatus: 'canceled' }, 'unavailable');
    await account.sync();
    expect(await stored()).toMatchObject({ status: 'cancelled', rawStatus: 'canceled' });
  });

  test('a listing without a status does not change it', async () => {
    show(listed, LISTED);
    await account.sync();
    const blank = { status: 'unknown', rawStatus: 'NONE', product: 'another' } as const;
    show({ ...listed, ...blank }, 'unavailable');
    await account.sync();
    expect(await stored()).toMatchObject({ status: 'pending-validation', rawStatus: 'pending' });
  });

  test('its names, start and exact expiry stay', async () => {
    const full = issuedCertificate({
      ...{ id: '1', rawStatus: 'PEM', commonName: 'www.example.com' },
      subjectAlternativeNames: ['www.example.com', 'example.com', 'shop.example.com'],
    });
    const short = issuedCertificate({
      ...{ id: '1', rawStatus: 'EXPIRE', commonName: 'example.com' },
      subjectAlternativeNames: ['example.com'],
      validity: { notAfter: at('2027-04-11'), precision: 'instant' },
    });
    show(short, full);
    await account.sync();
    const before = await account.state('1');
    show({ ...short, product: 'another' }, 'unavailable');
    await account.sync();
    expect(await stored()).toEqual({ ...full, product: 'another' });
    expect((await account.state('1'))?.deadlines).toEqual(before?.deadlines);
    show({ ...short, subjectAlternativeNames: ['new.example.com'] }, 'unavailable');
    await account.sync();
    expect((await stored())?.subjectAlternativeNames).toEqual(['new.example.com']);
  });

  test('its details are kept if the detail budget is used up', async () => {
    const rough = issuedCertificate({ id: '1' });
    show(rough, { ...rough, status: 'revoking' });
    await account.sync();
    account.settings = { ...account.settings, detailsPerSync: 0 };
    show({ ...rough, product: 'another' }, { ...rough, product: 'another', status: 'revoking' });
    await account.sync();
    expect(account.provider.requests).toEqual(['list 0']);
    expect(await stored()).toMatchObject({ status: 'revoking', product: 'another' });
  });
});

test('incomplete details are fetched once more by the next sync', async () => {
  const issued = issuedCertificate({ id: '1' });
  const partial: ReportedCertificate = { ...issued, moreToFetch: true };
  show(issued, partial);
  await account.sync();
  expect(await stored()).not.toHaveProperty('moreToFetch');
  show(issued, issued);
  await account.sync();
  expect(account.provider.requests).toContain('details 1');
  await account.sync();
  expect(account.provider.requests).toEqual(['list 0']);
});
