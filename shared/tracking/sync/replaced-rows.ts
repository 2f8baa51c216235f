import { certificateKey, entryBefore } from '../../certificates/certificate.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import { isInForce } from '../../certificates/status.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import type { PageContext } from './page-context.ts';

/**
 * The rows of the last inventory that certificates replace: their orders, and renewed certificates that need no
 * reminders. A predecessor that is in force needs its reminders until its successor is issued: if it is missing, it may
 * have been removed, or the listing may have skipped it.
 */
export async function replacedRows(
  certificates: readonly Certificate[],
  { before, store }: Pick<PageContext, 'before' | 'store'>,
): Promise<string[]> {
  const replaced = new Set<string>();
  for (const certificate of certificates) {
    const entry = entryBefore(certificate);
    if (entry === undefined || entry === certificate.id || !before.has(entry)) continue;
    const key = certificateKey({ ...certificate, id: entry });
    if (certificate.status === 'issued' || !(await needsWarnings(key, store))) replaced.add(entry);
  }
  return [...replaced];
}

async function needsWarnings(key: string, store: PageContext['store']): Promise<boolean> {
  try {
    const state = (await store.readCertificates([key])).get(key);
    return state !== undefined && isInForce(state.certificate.status);
  } catch (error) {
    if (error instanceof MalformedItem) return true;
    throw error;
  }
}
