import { ProviderError } from '../provider-error.ts';
import type { MessageQueue } from '../provider.ts';
import type { AutodnsInterface } from './autodns-interface.ts';
import type { AutodnsSettings } from './descriptor.ts';
import { readMessage } from './message.ts';

/**
 * The queue in which the vendor tells how jobs have ended, of certificates and of everything else the account orders.
 * @see https://help.internetx.com/x/bQNHB
 */
export function openMessageQueue(
  api: AutodnsInterface,
  settings: NonNullable<AutodnsSettings['pollQueue']>,
): MessageQueue {
  return {
    ...settings,
    async next(run) {
      const document = await api.poll(run);
      return document === undefined ? undefined : readMessage(document);
    },
    async confirm(id, run) {
      try {
        await api.confirm(id, run);
      } catch (error) {
        // Gone already: confirmed by somebody else, or by an answer of which we never heard.
        if (!(error instanceof ProviderError && error.kind === 'not-found')) throw error;
      }
    },
  };
}
