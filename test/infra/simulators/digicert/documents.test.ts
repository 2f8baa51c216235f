import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  issuedOrder,
  orderWithDuplicates,
  pendingDvOrder,
  pendingOrder,
  sampleOrder,
  undatedOrder,
} from '../../../../infra/simulators/digicert/sample-account.ts';
import {
  VALIDATION_SAMPLE_AS_PRINTED,
  repairedValidationSample,
} from '../../../../infra/simulators/digicert/validation-sample.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { NOW, openAccount } from './account.ts';

test("the vendor's printed sample is invalid JSON, and the repaired one is order 112211", async () => {
  const account = await openAccount();
  account.simulator.orders.add(sampleOrder(NOW));
  expect(() => JSON.parse(VALIDATION_SAMPLE_AS_PRINTED)).toThrow(SyntaxError);
  expect(await account.read('/order/certificate/112211/validation')).toEqual(
    repairedValidationSample(),
  );
  expect(repairedValidationSample()).toMatchObject({
    order_id: '112211',
    organization_validations: [
      { status: 'pending', verification_details: { blacklist_fraud: 'pending' } },
    ],
    dns_name_validations: [{ domain_id: '1234', method: 'email' }],
  });
});

test('IDs are numbers in the listing, and text or numbers in the validation', async () => {
  const account = await openAccount();
  account.simulator.orders.add(issuedOrder(NOW, { id: 1 }));
  account.simulator.orders.add(issuedOrder(NOW, { id: 2, revision: 'numeric' }));
  expect((await account.read('/order/certificate?sort=order_id'))['orders']).toMatchObject([
    { id: 1, organization: { id: 12_345 } },
    { id: 2 },
  ]);
  expect(await account.read('/order/certificate/1/validation')).toMatchObject({
    order_id: '1',
    organization_id: '12345',
    dns_name_validations: [{ domain_id: '10' }],
  });
  expect(await account.read('/order/certificate/2/validation')).toMatchObject({
    order_id: 2,
    dns_name_validations: [{ domain_id: 20 }],
  });
});

test('only the current version of the validation contains contacts and scope', async () => {
  const account = await openAccount();
  account.simulator.orders.add(issuedOrder(NOW, { id: 1 }));
  account.simulator.orders.add(issuedOrder(NOW, { id: 2, revision: 'printed' }));
  expect(await account.read('/order/certificate/1/validation')).toMatchObject({
    order_name_scope: 'base_domain',
    organization_validations: [{ verified_contacts: [{ user_id: '1001' }] }],
  });
  const printed = JSON.stringify(await account.read('/order/certificate/2/validation'));
  expect(printed).not.toMatch(/order_name_scope|verified_contacts/);
});

test('no document of an order without organization contains one', async () => {
  const account = await openAccount();
  const { id } = account.simulator.orders.add(pendingDvOrder(NOW));
  for (const path of ['', '/validation']) {
    const text = JSON.stringify(await account.read(`/order/certificate/${id}${path}`));
    expect(text).not.toContain('organization');
  }
});

test('an issued order without dates has neither expiry nor countdown', async () => {
  const account = await openAccount();
  account.simulator.orders.add(undatedOrder(NOW));
  const text = await (await account.ask('/order/certificate')).text();
  expect(text).toContain('"status":"issued"');
  expect(text).not.toMatch(/valid_till|days_remaining/);
});

test('duplicates have separate expiry dates that the order does not contain', async () => {
  const account = await openAccount();
  const { id } = account.simulator.orders.add(orderWithDuplicates(NOW));
  expect(await account.read(`/order/certificate/${id}/duplicate`)).toMatchObject({
    certificates: [
      { id: 1_200_000_001, valid_till: '2026-12-12', status: 'approved' },
      { id: 1_200_000_002, valid_till: '2027-01-21', status: 'approved' },
    ],
  });
  const info = await account.read(`/order/certificate/${id}`);
  expect(info['duplicates_count']).toBe(2);
  expect(JSON.stringify(info)).not.toContain('2026-12-12');
  expect(await account.read(`/order/certificate/${id}/reissue`)).toEqual({ certificates: [] });
});

test('a multi-year plan is stated as text, flags as numbers, and the plan has a separate end', async () => {
  const account = await openAccount();
  account.simulator.orders.add(issuedOrder(NOW, { planTill: '2029-10-23', autoRenew: true }));
  expect(await account.read('/order/certificate/100001')).toMatchObject({
    is_multi_year_plan: '1',
    order_valid_till: '2029-10-23',
    order_validity: { years: 3 },
    auto_renew: 1,
    auto_reissue: 0,
    organization: { is_active: '1' },
  });
});

test('remarks on CAA records are returned only on request, and only while pending', async () => {
  const account = await openAccount();
  const { id } = account.simulator.orders.add(pendingOrder(NOW, { issuedAt: plus(NOW, DAY) }));
  const path = `/order/certificate/${id}`;
  expect(await account.read(path)).not.toHaveProperty('caa_status_message');
  expect(await account.read(`${path}?include_caa_status=true`)).toHaveProperty(
    'caa_status_message',
  );
  account.pass(DAY);
  expect(await account.read(`${path}?include_caa_status=true`)).not.toHaveProperty(
    'caa_status_message',
  );
});

test('every certificate of an order can be downloaded, the leaf before the CA', async () => {
  const account = await openAccount();
  account.simulator.orders.add(orderWithDuplicates(NOW));
  const info = await account.read('/order/certificate/100001');
  const { id = '', serial_number, thumbprint } = info['certificate'] as Record<string, string>;
  const download = async (certificateId: string | number) => {
    const response = await account.ask(`/certificate/${certificateId}/download/format/pem_all`);
    expect(response.headers.get('content-type')).toBe('application/x-pem-file');
    const text = await response.text();
    return text.split(/(?<=END CERTIFICATE-----\n)/).map((one) => new X509Certificate(one));
  };
  const [leaf, authority] = await download(id);
  expect(leaf?.serialNumber).toBe(serial_number);
  expect(leaf?.fingerprint.replaceAll(':', '')).toBe(thumbprint);
  expect(leaf?.validTo).toBe('May 10 23:59:59 2027 GMT');
  expect(leaf?.subjectAltName).toBe('DNS:*.example.com');
  expect(authority !== undefined && leaf?.verify(authority.publicKey)).toBe(true);
  const [duplicate] = await download(1_200_000_001);
  expect(duplicate?.validTo).toBe('Dec 12 23:59:59 2026 GMT');
});

test('a pending certificate cannot be downloaded', async () => {
  const account = await openAccount();
  account.simulator.orders.add(pendingOrder(NOW, { certificateId: 77 }));
  const path = '/certificate/77/download/format/pem_all';
  expect((await account.ask(path)).status).toBe(404);
  account.simulator.orders.update(100_001, { issuedAt: NOW, validTill: '2027-01-01' });
  expect((await account.ask(path)).status).toBe(200);
  expect((await account.ask(path, { headers: { accept: 'text/csv' } })).status).toBe(406);
});
