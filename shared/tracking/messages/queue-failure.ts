import type { AccountFailure } from '../../certificates/account-state.ts';
import { ProviderError } from '../../providers/provider-error.ts';
import type { ProviderMessage } from '../../providers/provider.ts';
import { RefusedItem } from '../../runtime/refused-item.ts';

/** The first message is none of the monitor's business, and to confirm it would take it away from whose it is. */
export function blockedFailure({ id, about }: ProviderMessage): AccountFailure {
  const type = about.kind === 'other' ? about.type : about.kind;
  const name = about.name === undefined ? '' : ` ${about.name}`;
  return failure(
    'queue-blocked',
    `The first message of the queue, ${id} (${type}${name}), is not about a certificate. It is stored and published, ` +
      'but stays unconfirmed, and the messages behind it are not seen until somebody confirms it.',
  );
}

/** A queue that shows what has been confirmed would be asked, and confirm it, without end. */
export function stuckFailure({ id }: ProviderMessage): AccountFailure {
  return failure(
    'queue-blocked',
    `Message ${id} was stored and confirmed, but the provider still shows it as the first one of the queue.`,
  );
}

/** The account's requests, or the time of its runs, are all used up before its messages have their turn. */
export function starvedFailure(): AccountFailure {
  return failure(
    'rate-limited',
    "Nothing was left of the run's time and requests to read the message queue after the sweep.",
  );
}

/** What an error says of the queue; `undefined` where it is no matter of the queue: a database down, a fault of our own. */
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
