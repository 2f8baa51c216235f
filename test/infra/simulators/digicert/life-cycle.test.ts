import { describe, expect, test } from 'vitest';
import {
  issuedOrder,
  pendingDvOrder,
  pendingOrder,
  reissuePendingOrder,
} from '../../../../infra/simulators/digicert/sample-account.ts';
import { DAY, HOUR, millisecondsBetween, plus } from '../../../../shared/certificates/instant.ts';
import { NOW, instant, listIds, openAccount } from './account.ts';
import type { TestAccount } from './account.ts';

async function statusOf({ read }: TestAccount, id: number): Promise<unknown> {
  const info = await read(`/order/certificate/${id}`);
  const { orders } = await read('/order/certificate');
  const { order_status } = await read(`/order/certificate/${id}/validation`);
  // All three documents have the same status.
  expect(orders).toContainEqual(expect.objectContaining({ id, status: info['status'] }));
  expect(order_status).toBe(info['status']);
  return info['status'];
}

describe('an order by the clock', () => {
  test('goes from approval through validation and issuance to expiry', async () => {
    const account = await openAccount();
    const { id } = account.simulator.orders.add({
      commonName: 'shop.example.net',
      orderedAt: plus(NOW, HOUR),
      approvedAt: plus(NOW, DAY),
      validatedAt: plus(NOW, 2 * DAY),
      issuedAt: plus(NOW, 2 * DAY + HOUR),
      validTill: '2027-01-09',
    });
    expect(await listIds(account)).toEqual([]);
    expect((await account.ask(`/order/certificate/${id}`)).status).toBe(404);
    account.pass(2 * HOUR);
    expect(await statusOf(account, id)).toBe('needs_approval');
    account.pass(DAY);
    expect(await statusOf(account, id)).toBe('pending');
    const pending = await account.read(`/order/certificate/${id}`);
    expect(pending['certificate']).not.toHaveProperty('valid_till');
    expect(pending['certificate']).not.toHaveProperty('id');
    account.pass(DAY);
    expect(await statusOf(account, id)).toBe('issued');
    expect((await account.read(`/order/certificate/${id}`))['certificate']).toMatchObject({
      id: expect.any(Number),
      valid_from: '2026-11-24',
      valid_till: '2027-01-09',
      days_remaining: 46,
      date_issued: '2026-11-24T11:00:00+00:00',
    });
    account.pass(millisecondsBetween(account.now(), instant('2027-01-09T23:59:58Z')));
    expect(await statusOf(account, id)).toBe('issued');
    account.pass(1000);
    expect(await statusOf(account, id)).toBe('expired');
  });

  test.each([
    ['revoked', issuedOrder(NOW, { revokedAt: plus(NOW, DAY) }), 'issued'],
    ['rejected', pendingOrder(NOW, { rejectedAt: plus(NOW, DAY) }), 'pending'],
    ['canceled', pendingOrder(NOW, { canceledAt: plus(NOW, DAY) }), 'pending'],
  ])('has the final status %s', async (last, order, first) => {
    const account = await openAccount();
    const { id } = account.simulator.orders.add(order);
    expect(await statusOf(account, id)).toBe(first);
    account.pass(DAY);
    expect(await statusOf(account, id)).toBe(last);
  });

  test('keeps an undocumented status independent of the clock', async () => {
    const account = await openAccount();
    const { id } = account.simulator.orders.add(issuedOrder(NOW, { status: 'frozen' }));
    account.pass(400 * DAY);
    expect(await statusOf(account, id)).toBe('frozen');
  });

  test('stays issued with an open request while its revocation waits for approval', async () => {
    const account = await openAccount();
    const { id } = account.simulator.orders.add(
      issuedOrder(NOW, { revocationRequestedAt: plus(NOW, -DAY), revokedAt: plus(NOW, DAY) }),
    );
    expect(await account.read(`/order/certificate/${id}`)).toMatchObject({
      status: 'issued',
      requests: [{ type: 'new_request' }, { type: 'revoke', status: 'pending' }],
    });
    account.pass(DAY);
    expect(await account.read(`/order/certificate/${id}`)).toMatchObject({
      status: 'revoked',
      requests: [{}, { type: 'revoke', status: 'approved' }],
    });
  });
});

