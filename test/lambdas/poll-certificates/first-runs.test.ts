import { expect, test } from 'vitest';
import { readOrRegister } from '../../../lambdas/poll-certificates/save-outcome.ts';
import { HOUR, plus } from '../../../shared/certificates/instant.ts';
import { at } from '../../support/certificates.ts';
import { InMemoryCertificateStore } from '../../support/in-memory-certificate-store.ts';
import { InMemorySweepStore } from '../../support/in-memory-sweep-store.ts';
import { RecordingLog } from '../../support/recorders.ts';
import { ACCOUNT } from '../../support/swept-account.ts';

test('of two first runs at once the account is known since the one that came first', async () => {
  const store = new InMemoryCertificateStore();
  const sweeps = new InMemorySweepStore();
  const log = new RecordingLog();
  const first = at('2027-01-02');
  const [one, other] = await Promise.all([
    readOrRegister(ACCOUNT, first, { store, sweeps, log }),
    readOrRegister(ACCOUNT, plus(first, HOUR), { store, sweeps, log }),
  ]);
  expect(one.health).toEqual({ status: 'new', since: first });
  expect(other).toEqual(one);
  expect(await store.readAccount(ACCOUNT)).toEqual(one);
});
