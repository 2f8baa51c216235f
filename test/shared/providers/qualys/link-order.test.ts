import { describe, expect, it } from 'vitest';
import { ISSUING_CA } from '../../../../infra/simulators/qualys/enrolment-order.ts';
import type { NewOrder } from '../../../../infra/simulators/qualys/enrolment-order.ts';
import {
  authorities,
  certificateOfOrder,
  servedCertificate,
  staleCertificate,
  issuedOrder,
} from '../../../../infra/simulators/qualys/sample-account.ts';
import type { CertificateChange } from '../../../../infra/simulators/qualys/sample-account.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { newRun, setDetailStage } from './detail-stage.ts';

const stage = setDetailStage();

/** Adds an issued order, ordered three days ago and issued two days ago, and what scans have found for it. */
function add(order: Partial<NewOrder> = {}, found: CertificateChange = {}): [string, string] {
  const { scene } = stage();
  const days = (count: number) => plus(scene.now(), count * DAY);
  const dates = { createdAt: days(-3), approvedAt: days(-3), issuedAt: days(-2) };
  const uuid = scene.addOrder(issuedOrder(scene.now(), { ...dates, ...order }));
  const made = scene.simulator.orders.get(uuid);
  if (made === undefined) return expect.fail('it was just made');
  return [uuid, scene.addCertificate(certificateOfOrder(made, found))];
}

async function look(uuid: string) {
  return (await stage().fetchAllDetails()).get(uuid) ?? expect.fail('the order is not listed');
}

