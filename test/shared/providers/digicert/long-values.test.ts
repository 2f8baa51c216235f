import { expect, test } from 'vitest';
import { pendingOrder } from '../../../../infra/simulators/digicert/sample-orders.ts';
import { setDetailStage } from './detail-stage.ts';

const stage = setDetailStage();

const label = (letter: string) => letter.repeat(63);
/** A name of so many characters. */
const nameOf = (length: number, last: string) => {
  const front = [label('a'), label('b'), label('c')].join('.');
  const rest = `.${last}.example.com`;
  return `${front.slice(0, length - rest.length)}${rest}`;
};

test('Names of a validation are read whole, whatever they have in common', async () => {
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

test('A domain in Unicode and in punycode has one validation, and the record keeps the spelling of DigiCert', async () => {
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

test('A random value of 300 characters and a common name of 200 are read whole', async () => {
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
