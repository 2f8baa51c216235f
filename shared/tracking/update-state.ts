import type { AccountState } from '../certificates/account-state.ts';
import { accountKey } from '../certificates/certificate.ts';
import type { AccountReference } from '../certificates/certificate.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import type { CertificateStore, SaveOutcome } from '../state/certificate-store.ts';

/** Another function can save between the read and the write; twice in a row is already unlikely. */
const TRIES = 5;

/** Other functions saved the same state again and again. Nothing was saved. */
export class TooManyConflicts extends Error {
  constructor(key: string) {
    super(`${key} was changed ${TRIES} times by other functions while it was being saved`);
  }
}

/**
 * Repeats an attempt that reads, changes and saves a state, as long as another function saves in between.
 *
 * @throws TooManyConflicts
 */
export async function retryConflicts<Result>(
  key: string,
  attempt: () => Promise<Result | 'conflict'>,
): Promise<Result> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const result = await attempt();
    if (result !== 'conflict') return result;
  }
  throw new TooManyConflicts(key);
}

/** The next revision of a state, `undefined` if nothing changes, `conflict` if the state has to be read again. */
type Change<State> = (
  state: State | undefined,
) => State | undefined | 'conflict' | Promise<State | undefined | 'conflict'>;

/**
 * Changes the latest stored state of a certificate. `change` is called again after a conflict.
 *
 * @param known the state if it was just read
 * @returns the saved state; `undefined` if nothing changed
 * @throws TooManyConflicts
 */
export function updateCertificate(
  store: CertificateStore,
  key: string,
  change: Change<CertificateState>,
  known?: CertificateState,
): Promise<CertificateState | undefined> {
  const read = async () => (await store.readCertificates([key])).get(key);
  return update(key, { read, change, known, save: (next) => store.saveCertificate(next) });
}

/**
 * Saves a change of a certificate that was decided from several states. `conflict`: another function has saved the
 * certificate since it was read. Nothing was saved, and the states must be read again, because they decide.
 *
 * @param next the next revision; `undefined` if nothing changes
 */
export async function saveDecided(
  store: CertificateStore,
  next: CertificateState | undefined,
): Promise<'done' | 'conflict'> {
  return next === undefined || (await store.saveCertificate(next)) === 'saved'
    ? 'done'
    : 'conflict';
}

/** The same as `updateCertificate` for the state of an account. */
export function updateAccount(
  store: CertificateStore,
  account: AccountReference,
  change: Change<AccountState>,
  known?: AccountState,
): Promise<AccountState | undefined> {
  const read = () => store.readAccount(account);
  const save = (next: AccountState) => store.saveAccount(next);
  return update(accountKey(account), { read, change, known, save });
}

function update<State>(
  key: string,
  {
    read,
    change,
    save,
    known,
  }: {
    readonly read: () => Promise<State | undefined>;
    readonly change: Change<State>;
    readonly save: (next: State) => Promise<SaveOutcome>;
    readonly known: State | undefined;
  },
): Promise<State | undefined> {
  let first = known;
  return retryConflicts<State | undefined>(key, async () => {
    const state = first ?? (await read());
    first = undefined;
    const next = await change(state);
    if (next === undefined || next === 'conflict') return next;
    return (await save(next)) === 'saved' ? next : 'conflict';
  });
}
