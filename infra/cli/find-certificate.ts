import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { canonicalName } from '../../shared/certificates/names.ts';
import type { MalformedItem } from '../../shared/runtime/malformed-item.ts';
import { suggestion } from '../deploy/config/describe-issue.ts';
import type { Operand } from './arguments.ts';
import { CannotOperate } from './deployment.ts';
import type { StoredData, Deployment } from './deployment.ts';
import type { Output } from './output.ts';
import { skipUnreadable, warnOfUnreadable } from './skip-unreadable.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { advance } from '../../shared/lifecycle/advance.ts';
import type { Acknowledged, Unacknowledged } from '../../shared/lifecycle/input.ts';
import { TooManyConflicts, updateCertificate } from '../../shared/tracking/update-state.ts';
import type { Operation } from './command.ts';

/** The argument that selects a certificate. */
export const CERTIFICATE: Operand = {
  name: 'ID',
  help: 'provider/account/id, a unique ending of it, or a common name',
};

/** How many candidates the error message lists. */
const MAX_LISTED = 10;

/**
 * Finds a certificate by `provider/account/id`, by an ending of that, or by its common name. An exact match takes
 * precedence over an ending.
 *
 * @throws CannotOperate if no certificate matches, or several do.
 */
export async function findCertificate(
  { store, certificates }: Pick<StoredData, 'store' | 'certificates'>,
  query: string,
  output: Pick<Output, 'warn'>,
): Promise<CertificateState> {
  const byKey = (await store.readCertificates([query])).get(query);
  if (byKey !== undefined) return byKey;
  const found: CertificateState[] = [];
  const unreadable: MalformedItem[] = [];
  const names = new Set<string>();
  for await (const state of skipUnreadable(certificates(), (item) => unreadable.push(item))) {
    for (const name of [state.certificate.commonName ?? '', state.certificate.id]) names.add(name);
    if (keyOf(state).endsWith(query) || hasName(state, query)) found.push(state);
  }
  // An unreadable certificate can be the one that was requested.
  warnOfUnreadable(unreadable, output);
  const exact = found.filter(
    (state) => keyOf(state).endsWith(`/${query}`) || hasName(state, query),
  );
  const matching = exact.length > 0 ? exact : found;
  const monitored = matching.filter(({ removedAt }) => removedAt === undefined);
  const candidates = monitored.length > 0 ? monitored : matching;
  const [first] = candidates;
  if (first === undefined) {
    throw new CannotOperate(
      `No monitored certificate has the ID or the common name "${query}"${suggestion(query, [...names]) || '.'} All of them: cert-expiry-monitor list --all`,
    );
  }
  if (candidates.length === 1) return first;
  const keys = candidates.map(keyOf).sort();
  throw new CannotOperate(
    [
      `"${query}" matches ${keys.length} certificates. Use one of these IDs:`,
      ...keys.slice(0, MAX_LISTED).map((key) => `  ${key}`),
      ...(keys.length > MAX_LISTED ? [`  and ${keys.length - MAX_LISTED} more`] : []),
    ].join('\n'),
  );
}

function hasName({ certificate }: CertificateState, name: string): boolean {
  const { commonName } = certificate;
  return commonName !== undefined && canonicalName(commonName) === canonicalName(name);
}

/** Applies the deadlines that have passed but that the monitor has not processed yet, such as an expiry. */
export function currentState(state: CertificateState, now: Instant): CertificateState {
  return advance(state, { kind: 'time-passed' }, now) ?? state;
}

/** Whether an acknowledgement is in effect at `now`. */
export function isAcknowledged({ acknowledgement }: CertificateState, now: Instant): boolean {
  return acknowledgement !== undefined && acknowledgement.until > now;
}

/**
 * Applies what a user decided to the latest stored state of a certificate and delivers the resulting events.
 *
 * @returns the saved state, or `undefined` if nothing changed.
 * @throws CannotOperate
 */
export async function changeCertificate(
  { deployment, output }: Pick<Operation<Deployment>, 'deployment' | 'output'>,
  query: string,
  input: Acknowledged | Unacknowledged,
): Promise<{ readonly key: string; readonly saved: CertificateState | undefined }> {
  const { store, clock } = deployment;
  const found = await findCertificate(deployment, query, output);
  const key = keyOf(found);
  const change = (state: CertificateState | undefined) => {
    if (state === undefined) throw new CannotOperate(`${key} was removed in the meantime.`);
    return advance(state, input, clock());
  };
  try {
    const saved = await updateCertificate(store, key, change, found);
    if (saved !== undefined) await deployment.deliver();
    return { key, saved };
  } catch (error) {
    if (error instanceof TooManyConflicts) throw new CannotOperate(`${error.message}. Try again.`);
    // A date that the rules refuse is a mistake of the operator, not a failure.
    if (error instanceof RangeError) throw new CannotOperate(error.message);
    throw error;
  }
}
