import { ProviderError } from '../provider-error.ts';
import type { MessageQueue } from '../provider.ts';
import type { AutodnsInterface } from './autodns-interface.ts';
import type { AutodnsSettings } from './descriptor.ts';
import { readMessage } from './message.ts';

/**
 * The queue in which AutoDNS reports finished jobs, about certificates and all other objects of the account.
 * @see https://help.internetx.com/x/bQNHB
 */
export function openMessageQueue(
  api: AutodnsInterface,
  settings: NonNullable<AutodnsSettings['messages']>,
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
        // Already removed: confirmed by another reader, or by a request whose response was lost.
        if (!(error instanceof ProviderError && error.kind === 'not-found')) throw error;
      }
    },
  };
}
