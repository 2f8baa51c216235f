import { describe, expect, test } from 'vitest';
import { organizationPendingOrder } from '../../../../infra/simulators/digicert/sample-account.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { NOW, openAccount } from './account.ts';
import type { TestAccount } from './account.ts';

describe('the validation of an organization', () => {
  const validation = (account: TestAccount) => account.read('/order/certificate/100001/validation');

  test('goes from pending through single checks to active, and expires', async () => {
    const account = await openAccount();
    account.simulator.orders.add(
      organizationPendingOrder(NOW, {
        organizationValidation: {
          validatedAt: plus(NOW, 3 * DAY),
          checkedAt: { organization_type: NOW, request_authenticity: plus(NOW, 2 * DAY) },
          validForDays: 30,
        },
      }),
    );
    expect(await validation(account)).toMatchObject({
      organization_validations: [
        {
          status: 'pending',
          verification_details: {
            organization_type: 'active',
            organization_status: 'pending',
            request_authenticity: 'pending',
          },
        },
      ],
      dns_name_validations: [{ status: 'approved' }],
    });
    account.pass(2 * DAY);
    expect(await validation(account)).toMatchObject({
      organization_validations: [
        {
          status: 'pending',
          verification_details: { organization_status: 'pending', request_authenticity: 'active' },
        },
      ],
    });
    account.pass(DAY);
    expect(await validation(account)).toMatchObject({
      organization_validations: [
        {
          status: 'active',
          validated_until: '2026-12-25T10:00:00+00:00',
          verification_details: { organization_status: 'active' },
        },
      ],
    });
    account.pass(30 * DAY);
    expect(await validation(account)).toMatchObject({
      organization_validations: [{ status: 'expired' }],
    });
  });
});
