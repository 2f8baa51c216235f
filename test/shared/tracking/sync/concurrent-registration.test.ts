import { expect, test } from 'vitest';
import { readOrRegister } from '../../../../shared/tracking/sync/save-outcome.ts';
import { HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { at } from '../../../support/certificates.ts';
import { InMemoryCertificateStore } from '../../../support/in-memory-certificate-store.ts';
import { InMemorySyncStore } from '../../../support/in-memory-sync-store.ts';
import { RecordingLog } from '../../../support/recorders.ts';
import { ACCOUNT } from '../../../support/synced-account.ts';

test('two concurrent first runs register the account once, with the earlier time', async () => {
  const store = new InMemoryCertificateStore();
  const syncs = new InMemorySyncStore();
  const log = new RecordingLog();
  const first = at('2027-01-02');
  const [state, other] = await Promise.all([
    readOrRegister(ACCOUNT, first, { store, syncs, log }),
    readOrRegister(ACCOUNT, plus(first, HOUR), { store, syncs, log }),
  ]);
  expect(state.health).toEqual({ status: 'new', since: first });
  expect(other).toEqual(state);
  expect(await store.readAccount(ACCOUNT)).toEqual(state);
});
