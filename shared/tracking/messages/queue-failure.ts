import type { AccountFailure } from '../../certificates/account-state.ts';
import { ProviderError } from '../../providers/provider-error.ts';
import type { ProviderMessage } from '../../providers/provider.ts';
import { RefusedItem } from '../../runtime/refused-item.ts';

/** The first message is not about a certificate. Confirming it would take it away from its other reader. */
export function blockedFailure({ id, about }: ProviderMessage): AccountFailure {
  const type = about.kind === 'other' ? about.type : about.kind;
  const name = about.name === undefined ? '' : ` ${about.name}`;
  return failure(
    'queue-blocked',
    `The first message of the queue, ${id} (${type}${name}), is not about a certificate. It is stored and published, ` +
      'but stays unconfirmed, and the messages behind it cannot be read until you confirm it.',
  );
}

/** A queue that still shows confirmed messages would be read without end. */
export function stuckFailure({ id }: ProviderMessage): AccountFailure {
  return failure(
    'queue-blocked',
    `Message ${id} was stored and confirmed, but the provider still shows it as the first one of the queue.`,
  );
}

/** The sync used all requests, or all time, of the run before the messages could be read. */
export function starvedFailure(): AccountFailure {
  return failure(
    'rate-limited',
    'The sync used all time and requests of the run, so that the message queue was not read.',
  );
}

/**
 * The failure of the queue; `undefined` for an error that the queue did not cause: a database that does not answer, a
 * defect of the monitor.
 */
export function queueFailure(error: unknown): AccountFailure | undefined {
  if (error instanceof ProviderError) return failure(error.kind, error.message);
  if (error instanceof RefusedItem) {
    return failure(
      'queue-blocked',
      `The first message of the queue cannot be stored, and is therefore not confirmed. ${error.message}`,
    );
  }
  return undefined;
}

function failure(kind: AccountFailure['kind'], message: string): AccountFailure {
  return { kind, scope: 'messages', message };
}
