import { describe, expect, it } from 'vitest';
import * as faults from '../../../../infra/simulators/faults.ts';
import { JSON_HEADERS } from '../../../../infra/simulators/simulated-request.ts';
import * as samples from '../../../../infra/simulators/digicert/sample-account.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { newRun, setDetailStage } from './detail-stage.ts';

const stage = setDetailStage();
const download = { route: 'download-certificate' } as const;

/** The order list of the vendor's own sample: its certificates have no serial number. */
const withoutSerialNumbers = faults.changedDocument((document) => {
  const text = JSON.stringify(document, (key, value: unknown) =>
    key === 'serial_number' ? undefined : value,
  );
  const changed: unknown = JSON.parse(text);
  return changed;
});

/** Fetches the details of every order again, with the result of the first time as stored data. */
async function again(stored: readonly Certificate[]): Promise<Certificate[]> {
  const run = newRun();
  const { scene } = stage();
  const { provider } = await scene.open({ timer: virtualTimer(Date.parse(scene.now())) });
  const { rows } = await listAll(provider, run);
  const known = async (id: string) => stored.find((one) => one.id === id);
  return (await Promise.all(rows.map((row) => provider.fetchDetails(row, run, known)))).flat();
}

describe('the file of a DigiCert certificate', () => {
  it('fetchDetails takes the exact expiry, issuer, fingerprint and key from the certificate file', async () => {
    const { scene, fetchDetails } = stage();
    const [certificate] = await fetchDetails(samples.issuedOrder(scene.now()));
    expect(certificate).toMatchObject({
      validity: { notAfter: '2027-05-10T23:59:59.000Z', precision: 'instant' },
      issuer: 'Example Simulated Authority',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      keyAlgorithm: 'ED25519',
      signatureAlgorithm: 'ED25519',
    });
  });

  it('fetchDetails downloads the file with a View Only key, also for an order without an expiry', async () => {
    const { scene, fetchDetails } = stage();
    const [certificate] = await fetchDetails(samples.undatedOrder(scene.now()));
    expect(certificate?.validity).toMatchObject({ precision: 'instant' });
    const used = scene.requests.find(({ route }) => route === download.route);
    expect(used).toMatchObject({ method: 'GET' });
  });

  it('fetchDetails does not download the file again while the certificate is the same', async () => {
    const { scene, fetchAllDetails, asked } = stage();
    scene.simulator.orders.add(samples.orderWithDuplicates(scene.now()));
    scene.simulator.orders.add(samples.reissuePendingOrder(scene.now()));
    const stored = [...(await fetchAllDetails()).values()].flat();
    const before = asked(download.route);
    expect(before).toBe(4);
    await again(stored);
    expect(asked(download.route)).toBe(before);
  });

  it('fetchDetails downloads only the file of the new certificate after a reissue', async () => {
    const { scene, fetchAllDetails, asked } = stage();
    const { id } = scene.simulator.orders.add(samples.issuedOrder(scene.now()));
    const stored = [...(await fetchAllDetails()).values()].flat();
    const issuedAt = plus(scene.now(), -DAY);
    const reissue = { certificateId: 1_900_000_001, requestedAt: issuedAt, issuedAt };
    scene.simulator.orders.update(id, { reissues: [{ ...reissue, validTill: '2027-05-20' }] });
    const [current] = await again(stored);
    expect(asked(download.route)).toBe(2);
    expect(current).toMatchObject({ validity: { notAfter: '2027-05-20T23:59:59.000Z' } });
    expect(current?.fingerprint).not.toBe(stored[0]?.fingerprint);
  });

  it.each([
    ['may not be downloaded', faults.instead(403, JSON_HEADERS, '{}')],
    ['is not there', faults.instead(404, JSON_HEADERS, '{}')],
    ['has no certificate in it', faults.emptyBody],
    ['is a page of HTML', faults.htmlPage(200)],
  ])('fetchDetails keeps the expiry day of the order list if the file %s', async (_case, fault) => {
    const { scene, fetchDetails } = stage();
    scene.simulator.faults.on(fault, download);
    const [certificate] = await fetchDetails(samples.issuedOrder(scene.now()));
    expect(certificate).toMatchObject({
      validity: { notAfter: '2027-05-10T00:00:00.000Z', precision: 'day' },
      domainValidations: [{ state: 'valid' }],
    });
    expect(certificate).not.toHaveProperty('fingerprint');
  });

  it('fetchDetails reports the key size and signature hash of the order if the key cannot download the file', async () => {
    const { scene, fetchAllDetails } = stage();
    scene.simulator.faults.on(faults.instead(403, JSON_HEADERS, '{}'), download);
    const { id } = scene.simulator.orders.add(samples.issuedOrder(scene.now()));
    const [certificate] = (await fetchAllDetails()).get(String(id)) ?? [];
    expect(certificate).toMatchObject({ keySize: 2048, signatureAlgorithm: 'SHA256' });
  });

  it('fetchDetails reports the signature hash of a revoked or expired order without its file', async () => {
    const { scene, fetchDetails, asked } = stage();
    const revokedAt = plus(scene.now(), -DAY);
    const [revoked] = await fetchDetails(samples.issuedOrder(scene.now(), { revokedAt }));
    expect(revoked).toMatchObject({ status: 'revoked', signatureAlgorithm: 'SHA256' });
    const [expired] = await fetchDetails(samples.issuedOrder(scene.now(), { status: 'expired' }));
    expect(expired).toMatchObject({ status: 'expired', signatureAlgorithm: 'SHA256' });
    expect(asked(download.route)).toBe(0);
  });

  it('fetchDetails does not replace stored facts of the file by those of the order', async () => {
    const { scene, fetchAllDetails } = stage();
    const { id } = scene.simulator.orders.add(samples.issuedOrder(scene.now()));
    const stored = [...(await fetchAllDetails()).values()].flat();
    const [unchanged] = await again(stored);
    expect(unchanged).not.toHaveProperty('signatureAlgorithm');
    scene.simulator.orders.update(id, { revokedAt: plus(scene.now(), -DAY) });
    const [revoked] = await again(stored);
    expect(revoked?.status).toBe('revoked');
    expect(revoked).not.toHaveProperty('signatureAlgorithm');
  });

  it('fetchDetails adds no X.509 facts to an order that was never issued', async () => {
    const { scene, fetchDetails } = stage();
    const [pending] = await fetchDetails(samples.pendingOrder(scene.now()));
    expect(pending).not.toHaveProperty('keySize');
    expect(pending).not.toHaveProperty('signatureAlgorithm');
  });

  it('fetchDetails ignores the file of another certificate of the order', async () => {
    const { scene, fetchDetails } = stage();
    const issued = samples.issuedOrder(scene.now());
    scene.simulator.orders.add({ ...issued, id: 5, commonName: 'other.example.com' });
    const other = await fetch(
      `${scene.simulator.baseUrl}/certificate/1000000005/download/format/pem_all`,
      { headers: { 'x-dc-devkey': scene.simulator.viewOnlyKey, 'user-agent': 'test' } },
    );
    const body = await other.text();
    scene.simulator.faults.on(faults.instead(200, {}, body), download);
    const [certificate] = await fetchDetails(issued);
    expect(certificate?.validity?.precision).toBe('day');
    expect(certificate).not.toHaveProperty('fingerprint');
  });

  it('fetchDetails ignores a file that expires on another day than the order states', async () => {
    const { scene, fetchDetails } = stage();
    const order = samples.issuedOrder(scene.now());
    const other = { ...order, id: 5, certificateId: 1_000_000_005, validTill: '2027-05-20' };
    scene.simulator.orders.add(other);
    const file = await fetch(
      `${scene.simulator.baseUrl}/certificate/1000000005/download/format/pem_all`,
      { headers: { 'x-dc-devkey': scene.simulator.viewOnlyKey, 'user-agent': 'test' } },
    );
    expect(file.status).toBe(200);
    scene.simulator.faults.on(faults.instead(200, {}, await file.text()), download);
    // Without serial numbers, the expiry date alone shows that the file is of another certificate.
    scene.simulator.faults.on(withoutSerialNumbers, { route: 'list-orders' });
    scene.simulator.faults.on(withoutSerialNumbers, { route: 'order-info' });
    const [certificate] = await fetchDetails({ ...order, id: 6 });
    expect(certificate?.validity).toMatchObject({
      ...{ notAfter: '2027-05-10T00:00:00.000Z', precision: 'day' },
    });
    expect(certificate).not.toHaveProperty('fingerprint');
  });

  it('fetchDetails downloads the file after a reissue with the same expiry date if the order list has no serial numbers', async () => {
    const { scene, fetchAllDetails, asked } = stage();
    const { id } = scene.simulator.orders.add(samples.issuedOrder(scene.now()));
    const stored = [...(await fetchAllDetails()).values()].flat();
    const issuedAt = plus(scene.now(), -DAY);
    const reissue = { certificateId: 1_900_000_001, requestedAt: issuedAt, issuedAt };
    scene.simulator.orders.update(id, { reissues: [{ ...reissue, validTill: '2027-05-10' }] });
    scene.simulator.faults.on(withoutSerialNumbers, { route: 'list-orders' });
    const [current] = await again(stored);
    expect(asked(download.route)).toBe(2);
    expect(current?.fingerprint).not.toBe(stored[0]?.fingerprint);
  });

  it('fetchDetails downloads no file of a final order or of a certificate that a reissue replaced', async () => {
    const { scene, fetchAllDetails, asked } = stage();
    const issuedAt = plus(scene.now(), -DAY);
    const reissue = { certificateId: 1_900_000_001, requestedAt: issuedAt, issuedAt };
    const reissues = [{ ...reissue, validTill: '2027-05-20' }];
    scene.simulator.orders.add(samples.issuedOrder(scene.now(), { reissues }));
    scene.simulator.orders.add(samples.issuedOrder(scene.now(), { revokedAt: issuedAt }));
    scene.simulator.orders.add(samples.pendingOrder(scene.now()));
    await fetchAllDetails();
    expect(asked(download.route)).toBe(1);
  });
});

