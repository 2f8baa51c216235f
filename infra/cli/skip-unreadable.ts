import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { MalformedItem } from '../../shared/runtime/malformed-item.ts';
import type { Output } from './output.ts';

/** What to do about an item that nobody can read. */
export const ABOUT_UNREADABLE =
  'docs/how-to/runbook.md tells what to do: "A stored certificate cannot be read".';

/**
 * The certificates that can be read. Those that cannot come to light at the end, and hide none of the others.
 *
 * @param skipped hears of each of those.
 */
export async function* skipUnreadable(
  certificates: AsyncIterable<CertificateState>,
  skipped: (item: MalformedItem) => void,
): AsyncGenerator<CertificateState> {
  try {
    yield* certificates;
  } catch (error) {
    for (const one of error instanceof AggregateError ? (error.errors as unknown[]) : [error]) {
      if (!(one instanceof MalformedItem)) throw error;
      skipped(one);
    }
  }
}

/** Says what is missing from an answer. */
export function warnOfUnreadable(items: readonly MalformedItem[], { warn }: Pick<Output, 'warn'>) {
  if (items.length === 0) return;
  for (const { message } of items) warn(message);
  warn(`What is stored there is missing from this answer. ${ABOUT_UNREADABLE}`);
}
