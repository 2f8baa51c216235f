import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/simulators/autodns/sample-account.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { setStage } from './stage.ts';

describe.each(['json', 'xml'] as const)('the facts of a certificate by %s', (spoken) => {
  const stage = setStage(spoken);

  it('fetchDetails reports issuer, fingerprint, key and signature of the certificate file', async () => {
    const { scene, fetchDetails } = stage();
    expect(await fetchDetails(samples.issuedCertificate(scene.now()))).toMatchObject({
      issuer: 'Example Simulated Authority',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      keyAlgorithm: 'ED25519',
      signatureAlgorithm: 'ED25519',
    });
  });

  it('fetchDetails reports number, owner and comment of the order', async () => {
    const { scene, fetchDetails } = stage();
    const order = samples.issuedCertificate(scene.now(), { owner: 'shop-team', comment: 'web' });
    const certificate = await fetchDetails(order);
    expect(certificate).toMatchObject({ owner: 'shop-team', comment: 'web' });
    expect(certificate.orderNumber).toMatch(/^\w/);
  });

  it.each(['jane@example.com', 'jane.doe', 'Jane Doe'])(
    'fetchDetails leaves out the owner %j, which can be a person',
    async (owner) => {
      const { scene, fetchDetails } = stage();
      const certificate = await fetchDetails(samples.issuedCertificate(scene.now(), { owner }));
      expect(certificate.owner).toBe('');
    },
  );

  it('fetchDetails removes contact data from the comment', async () => {
    const { scene, fetchDetails } = stage();
    const comment = 'ask jane@example.com, +49 941 595590';
    const certificate = await fetchDetails(samples.issuedCertificate(scene.now(), { comment }));
    expect(certificate.comment).toBe('ask (e-mail removed), (phone removed)');
  });

  it('fetchDetails reports an empty comment as no comment', async () => {
    const { scene, fetchDetails } = stage();
    expect(await fetchDetails(samples.issuedCertificate(scene.now()))).toMatchObject({
      comment: '',
    });
  });
});

describe('the facts of a multi-year order by json', () => {
  const stage = setStage('json');

  it('fetchDetails reports until when a multi-year order is paid, whether it needs a reissue, and the status of the reissue', async () => {
    const { scene, fetchDetails } = stage();
    const payable = plus(scene.now(), 900 * DAY);
    const order = samples.issuedCertificate(scene.now(), { payable });
    expect(await fetchDetails(order)).toMatchObject({
      orderPaidUntil: payable,
      reissueRequired: false,
    });
    const due = { payable, reissueRequired: true, reissueStatus: 'WAIT_FOR_CUSTOMER' };
    expect(await fetchDetails(samples.issuedCertificate(scene.now(), due))).toMatchObject({
      orderPaidUntil: payable,
      reissueRequired: true,
      reissueStatus: 'WAIT_FOR_CUSTOMER',
    });
  });

  it('fetchDetails reports no multi-year facts for an order of one year', async () => {
    const { scene, fetchDetails } = stage();
    const certificate = await fetchDetails(samples.issuedCertificate(scene.now()));
    expect(certificate).not.toHaveProperty('orderPaidUntil');
    expect(certificate).not.toHaveProperty('reissueRequired');
  });
});
