import { describe, expect, it, test } from 'vitest';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import {
  validationMethod,
  validationState,
} from '../../../../shared/providers/digicert/validations.ts';
import * as samples from '../../../../infra/simulators/digicert/sample-account.ts';
import type { OrderChange } from '../../../../infra/simulators/digicert/sample-account.ts';
import { setDetailStage } from './detail-stage.ts';
import { pendingOrder } from '../../../../infra/simulators/digicert/sample-account.ts';

describe('the words of a DigiCert validation', () => {
  it.each([
    ['approved', 'valid'],
    ['active', 'valid'],
    ['complete', 'valid'],
    ['pending', 'pending'],
    ['expired', 'expired'],
    ['rejected', 'failed'],
    [undefined, 'pending'],
    ['whatever', 'pending'],
  ] as const)('validationState maps %j to %s', (raw, state) => {
    expect(validationState(raw)).toBe(state);
  });

  it.each([
    ['dns-txt-token', 'dns-txt'],
    ['dns-cname-token', 'dns-cname'],
    ['http-token', 'http'],
    ['http-token-dynamic', 'http'],
    ['email', 'email'],
    ['acme-dns', 'other'],
    [undefined, 'other'],
  ] as const)('validationMethod maps %j to %s', (raw, method) => {
    expect(validationMethod(raw)).toBe(method);
  });
});

const stage = setDetailStage();

describe('the organization validation of a DigiCert order', () => {
  it('fetchDetails reports the organization, its pending checks, and since when the order waits for them', async () => {
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

  it('fetchDetails reports until when a complete organization validation can be used', async () => {
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

  it('fetchDetails reports every check of an EV order', async () => {
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
    ['that is not documented', { board_minutes: 'pending' }, ['other']],
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

  it.each([undefined, null, 'pending', []])(
    'fetchDetails reports an organization validation without checks if its details are %j',
    async (details) => {
      const { scene, fetchDetails } = stage();
      const [order] = await fetchDetails(
        samples.organizationPendingOrder(
          scene.now(),
          rewritten((one) => ({ ...one, verification_details: details })),
        ),
      );
      expect(order?.organizationValidations).toMatchObject([{ type: 'ov', state: 'pending' }]);
      expect(order?.organizationValidations?.[0]).not.toHaveProperty('pendingChecks');
    },
  );

  it('fetchDetails leaves out organization validations for other orders of the organization', async () => {
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

const label = (letter: string) => letter.repeat(63);
/** A name of so many characters. */
const nameOf = (length: number, last: string) => {
  const front = [label('a'), label('b'), label('c')].join('.');
  const rest = `.${last}.example.com`;
  return `${front.slice(0, length - rest.length)}${rest}`;
};

test('fetchDetails does not truncate long names of validations that have a common beginning', async () => {
  const names = [nameOf(139, 'one'), nameOf(139, 'two'), nameOf(205, 'three')];
  expect(names.map(({ length }) => length)).toEqual([139, 139, 205]);
  const { scene, fetchDetails } = stage();
  const order = pendingOrder(scene.now(), { domains: names.map((name) => ({ name })) });
  const [certificate] = await fetchDetails(order);
  const validations = certificate?.domainValidations ?? [];
  expect(validations.map(({ domain }) => domain)).toEqual(names);
  expect(validations.map(({ record }) => record?.name)).toEqual(names);
  expect(new Set(validations.map(({ record }) => record?.value)).size).toBe(3);
});

test('fetchDetails reports one validation for a domain in Unicode and in Punycode, with the record as DigiCert spells it', async () => {
  const { scene, fetchDetails } = stage();
  const scopes = ['Bücher.example.net', 'xn--bcher-kva.example.net'];
  const rewrite = {
    validation: (validation: object) => ({
      ...validation,
      dns_name_validations: scopes.map((name_scope) => ({
        ...{ name_scope, status: 'pending', method: 'dns-txt-token' },
      })),
    }),
    info: (info: object) => ({ ...info, dcv_random_value: 'v' }),
  };
  const [certificate] = await fetchDetails(pendingOrder(scene.now(), { rewrite }));
  expect(certificate?.domainValidations).toMatchObject([
    { domain: 'xn--bcher-kva.example.net', record: { name: 'Bücher.example.net' } },
  ]);
});

test('fetchDetails does not truncate a random value of 300 characters or a common name of 200', async () => {
  const { scene, fetchDetails } = stage();
  const commonName = nameOf(200, 'www');
  const token = 'v'.repeat(300);
  const rewrite = {
    validation: (validation: object) => ({
      ...validation,
      dns_name_validations: [
        { name_scope: 'example.com', status: 'pending', method: 'dns-txt-token' },
      ],
    }),
    info: (info: object) => ({ ...info, dcv_random_value: token }),
  };
  const [certificate] = await fetchDetails(
    pendingOrder(scene.now(), { commonName, dnsNames: [commonName], rewrite }),
  );
  expect(certificate?.commonName).toBe(commonName);
  expect(certificate?.domainValidations?.[0]?.record?.value).toBe(token);
});
