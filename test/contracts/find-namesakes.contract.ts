import { beforeEach, describe, expect, test } from 'vitest';
import { MAX_NAMESAKES } from '../../shared/state/certificate-store.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import { DAY, plus } from '../../shared/certificates/instant.ts';
import { at, pendingCertificate } from '../support/certificates.ts';
import { certificateState, nextRevision, saveAll } from '../support/states.ts';

/** Tests how a `CertificateStore` finds certificates by name. */
export function describeFindNamesakesContract(
  name: string,
  setup: () => Promise<CertificateStore>,
): void {
  describe(`the contract of certificates with the same main name (${name})`, () => {
    let store: CertificateStore;
    beforeEach(async () => {
      store = await setup();
    });

    const found = async (...names: string[]) =>
      (await store.findNamesakes(names)).map(({ certificate }) => certificate.id).sort();

    test('an empty store and a certificate without a name return no namesakes', async () => {
      expect(await found('example.com')).toEqual([]);
      expect(await found()).toEqual([]);
    });

    test('every certificate of a main name in any account is found once, unchanged', async () => {
      const own = certificateState({ id: 'own' });
      await store.saveCertificate(own);
      await store.saveCertificate(certificateState({ id: 'other', provider: 'huawei' }));
      await store.saveCertificate(
        certificateState({ id: 'wild', account: 'europe', commonName: '*.EXAMPLE.com' }),
      );
      await store.saveCertificate(certificateState({ id: 'shop', commonName: 'shop.example.com' }));
      expect(await found('example.com', 'example.com')).toEqual(['other', 'own', 'wild']);
      expect(await found('shop.example.com', 'example.com', 'x.example')).toHaveLength(4);
      expect(await store.findNamesakes(['example.com'])).toContainEqual(own);
    });

    test('a certificate that is not in force, or was removed, is not found', async () => {
      const ended = certificateState({ id: 'ended' });
      const gone = certificateState({ id: 'gone' });
      await store.saveCertificate(certificateState({ ...pendingCertificate(), id: 'pending' }));
      await store.saveCertificate(ended);
      await store.saveCertificate(gone);
      expect(await found('example.com')).toEqual(['ended', 'gone']);
      const revoked = { ...ended.certificate, status: 'revoked' as const };
      await store.saveCertificate({ ...nextRevision(ended), certificate: revoked });
      await store.saveCertificate({ ...nextRevision(gone), removedAt: at('2027-02-01') });
      expect(await found('example.com')).toEqual([]);
    });

    test('an expired certificate is found until it is replaced, and not if it was discovered long after its expiry', async () => {
      const seen = certificateState({ id: 'seen', status: 'expired' });
      const found30 = certificateState({ id: 'found-30', status: 'expired' });
      const found31 = certificateState({ id: 'found-31', status: 'expired' });
      const end = seen.certificate.validity?.notAfter ?? at('2027-04-11');
      await store.saveCertificate(seen);
      await store.saveCertificate({ ...found30, firstSeenAt: plus(end, 30 * DAY) });
      await store.saveCertificate({ ...found31, firstSeenAt: plus(end, 30 * DAY + 1) });
      expect(await found('example.com')).toEqual(['found-30', 'seen']);
      const successor = { key: 'digicert/main/new', since: at('2027-04-12') };
      await store.saveCertificate({ ...nextRevision(seen), successor });
      expect(await found('example.com')).toEqual(['found-30']);
    });

    test('a certificate with successor matching by provider link only is not found', async () => {
      await store.saveCertificate({
        ...certificateState({ id: 'linked' }),
        providerLinkOnly: true,
      });
      expect(await found('example.com')).toEqual([]);
    });

    test('a name of too many certificates finds none of them and hides no other certificate', async () => {
      const ids = Array.from({ length: MAX_NAMESAKES }, (_, id) => `c${id}`);
      const states = ids.map((id) => certificateState({ id }));
      await saveAll(store, [...states, certificateState({ id: 's', commonName: 's.example.com' })]);
      expect(await found('example.com')).toHaveLength(MAX_NAMESAKES);
      await store.saveCertificate(certificateState({ id: 'too-many' }));
      expect(await found('example.com', 's.example.com')).toEqual(['s']);
    });
  });
}
