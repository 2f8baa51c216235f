import { beforeEach, describe, expect, test } from 'vitest';
import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import {
  at,
  issuedCertificate,
  pendingValidation,
  pendingCertificate,
} from '../support/certificates.ts';
import { accountState, certificateState, nextRevision, saveAll } from '../support/states.ts';

/** Tests the contract of `CertificateStore`. `setup` creates an empty store before each test. */
export function describeCertificateStoreContract(
  name: string,
  setup: () => Promise<CertificateStore>,
): void {
  describe(`the certificate store contract (${name})`, () => {
    let store: CertificateStore;
    beforeEach(async () => {
      store = await setup();
    });

    const stored = async (state: CertificateState) =>
      (await store.readCertificates([keyOf(state)])).get(keyOf(state));

    test('a key that was never saved is absent', async () => {
      expect(await store.readCertificates(['digicert/main/1', 'digicert/main/2'])).toEqual(
        new Map(),
      );
      expect(await store.readCertificates([])).toEqual(new Map());
      expect(await store.readAccount({ provider: 'digicert', account: 'main' })).toBeUndefined();
    });

    test('a state is read exactly as it was saved', async () => {
      const { validity } = issuedCertificate();
      const state = certificateState({
        ...pendingCertificate(),
        ...(validity && { validity }),
        changePending: true,
        domainValidations: [
          pendingValidation(),
          { domain: 'b.example', state: 'valid', method: 'other' },
        ],
        organizationValidations: [],
        renewal: { renews: '900', automatic: false },
        subjectAlternativeNames: [],
      });
      expect(await store.saveCertificate(state)).toBe('saved');
      expect(await stored(state)).toStrictEqual(state);
      const account = accountState();
      expect(await store.saveAccount(account)).toBe('saved');
      expect(await store.readAccount(account.account)).toStrictEqual(account);
    });

    test('each save has the next revision', async () => {
      const first = certificateState();
      const second = { ...nextRevision(first), removedAt: at('2027-02-01') };
      await store.saveCertificate(first);
      expect(await store.saveCertificate(second)).toBe('saved');
      expect(await stored(first)).toEqual(second);
      const account = accountState();
      await store.saveAccount(account);
      expect(await store.saveAccount(nextRevision(account))).toBe('saved');
      expect(await store.readAccount(account.account)).toEqual(nextRevision(account));
    });

    test('a skipped or unknown revision is a conflict and writes nothing', async () => {
      const first = certificateState();
      expect(await store.saveCertificate(nextRevision(first))).toBe('conflict');
      expect(await stored(first)).toBeUndefined();
      await store.saveCertificate(first);
      expect(await store.saveCertificate(nextRevision(nextRevision(first)))).toBe('conflict');
      expect(await stored(first)).toEqual(first);
      expect(await store.saveAccount(nextRevision(accountState()))).toBe('conflict');
    });

    test('repeating a save is a conflict', async () => {
      const first = certificateState();
      await store.saveCertificate(first);
      expect(await store.saveCertificate(first)).toBe('conflict');
      await store.saveCertificate(nextRevision(first));
      expect(await store.saveCertificate(nextRevision(first))).toBe('conflict');
      await store.saveAccount(accountState());
      expect(await store.saveAccount(accountState())).toBe('conflict');
    });

    test('exactly one of many concurrent saves of a revision succeeds', async () => {
      const race = async (base: CertificateState) => {
        const rivals = Array.from({ length: 12 }, (_, rival) => ({
          ...base,
          tags: { rival: String(rival) },
        }));
        const outcomes = await Promise.all(rivals.map((rival) => store.saveCertificate(rival)));
        expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
        expect((await stored(base))?.tags).toEqual({
          rival: String(outcomes.indexOf('saved')),
        });
      };
      await race(certificateState());
      await race(nextRevision(certificateState()));
    });

    test('a readable or absent certificate is not replaced as unreadable', async () => {
      const state = certificateState();
      expect(await store.replaceUnreadable(state)).toBe('conflict');
      expect(await stored(state)).toBeUndefined();
      await store.saveCertificate(state);
      const next = { ...nextRevision(state), removedAt: at('2027-02-01') };
      expect(await store.replaceUnreadable(next)).toBe('conflict');
      expect(await stored(state)).toEqual(state);
    });

    test('250 keys, some of them absent and some twice, are read at once', async () => {
      const states = Array.from({ length: 240 }, (_, id) => certificateState({ id: `c${id}` }));
      await saveAll(store, states);
      const keys = Array.from({ length: 250 }, (_, id) => `digicert/main/c${id}`);
      const found = await store.readCertificates([...keys, ...keys.slice(0, 30)]);
      expect(found.size).toBe(240);
      expect(found.get('digicert/main/c239')).toEqual(states[239]);
    });

    test('keys with the same prefix are different certificates', async () => {
      await store.saveCertificate(certificateState({ id: '1' }));
      expect(await store.readCertificates(['digicert/main/10', 'digicert/mai/1'])).toEqual(
        new Map(),
      );
    });

    test('returned states are copies', async () => {
      const state = certificateState();
      await store.saveCertificate(state);
      const copy = await stored(state);
      Object.assign(copy?.tags ?? {}, { team: 'other' });
      expect((await stored(state))?.tags).toEqual({ team: 'web' });
    });
  });
}