test('a reissue keeps the old certificate until the new one is issued with another ID', async () => {
  const account = await openAccount();
  const order = reissuePendingOrder(NOW);
  const { id } = account.simulator.orders.add(order);
  const before = await account.read(`/order/certificate/${id}`);
  expect(before).toMatchObject({ status: 'reissue_pending', reissues_count: 1 });
  expect(before['certificate']).toMatchObject({ valid_till: '2027-05-10' });
  const [pending] = order.reissues ?? [];
  if (pending === undefined) throw new Error('the sample has lost its reissue');
  account.simulator.orders.update(id, {
    reissues: [{ ...pending, issuedAt: plus(NOW, DAY), validTill: '2027-06-01' }],
  });
  account.pass(2 * DAY);
  const after = await account.read(`/order/certificate/${id}`);
  expect(after['status']).toBe('issued');
  expect(after['certificate']).toMatchObject({
    id: pending.certificateId,
    valid_till: '2027-06-01',
    dns_names: ['api.example.com', 'api-2.example.com'],
  });
  expect(await account.read(`/order/certificate/${id}/reissue`)).toMatchObject({
    certificates: [{ id: pending.certificateId, valid_till: '2027-06-01' }],
  });
});

test('the last issued reissue is the primary certificate of the order', async () => {
  const account = await openAccount();
  const reissue = (certificateId: number, days: number) => ({
    certificateId,
    requestedAt: NOW,
    issuedAt: plus(NOW, days * DAY),
    validTill: '2027-06-01',
  });
  account.simulator.orders.add(issuedOrder(NOW, { reissues: [reissue(7, 1), reissue(8, 2)] }));
  for (const certificateId of [7, 8]) {
    account.pass(DAY);
    const { certificate } = await account.read('/order/certificate/100001');
    expect(certificate).toMatchObject({ id: certificateId });
  }
});

test('a renewal is a new order, and the old order stays issued with a link to it', async () => {
  const account = await openAccount();
  const { orders } = account.simulator;
  orders.add(issuedOrder(NOW, { id: 1 }));
  orders.add(pendingOrder(NOW, { id: 2, orderedAt: plus(NOW, DAY), renewalOf: 1 }));
  expect(await account.read('/order/certificate/1')).toMatchObject({
    is_renewed: false,
    renewed_order_id: 0,
  });
  account.pass(DAY);
  expect(await account.read('/order/certificate/1')).toMatchObject({
    status: 'issued',
    is_renewed: true,
    renewed_order_id: 2,
  });
  expect(await account.read('/order/certificate/2')).toMatchObject({
    is_renewal: true,
    renewal_of_order_id: 1,
  });
  orders.update(2, { renewalOf: undefined });
  expect(await account.read('/order/certificate/1')).toMatchObject({ is_renewed: false });
});

describe('the validation of a domain', () => {
  test('gets another random value every 30 days', async () => {
    const account = await openAccount();
    account.simulator.orders.add(pendingDvOrder(NOW, { orderedAt: NOW }));
    const { dns_name_validations } = await account.read('/order/certificate/100001/validation');
    expect(dns_name_validations).toMatchObject([
      { domain_id: '1000010', name_scope: 'example.org', status: 'pending' },
    ]);
    const token = async () => (await account.read('/domain/1000010?include_dcv=true'))['dcv_token'];
    const first = await token();
    expect(first).toEqual({
      token: expect.stringMatching(/^[0-9a-z]{32}$/),
      status: 'pending',
      expiration_date: '2026-12-22T10:00:00+00:00',
    });
    account.pass(30 * DAY - 1);
    expect(await token()).toEqual(first);
    account.pass(1);
    const second = await token();
    expect(second).toMatchObject({ expiration_date: '2027-01-21T10:00:00+00:00' });
    expect(second).not.toMatchObject({ token: (first as { token: string }).token });
  });

  test('expires separately from the order', async () => {
    const account = await openAccount();
    const order = issuedOrder(NOW, {
      validatedAt: NOW,
      organizationValidation: { validatedAt: NOW },
      validTill: '2027-12-01',
    });
    account.simulator.orders.add(order);
    expect(await account.read('/order/certificate/100001/validation')).toMatchObject({
      organization_validations: [
        { status: 'active', validated_until: '2027-12-25T10:00:00+00:00' },
      ],
      dns_name_validations: [
        { status: 'approved', approval_expiration_date: '2027-06-09T10:00:00+00:00' },
      ],
    });
    account.pass(199 * DAY);
    expect(await account.read('/order/certificate/100001/validation')).toMatchObject({
      order_status: 'issued',
      dns_name_validations: [{ status: 'expired' }],
    });
  });

  test('is returned only on request, and has no value for e-mail', async () => {
    const account = await openAccount();
    account.simulator.orders.add(pendingOrder(NOW, { method: 'email' }));
    expect(await account.read('/domain/1000010')).not.toHaveProperty('dcv_method');
    const info = await account.read('/domain/1000010?include_dcv=true&include_validation=true');
    expect(info).toMatchObject({ dcv_method: 'email', validations: [{ dcv_status: 'pending' }] });
    expect(info).not.toHaveProperty('dcv_token');
  });
});