describe('the files of a DigiCert order with many duplicates', () => {
  const orderWith = (duplicates: number) => {
    const { now } = stage().scene;
    const issuedAt = plus(now(), -20 * DAY);
    return samples.issuedOrder(now(), {
      duplicates: Array.from({ length: duplicates }, (_, index) => ({
        ...{ certificateId: 1_200_000_000 + index, issuedAt, validTill: '2027-01-21' },
      })),
    });
  };
  const exact = (certificates: readonly Certificate[]) =>
    certificates.filter(({ fingerprint }) => fingerprint !== undefined).length;

  it('fetchDetails downloads 50 files of duplicates, and the others in the next sync', async () => {
    const { fetchDetails, asked } = stage();
    const first = await fetchDetails(orderWith(70));
    expect([first.length, exact(first), asked(download.route)]).toEqual([71, 50, 50]);
    expect(first[0]).toMatchObject({ moreToFetch: true });
    const second = await again(first);
    // What is stored is not reported again.
    expect([second.length, exact(second), asked(download.route)]).toEqual([71, 21, 71]);
    expect(second[0]).not.toHaveProperty('moreToFetch');
  });

  it('fetchDetails waits for the next change of the order if 50 files are unusable', async () => {
    const { scene, fetchDetails, asked } = stage();
    scene.simulator.faults.on(faults.emptyBody, download);
    const [main] = await fetchDetails(orderWith(70));
    expect(asked(download.route)).toBe(50);
    expect(main).not.toHaveProperty('moreToFetch');
  });

  it('fetchDetails downloads no file for a week after the API key was refused one of them', async () => {
    const { scene, fetchDetails, asked } = stage();
    scene.simulator.faults.on(faults.instead(403, JSON_HEADERS, '{}'), download);
    const first = await fetchDetails(orderWith(70));
    expect(asked(download.route)).toBe(1);
    expect(first).toHaveLength(71);
    expect(first[0]).toMatchObject({ fileRefusedAt: scene.now() });
    expect(first[0]).not.toHaveProperty('moreToFetch');
    for (let days = 0; days < 6; days += 1) {
      scene.letTimePass();
      await again(first);
    }
    expect(asked(download.route)).toBe(1);
    scene.letTimePass();
    const last = await again(first);
    expect(asked(download.route)).toBe(2);
    expect(last[0]).toMatchObject({ fileRefusedAt: scene.now() });
  });

  it('fetchDetails downloads files again a week after a refusal, when the API key has the permission', async () => {
    const { scene, fetchDetails, asked } = stage();
    scene.simulator.faults.on(faults.instead(403, JSON_HEADERS, '{}'), { ...download, times: 1 });
    const first = await fetchDetails(orderWith(2));
    for (let days = 0; days < 7; days += 1) scene.letTimePass();
    expect(exact(await again(first))).toBe(3);
    expect(asked(download.route)).toBe(4);
  });
});