describe('an issued Qualys order', () => {
  it('an issued order has the expiry of the certificate that scans found, and only that certificate causes alerts', async () => {
    const { scene } = stage();
    const [uuid, hash] = add({ dnsNames: ['API.qualys.example.com', 'www.qualys.example.com'] });
    const [reported] = await look(uuid);
    expect(reported).toMatchObject({
      status: 'issued',
      validity: {
        notBefore: plus(scene.now(), -2 * DAY),
        notAfter: plus(scene.now(), 197 * DAY),
        precision: 'instant',
      },
      renewal: { renewedBy: hash, successorIssued: true },
      ...{ fingerprint: hash, issuerOrganization: 'DigiCert Inc', keySize: 2048 },
    });
  });

  it('an order is linked to its certificate if one has names in Unicode and the other in Punycode', async () => {
    const [uuid, hash] = add(
      { commonName: 'Bücher.example', dnsNames: ['xn--bcher-kva.example', '*.bücher.example'] },
      { commonName: 'xn--bcher-kva.example', dnsNames: ['*.xn--bcher-kva.example.'] },
    );
    expect((await look(uuid))[0]?.renewal).toMatchObject({ renewedBy: hash });
  });

  it('an order is linked without further requests if the listing of the same run has read the inventory', async () => {
    const [uuid] = add();
    add();
    await look(uuid);
    expect(stage().asked('list-certificates')).toBe(2);
  });

  it('an order is linked by the latest listing of a run', async () => {
    const { scene, open } = stage();
    const [uuid] = add({}, { foundAt: plus(scene.now(), HOUR) });
    const provider = await open();
    const run = newRun();
    await listAll(provider, run);
    scene.moveTo(plus(scene.now(), HOUR));
    const row = (await listAll(provider, run)).rows.find(({ id }) => id === uuid);
    const [reported] = row === undefined ? [] : await provider.fetchDetails(row, run);
    expect(reported?.validity).toBeDefined();
  });

  it('the inventory is read once per run to link orders if the listing was in an earlier run', async () => {
    const { scene, open, asked } = stage();
    for (let count = 0; count < 3; count += 1) add({ commonName: `${count}.qualys.example.com` });
    scene.addIssued(250);
    const provider = await open();
    const run = newRun();
    const first = await provider.list(undefined, run);
    const second = await provider.list(first.next, run);
    const later = newRun();
    const { rows } = await provider.list(second.next, later);
    const before = asked('list-certificates');
    const reported = await Promise.all(rows.map((row) => provider.fetchDetails(row, later)));
    expect(reported.map(([order]) => order?.renewal?.successorIssued)).toEqual([true, true, true]);
    expect(asked('list-certificates') - before).toBe(3);
  });

  it.each<[string, Partial<NewOrder>, CertificateChange]>([
    ['has another name', {}, { commonName: 'other.qualys.example.com' }],
    [
      'lacks one of the further names',
      { dnsNames: ['api.qualys.example.com', 'b.qualys.example.com'] },
      { dnsNames: ['api.qualys.example.com', 'c.qualys.example.com'] },
    ],
    [
      'does not tell its further names',
      { dnsNames: ['api.qualys.example.com', 'b.qualys.example.com'] },
      { rewrite: ({ subjectAlternativeNames: _left, ...row }) => row },
    ],
    ['is of another authority', {}, { issuer: { name: 'Other', certhash: 'cd'.repeat(32) } }],
    ['tells no authority', {}, { rewrite: ({ issuer: _left, ...row }) => row }],
    ['is no leaf', {}, { type: 'Intermediate' }],
    [
      'tells no start',
      {},
      { rewrite: (row) => ({ ...row, validFrom: null, validFromDate: null }) },
    ],
  ])('is not tied to a certificate that %s', async (_what, order, found) => {
    const [uuid] = add(order, found);
    stage().scene.settings = { scanWithinDays: 0 };
    const [reported] = await look(uuid);
    expect(reported?.status).toBe('issued');
    expect(reported).not.toHaveProperty('validity');
    expect(reported?.renewal).toEqual({});
  });

  it.each([
    [-3 * DAY - 23 * HOUR, true],
    [-4 * DAY - HOUR, false],
    [-HOUR, false],
    [-25 * HOUR, true],
  ])(
    'a certificate from %d ms ago matches an order from 3 days ago that was issued 2 days ago: %s',
    async (age, fits) => {
      const [uuid] = add({}, { validFrom: plus(stage().scene.now(), age) });
      expect((await look(uuid))[0]?.validity !== undefined).toBe(fits);
    },
  );

  it('an order that only the CA reports as issued can be older than its certificate', async () => {
    const [uuid] = add(
      { status: 'APPROVED', caStatus: 'issued', issuedAt: plus(stage().scene.now(), -2 * DAY) },
      { validFrom: plus(stage().scene.now(), -HOUR) },
    );
    expect((await look(uuid))[0]?.validity).toBeDefined();
  });

  it.each([{ intermediateCA: null }, { created: null }, { certificate: null }])(
    'an order without %j is linked to no certificate',
    async (gap) => {
      const [uuid] = add({ rewrite: (document) => ({ ...document, ...gap }) });
      expect((await look(uuid))[0]).not.toHaveProperty('validity');
    },
  );

  describe('an order whose issuing CA is stated without its hash', () => {
    const NAME = 'DigiCert Test SHA2 Intermediate CA-1';
    const stating = (intermediateCA: object): Partial<NewOrder> => ({
      rewrite: (document) => ({ ...document, intermediateCA }),
    });
    /** The intermediate certificate that signed the found ones, as a scan shows it. */
    function addAuthority(serialNumber: string): string {
      const { scene } = stage();
      const [, intermediate] = authorities(scene.now());
      if (intermediate === undefined) return expect.fail('there is no intermediate certificate');
      const { certhash } = ISSUING_CA;
      return scene.addCertificate({ ...intermediate, certhash, serialNumber });
    }

    it.each([{ name: NAME }, { commonName: NAME.toUpperCase() }, { certhash: null, name: NAME }])(
      'the issuing CA of an order without its hash is matched by its name: %j',
      async (intermediateCA) => {
        const [uuid, hash] = add(stating(intermediateCA));
        expect((await look(uuid))[0]?.renewal?.renewedBy).toBe(hash);
      },
    );

    it('the issuing CA is matched by its serial number if the inventory contains its certificate', async () => {
      addAuthority('00A1B2');
      const [uuid, hash] = add(stating({ serialNumber: 'a1:b2', name: 'another spelling' }));
      expect((await look(uuid))[0]?.renewal?.renewedBy).toBe(hash);
    });

    it.each([
      { name: 'Another CA' },
      { serialNumber: 'FF00' },
      { serialNumber: 'FF00', name: NAME },
      {},
    ])('an order is not linked to the certificate of another CA: %j', async (intermediateCA) => {
      addAuthority('00A1B2');
      const [uuid] = add(stating(intermediateCA));
      expect((await look(uuid))[0]?.renewal).toEqual({});
    });

    it('the issuing CA is matched only by its hash if the order states it', async () => {
      const [uuid] = add(stating({ certhash: 'cd'.repeat(32), name: NAME }));
      expect((await look(uuid))[0]?.renewal).toEqual({});
    });
  });

  it('an order is linked to neither of two matching certificates', async () => {
    const { scene } = stage();
    const [uuid] = add();
    const order = scene.simulator.orders.get(uuid);
    if (order !== undefined) scene.addCertificate(certificateOfOrder(order));
    expect((await look(uuid))[0]).not.toHaveProperty('validity');
  });

  it('an order is not linked to the certificate of the next order for the same name', async () => {
    const { scene } = stage();
    const [uuid, hash] = add();
    scene.addCertificate(
      servedCertificate(scene.now(), {
        commonName: 'api.qualys.example.com',
        validFrom: scene.now(),
      }),
    );
    expect((await look(uuid))[0]?.renewal?.renewedBy).toBe(hash);
  });

  it('a missing expiry is reported with its reason and the next step', async () => {
    const { withoutEnd } = await stage().open();
    expect(withoutEnd).toMatch(/^: .*for 7 days.*scan reaches.*tag scope.*settings$/);
  });
});

