import { beforeEach, describe, expect, test } from 'vitest';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import { DAY, plus } from '../../shared/certificates/instant.ts';
import { at, pendingCertificate } from '../support/certificates.ts';
import { certificateState, nextRevision, saveAll } from '../support/states.ts';

const identified = { serialNumber: '6CA6BD3', issuer: 'Example CA' };

/** Tests how a `CertificateStore` finds the entries of one X.509 certificate. */
export function describeFindByIdentityContract(
  name: string,
  setup: () => Promise<CertificateStore>,
): void {
  describe(`the contract of certificates with the same identity (${name})`, () => {
    let store: CertificateStore;
    beforeEach(async () => {
      store = await setup();
    });

    const found = async (identity = identified.serialNumber) =>
      (await store.findByIdentity(identity)).map(({ certificate }) => certificate.id).sort();

    test('every entry in any account is found, unchanged', async () => {
      const own = certificateState({ id: 'own', ...identified });
      await store.saveCertificate(own);
      await store.saveCertificate(
        certificateState({ id: 'scan', provider: 'qualys', ...identified }),
      );
      await store.saveCertificate(
        certificateState({ id: 'other', ...identified, serialNumber: '1' }),
      );
      await store.saveCertificate(certificateState({ id: 'unknown', serialNumber: '6CA6BD3' }));
      expect(await found()).toEqual(['own', 'scan']);
      expect(await store.findByIdentity('6CA6BD3')).toContainEqual(own);
      expect(await found('0')).toEqual([]);
    });

    test('a revoked certificate is found until it is removed, a pending one is not', async () => {
      const revoked = certificateState({ id: 'revoked', ...identified });
      const removed = certificateState({ id: 'removed', ...identified });
      const pending = { ...pendingCertificate(), id: 'pending', ...identified };
      await saveAll(store, [revoked, removed, certificateState(pending)]);
      expect(await found()).toEqual(['removed', 'revoked']);
      const certificate = { ...revoked.certificate, status: 'revoked' as const };
      await store.saveCertificate({ ...nextRevision(revoked), certificate });
      await store.saveCertificate({ ...nextRevision(removed), removedAt: at('2027-02-01') });
      expect(await found()).toEqual(['revoked']);
    });

    test('an expired certificate is found, unless it was discovered long after its expiry', async () => {
      const expired = certificateState({ id: 'expired', status: 'expired', ...identified });
      const end = expired.certificate.validity?.notAfter ?? at('2027-04-11');
      const old = certificateState({ id: 'old', status: 'expired', ...identified });
      await saveAll(store, [expired, { ...old, firstSeenAt: plus(end, 31 * DAY) }]);
      expect(await found()).toEqual(['expired']);
    });

    test('all entries of a certificate that many servers present are found', async () => {
      const states = Array.from({ length: 120 }, (_, id) =>
        certificateState({ id: `server-${id}`, ...identified }),
      );
      await saveAll(store, states);
      expect(await found()).toHaveLength(120);
    });
  });
}
