import { beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import { at } from '../support/certificates.ts';
import { accountState, certificateState, nextRevision, saveAll } from '../support/states.ts';

/** Tests how a `CertificateStore` finds due items. `setup` creates an empty store before each test. */
export function describeFindDueContract(
  name: string,
  setup: () => Promise<CertificateStore>,
): void {
  describe(`the contract of due deadlines (${name})`, () => {
    let store: CertificateStore;
    beforeEach(async () => {
      store = await setup();
    });

    const due = async (now: Instant) => {
      const found = { certificates: [] as string[], accounts: [] as string[] };
      for await (const { certificates, accounts } of store.findDue(now)) {
        found.certificates.push(...certificates.map((state) => state.certificate.id));
        found.accounts.push(...accounts.map((state) => state.account.account));
      }
      return { certificates: found.certificates.sort(), accounts: found.accounts.sort() };
    };

    test('nothing is due in an empty store', async () => {
      expect(await due(at('2099-01-01'))).toEqual({ certificates: [], accounts: [] });
    });

    test('a certificate and an account are due from their next deadline on, not before', async () => {
      const state = certificateState();
      const account = accountState();
      await store.saveCertificate(state);
      await store.saveAccount(account);
      expect(state.deadlines[0]?.at).toBe(at('2027-03-12'));
      expect(await due(at('2027-01-02T05:59:59.999Z'))).toEqual({ certificates: [], accounts: [] });
      expect(await due(at('2027-01-02T06:00:00Z'))).toEqual({
        certificates: [],
        accounts: ['main'],
      });
      expect(await due(at('2027-03-11T23:59:59.999Z'))).toMatchObject({ certificates: [] });
      expect(await due(at('2027-03-12'))).toEqual({ certificates: ['1001'], accounts: ['main'] });
    });

    test('every due item is found exactly once, in any number', async () => {
      const ids = Array.from({ length: 250 }, (_, id) => `c${id}`).sort();
      await saveAll(
        store,
        ids.map((id) => certificateState({ id })),
      );
      expect(await due(at('2027-03-12'))).toEqual({ certificates: ids, accounts: [] });
    });

    test('an item without a deadline, or with a removed certificate, is not due', async () => {
      const done = certificateState({ id: 'done' });
      const gone = certificateState({ id: 'gone' });
      const { staleAt: _over, ...late } = nextRevision(accountState());
      await store.saveCertificate(done);
      await store.saveCertificate(gone);
      await store.saveAccount(accountState());
      await store.saveCertificate({ ...nextRevision(done), deadlines: [] });
      await store.saveCertificate({ ...nextRevision(gone), removedAt: at('2027-02-01') });
      await store.saveAccount(late);
      expect(await due(at('2099-01-01'))).toEqual({ certificates: [], accounts: [] });
    });

    test('a changed deadline is due at its new time, with the current state', async () => {
      const first = certificateState();
      const moved = { ...nextRevision(first), deadlines: first.deadlines.slice(1) };
      await store.saveCertificate(first);
      await store.saveCertificate(moved);
      expect(await due(at('2027-03-12'))).toMatchObject({ certificates: [] });
      for await (const { certificates } of store.findDue(at('2027-05-01'))) {
        expect(certificates).toEqual([moved]);
      }
      expect.assertions(2);
    });

    test('accounts are due first, then the certificates that expire first, then the rest', async () => {
      const expiring = (id: string, notAfter: Instant) => {
        const state = certificateState({ id, validity: { notAfter, precision: 'day' } });
        const deadline = { kind: 'expiry-reminder', name: 'first', at: at('2027-01-03') } as const;
        return { ...state, deadlines: [deadline] };
      };
      const reminder = {
        ...certificateState({ id: 'reminder' }),
        deadlines: [
          { kind: 'validation-reminder', name: 'example.com', at: at('2027-01-02') } as const,
        ],
      };
      // More than one batch of less urgent items, so that the order of batches is visible.
      const later = Array.from({ length: 210 }, (_, id) =>
        expiring(`later-${id}`, at('2027-04-01')),
      );
      await saveAll(store, [reminder, ...later, expiring('soon', at('2027-01-09'))]);
      await store.saveAccount(accountState());
      const batches: string[][] = [];
      const left: number[] = [];
      for await (const { certificates, accounts, remaining } of store.findDue(at('2027-01-05'))) {
        batches.push([
          ...accounts.map((state) => state.account.account),
          ...certificates.map((state) => state.certificate.id),
        ]);
        left.push(remaining);
      }
      expect(batches.flat()).toHaveLength(213);
      expect(batches[0]).toContain('main');
      const urgent = batches.findIndex((batch) => batch.some((id) => id.startsWith('later-')));
      expect(batches.slice(0, urgent + 1).flat()).toContain('soon');
      expect(batches.at(-1)).toContain('reminder');
      expect(left.at(-1)).toBe(0);
      expect(left).toEqual(left.toSorted((a, b) => b - a));
    });

    test('due items can be saved during the search', async () => {
      const ids = Array.from({ length: 120 }, (_, id) => `c${id}`);
      await saveAll(
        store,
        ids.map((id) => certificateState({ id })),
      );
      let saved = 0;
      for await (const { certificates } of store.findDue(at('2027-05-01'))) {
        for (const state of certificates) {
          const next = { ...nextRevision(state), deadlines: [] };
          if ((await store.saveCertificate(next)) === 'saved') saved += 1;
        }
      }
      expect(saved).toBe(120);
      expect(await due(at('2027-05-01'))).toEqual({ certificates: [], accounts: [] });
    });
  });
}
