import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/simulators/digicert/sample-orders.ts';
import type { OrderChange } from '../../../../infra/simulators/digicert/sample-orders.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { setDetailStage } from './detail-stage.ts';

const stage = setDetailStage();

describe('the organization validation of a DigiCert order', () => {
  it('names the organization, the checks that are pending, and since when the order waits', async () => {
    const { scene, fetchDetails } = stage();
    const [order] = await fetchDetails(samples.organizationPendingOrder(scene.now()));
    expect(order).toMatchObject({ status: 'pending-validation' });
    expect(order?.organizationValidations).toEqual([
      {
        type: 'ov',
        state: 'pending',
        rawState: 'pending',
        organization: { id: '12345', name: 'Example Organization' },
        pendingChecks: [
          { check: 'legal-existence', name: 'organization_status' },
          { check: 'address', name: 'address_verification' },
          { check: 'phone-call', name: 'request_authenticity' },
        ],
        requestedAt: plus(scene.now(), -2 * DAY),
      },
    ]);
  });

  it('says until when a complete one can be used', async () => {
    const { scene, fetchDetails } = stage();
    const validatedAt = plus(scene.now(), -100 * DAY);
    const [order] = await fetchDetails(
      samples.issuedOrder(scene.now(), { organizationValidation: { validatedAt } }),
    );
    expect(order?.organizationValidations).toEqual([
      {
        type: 'ov',
        state: 'valid',
        rawState: 'active',
        organization: { id: '12345', name: 'Example Organization' },
        pendingChecks: [],
        expiresAt: plus(validatedAt, 398 * DAY),
      },
    ]);
  });

  it('knows every check of an EV order', async () => {
    const { scene, fetchDetails } = stage();
    const [order] = await fetchDetails(
      samples.organizationPendingOrder(scene.now(), {
        product: 'ssl_ev_basic',
        organizationValidation: { validatedAt: undefined },
      }),
    );
    expect(order?.organizationValidations).toMatchObject([
      {
        type: 'ev',
        pendingChecks: [
          { check: 'operational-existence' },
          { check: 'place-of-business' },
          { check: 'phone-number' },
          { check: 'approver' },
          { check: 'approver-deny-lists' },
          { check: 'deny-lists' },
        ],
      },
    ]);
  });

  const rewritten = (
    validation: (one: Readonly<Record<string, unknown>>) => unknown,
  ): OrderChange => ({
    rewrite: {
      validation: (document) => ({
        ...document,
        organization_validations: [
          validation((document['organization_validations'] as Record<string, unknown>[])[0] ?? {}),
        ].flat(),
      }),
    },
  });

  it.each<[string, unknown, unknown]>([
    ['with a blank in the name', { 'request authenticity': 'pending' }, ['phone-call']],
    ['that nobody documents', { board_minutes: 'pending' }, ['other']],
    ['of an object', { constructor: 'pending', toString: 'pending' }, ['other', 'other']],
    ['in another word for complete', { organization_type: 'COMPLETE' }, []],
    ['that are no words', { organization_type: 1, organization_status: null }, []],
  ])('reads checks %s', async (_what, details, checks) => {
    const { scene, fetchDetails } = stage();
    const [order] = await fetchDetails(
      samples.organizationPendingOrder(
        scene.now(),
        rewritten((one) => ({ ...one, verification_details: details })),
      ),
    );
    const [validation] = order?.organizationValidations ?? [];
    expect(validation?.pendingChecks?.map(({ check }) => check)).toEqual(checks);
  });

  it.each([undefined, null, 'pending', []])('does without details that are %j', async (details) => {
    const { scene, fetchDetails } = stage();
    const [order] = await fetchDetails(
      samples.organizationPendingOrder(
        scene.now(),
        rewritten((one) => ({ ...one, verification_details: details })),
      ),
    );
    expect(order?.organizationValidations).toMatchObject([{ type: 'ov', state: 'pending' }]);
    expect(order?.organizationValidations?.[0]).not.toHaveProperty('pendingChecks');
  });

  it('leaves out the types that concern other orders of the organization', async () => {
    const { scene, fetchDetails } = stage();
    const [order] = await fetchDetails(
      samples.organizationPendingOrder(
        scene.now(),
        rewritten((one) => [{ ...one, type: 'ev' }, one, { ...one, type: 'ov', status: 'active' }]),
      ),
    );
    expect(order?.organizationValidations).toMatchObject([{ type: 'ov', state: 'pending' }]);
  });
});
