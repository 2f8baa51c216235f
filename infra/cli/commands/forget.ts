import { accountKey } from '../../../shared/certificates/certificate.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import type { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import type { StateItemKey } from '../../../shared/state/account-items.ts';
import {
  ACCOUNT_PREFIX,
  CERTIFICATE_PREFIX,
  HEAD_SORT_KEY,
  MESSAGE_PREFIX,
  STATE_SORT_KEY,
  SYNC_PREFIX,
} from '../../../shared/state/table.ts';
import { updateCertificate } from '../../../shared/tracking/update-state.ts';
import { suggestion } from '../../deploy/config/describe-issue.ts';
import { count } from '../../local/report/plain-text.ts';
import type { Command, Operation } from '../command.ts';
import { CannotOperate } from '../deployment.ts';
import type { Deployment } from '../deployment.ts';
import { skipUnreadable, warnOfUnreadable } from '../skip-unreadable.ts';

/** Deletions under way at once. */
const AT_ONCE = 10;

export const forget: Command = {
  name: 'forget',
  uses: 'deployment',
  endsItself: true,
  summary: 'delete the stored data of a provider account that is no longer configured',
  examples: [
    ['digicert/old --stack CertExpiryMonitor', 'asks before it deletes'],
    ['digicert/old --yes', 'deletes from the state of a local run'],
  ],
  operands: [
    {
      name: 'ACCOUNT',
      help: 'provider/account',
      check: (text) =>
        /^[a-z0-9-]+\/[a-z0-9-]+$/.test(text)
          ? undefined
          : `"${text}" is not of the form provider/account.`,
    },
  ],
  options: { yes: { help: 'delete without asking' } },
  description:
    'Deletes the certificates, the messages, the inventory and the account itself, and nothing of an account that is still polled. No event is published and no notification is sent. The delivery log stays: its entries expire automatically. Open alerts of the account in PagerDuty stay open: resolve them there. If the command is interrupted, call it again.',
  async run(parsed, on) {
    const { deployment, output, signal } = on;
    const account = parsed.operand(0);
    const why = await deployment.whyPolled(account);
    if (why !== undefined) throw new CannotOperate(`${account} is still polled: ${why}`);
    output.status(`reading the items of ${account}`);
    const keys: StateItemKey[] = [];
    for await (const key of deployment.itemsOf(account)) keys.push(key);
    const unreadable: MalformedItem[] = [];
    const { linked, accounts } = await linkedTo(account, deployment, unreadable);
    if (keys.length === 0 && linked.length === 0) {
      const known = suggestion(account, accounts) || '.';
      throw new CannotOperate(
        `Nothing is stored for ${account}${known} Stored accounts: ${accounts.join(', ') || 'none'}.`,
      );
    }
    const deleted = countOf(keys);
    const words = `${count(deleted.certificates, 'certificate')}, ${count(deleted.messages, 'message')} and ${count(deleted.others, 'other item')}`;
    output.line(`${account}: ${words} are stored.`);
    if (!parsed.has('yes') && !(await confirmed(account, on))) {
      output.line('Nothing was deleted.');
      return false;
    }
    await deleteAll(keys, on);
    if (signal.aborted) throw new CannotOperate('Stopped. To delete the rest, call forget again.');
    for (const key of linked) await requestCheck(key, deployment);
    await deployment.deliver();
    output.data({ account, deleted, checked: linked.length });
    output.line(`${account}: ${words} are deleted.`);
    if (linked.length > 0) {
      output.line(
        `${count(linked.length, 'certificate')} of other accounts referred to it: the monitor checks them next, and alerts on its own if needed.`,
      );
    }
    warnOfUnreadable(unreadable, output);
    return true;
  },
};

function countOf(keys: readonly StateItemKey[]) {
  const certificates = keys.filter(
    ({ pk, sk }) => pk.startsWith(CERTIFICATE_PREFIX) && sk === STATE_SORT_KEY,
  ).length;
  const messages = keys.filter(({ pk }) => pk.startsWith(MESSAGE_PREFIX)).length;
  return { certificates, messages, others: keys.length - certificates - messages };
}

async function confirmed(account: string, { ask }: Operation<Deployment>): Promise<boolean> {
  if (ask === undefined) {
    throw new CannotOperate('Nothing was deleted, because this is not a terminal. Add --yes.');
  }
  return (await ask(`Type ${account} to delete all of this: `)).trim() === account;
}

/** Stops after the current deletions when the signal aborts. */
async function deleteAll(
  keys: readonly StateItemKey[],
  { deployment, output, signal }: Operation<Deployment>,
): Promise<void> {
  const last = keys.filter(isLast);
  const others = keys.filter((key) => !isLast(key));
  for (let done = 0; done < others.length && !signal.aborted; done += AT_ONCE) {
    output.progress(`deleting: ${done} of ${keys.length}`);
    await Promise.all(others.slice(done, done + AT_ONCE).map((key) => deployment.deleteItem(key)));
  }
  for (const key of signal.aborted ? [] : last) await deployment.deleteItem(key);
}

/**
 * The account and the head of its inventory are deleted last: until then, the monitor does not treat an account of the
 * same name as a new one.
 */
function isLast({ pk, sk }: StateItemKey): boolean {
  return pk.startsWith(ACCOUNT_PREFIX) || (pk.startsWith(SYNC_PREFIX) && sk === HEAD_SORT_KEY);
}

/** The certificates of other accounts that refer to one of the account, and the names of all stored accounts. */
async function linkedTo(
  account: string,
  { certificates }: Deployment,
  unreadable: MalformedItem[],
): Promise<{ readonly linked: readonly string[]; readonly accounts: readonly string[] }> {
  const accounts = new Set<string>();
  const linked: string[] = [];
  const stored = certificates((state) => void accounts.add(accountKey(state.account)));
  for await (const state of skipUnreadable(stored, (item) => unreadable.push(item))) {
    accounts.add(accountKey(state.certificate));
    if (accountKey(state.certificate) !== account && refersTo(account, state)) {
      linked.push(keyOf(state));
    }
  }
  return { linked, accounts: [...accounts].toSorted() };
}

/** Whether a certificate of the account replaces this one, or is the same one in another entry. */
function refersTo(account: string, { successor, sameCertificate }: CertificateState): boolean {
  const { primary, others = [] } = sameCertificate ?? {};
  return [successor?.key, primary, ...others].some((key) => key?.startsWith(`${account}/`));
}

/** `check-deadlines` then finds that the other certificate does not exist any more. */
async function requestCheck(key: string, { store, clock }: Deployment): Promise<void> {
  await updateCertificate(store, key, (state) =>
    state === undefined
      ? undefined
      : { ...state, revision: state.revision + 1, successorCheckDueAt: clock() },
  );
}
