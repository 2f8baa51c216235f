import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { canonicalName } from '../../shared/certificates/names.ts';
import type { MalformedItem } from '../../shared/runtime/malformed-item.ts';
import { CannotOperate } from './deployment.ts';
import type { Remembered } from './deployment.ts';
import type { Output } from './output.ts';
import { skipUnreadable, warnOfUnreadable } from './skip-unreadable.ts';

/** So many are named where a word means several. */
const MAX_NAMED = 10;

/**
 * The certificate that somebody means: by `provider/account/id`, by an end of that, or by its common name.
 * A word that means one certificate exactly is never taken for the end of another.
 *
 * @throws CannotOperate where it means none, or several.
 */
export async function findCertificate(
  { store, certificates }: Pick<Remembered, 'store' | 'certificates'>,
  word: string,
  output: Pick<Output, 'warn'>,
): Promise<CertificateState> {
  const named = (await store.readCertificates([word])).get(word);
  if (named !== undefined) return named;
  const found: CertificateState[] = [];
  const unreadable: MalformedItem[] = [];
  for await (const state of skipUnreadable(certificates(), (item) => unreadable.push(item))) {
    if (keyOf(state).endsWith(word) || isOnCall(state, word)) found.push(state);
  }
  // Any of them may be the one that is meant.
  warnOfUnreadable(unreadable, output);
  const exact = found.filter((state) => keyOf(state).endsWith(`/${word}`) || isOnCall(state, word));
  const meant = exact.length > 0 ? exact : found;
  const watched = meant.filter(({ removedAt }) => removedAt === undefined);
  const candidates = watched.length > 0 ? watched : meant;
  const [one] = candidates;
  if (one === undefined) throw new CannotOperate(`No certificate is called ${word}, or ends so.`);
  if (candidates.length === 1) return one;
  const keys = candidates.map(keyOf).sort();
  throw new CannotOperate(
    [
      `${word} may be any of ${keys.length} certificates. Say which:`,
      ...keys.slice(0, MAX_NAMED).map((key) => `  ${key}`),
      ...(keys.length > MAX_NAMED ? [`  and ${keys.length - MAX_NAMED} more`] : []),
    ].join('\n'),
  );
}

function isOnCall({ certificate }: CertificateState, word: string): boolean {
  const { commonName } = certificate;
  return commonName !== undefined && canonicalName(commonName) === canonicalName(word);
}