describe('the facts of a DigiCert order', () => {
  it('fetchDetails reports number, organization, division and the end of a multi-year order', async () => {
    const { scene, fetchAllDetails } = stage();
    const order = { ...samples.orderWithDuplicates(scene.now()), planTill: '2029-05-10' };
    const { id } = scene.simulator.orders.add(order);
    const all = (await fetchAllDetails()).get(String(id)) ?? [];
    expect(all).toHaveLength(3);
    for (const certificate of all) {
      expect(certificate).toMatchObject({
        orderNumber: String(id),
        organization: 'Example Organization',
        division: 'Example Division',
        orderPaidUntil: '2029-05-10T00:00:00.000Z',
      });
    }
  });

  it('a row of the order list contains the facts of the order, so that a change is read at once', async () => {
    const { scene } = stage();
    const { id } = scene.simulator.orders.add(samples.issuedOrder(scene.now()));
    const { provider } = await scene.open();
    const row = async () => (await listAll(provider, newRun())).rows[0];
    const before = await row();
    expect(before?.certificate()).toMatchObject({ division: 'Example Division' });
    scene.simulator.orders.update(id, { container: { id: 6, name: 'Shop' } });
    const after = await row();
    expect(after?.contentHash).not.toBe(before?.contentHash);
    expect(after?.certificate()).toMatchObject({ division: 'Shop' });
  });
});