describe('an order that renews a certificate', () => {
  it('a renewed certificate causes no expiry alert once a scan has found its successor', async () => {
    const { scene } = stage();
    const old = scene.addCertificate(
      servedCertificate(scene.now(), { commonName: 'api.qualys.example.com' }),
    );
    const [uuid, hash] = add({ renewalOf: old.toUpperCase() });
    const reported = await look(uuid);
    const renewal = { renewedBy: hash, successorIssued: true };
    expect(reported).toMatchObject([
      { id: uuid, renewal: { ...renewal, renews: old } },
      { id: old, commonName: 'api.qualys.example.com', renewal },
    ]);
  });

  it('a renewed certificate causes alerts again if its successor is removed or revoked', async () => {
    const { scene } = stage();
    const old = scene.addCertificate(servedCertificate(scene.now()));
    const [uuid, hash] = add({ renewalOf: old });
    scene.simulator.orders.update(uuid, { caStatus: 'revoked' });
    expect(await look(uuid)).toMatchObject([{ status: 'revoked' }, { id: old, renewal: {} }]);
    scene.simulator.orders.update(uuid, { caStatus: '' });
    scene.simulator.certificates.remove(hash);
    expect((await look(uuid))[1]).toEqual(expect.objectContaining({ id: old, renewal: {} }));
  });

  it('a renewing order reports the number of the previous DigiCert order', async () => {
    const [uuid] = add({ renewalOf: 'ab'.repeat(32), previousOrderId: 112_211 });
    expect((await look(uuid))[0]).toMatchObject({ previousOrderNumber: '112211' });
  });

  it.each([null, 'many', 2 ** 60, -1, ''])(
    'an order with the previous order number %j is read without that number',
    async (previousOrderId) => {
      const [uuid] = add({
        renewalOf: 'ab'.repeat(32),
        rewrite: (document) => ({
          ...document,
          renewal: { digicertPreviousOrderId: previousOrderId },
        }),
      });
      const [order] = await look(uuid);
      expect(order).toMatchObject({ id: uuid, status: 'issued' });
      expect(order).not.toHaveProperty('previousOrderNumber');
    },
  );

  it('the old certificate causes alerts again after its successor is revoked', async () => {
    const { scene } = stage();
    const old = scene.addCertificate(servedCertificate(scene.now()));
    const [uuid] = add({ renewalOf: old }, { revocationStatus: 'REVOKED' });
    expect((await look(uuid))[1]).toEqual(expect.objectContaining({ id: old, renewal: {} }));
  });

  it('the old certificate causes alerts again if no scan finds the successor any more', async () => {
    const { scene } = stage();
    const days = (count: number) => plus(scene.now(), count * DAY);
    const old = scene.addCertificate(servedCertificate(scene.now()));
    const dates = { createdAt: days(-62), approvedAt: days(-61), issuedAt: days(-60) };
    const [uuid, hash] = add({ renewalOf: old, ...dates }, { lostAt: days(-40) });
    expect(await look(uuid)).toEqual([
      expect.objectContaining({
        status: 'issued',
        renewal: expect.objectContaining({ renewedBy: hash }),
      }),
      expect.objectContaining({ id: old, renewal: {} }),
    ]);
  });

  it('an order is never linked to the certificate that it renews and returns no certificate that is no longer in use', async () => {
    const { scene } = stage();
    const gone = scene.addCertificate(staleCertificate(scene.now()));
    const [uuid, hash] = add({ renewalOf: gone });
    expect(await look(uuid)).toHaveLength(1);
    scene.simulator.orders.update(uuid, { renewalOf: hash });
    expect((await look(uuid))[0]).not.toHaveProperty('validity');
  });
});
