import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { MalformedItem } from '../../shared/runtime/malformed-item.ts';
import type { Output } from './output.ts';

/** The next step for a stored item that cannot be read. */
export const ABOUT_UNREADABLE =
  'See docs/how-to/runbook.md, "A stored certificate cannot be read".';

/**
 * The certificates that can be read. Unreadable certificates are reported at the end and do not hide the others.
 *
 * @param skipped is called for each unreadable item.
 */
export async function* skipUnreadable(
  certificates: AsyncIterable<CertificateState>,
  skipped: (item: MalformedItem) => void,
): AsyncGenerator<CertificateState> {
  try {
    yield* certificates;
  } catch (error) {
    for (const cause of error instanceof AggregateError ? (error.errors as unknown[]) : [error]) {
      if (!(cause instanceof MalformedItem)) throw error;
      skipped(cause);
    }
  }
}

/** Warns that the answer is incomplete. */
export function warnOfUnreadable(items: readonly MalformedItem[], { warn }: Pick<Output, 'warn'>) {
  if (items.length === 0) return;
  for (const { message } of items) warn(message);
  warn(`These items are missing from this answer. ${ABOUT_UNREADABLE}`);
}
