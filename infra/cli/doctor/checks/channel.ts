import { ChannelRefusal } from '../../../../shared/notifications/channel.ts';
import { findQueueChannel } from '../../../../shared/notifications/channels/registry.ts';
import { tryConnection } from '../connect.ts';
import type { DeployedChannel } from '../deployed/deployed-monitor.ts';
import { ok, problem, splitAdvice } from '../finding.ts';
import type { Check } from '../finding.ts';

/** How a channel is reached from this machine. */
export interface ChannelReach {
  /** The text of a secret; `undefined` if it does not exist. */
  readonly readSecret: (name: string) => Promise<string | undefined>;
  readonly fetch: typeof globalThis.fetch;
  /** @default - the address of the vendor */
  readonly baseUrl?: string | undefined;
}

/**
 * The secret of a channel has the right form, and its service can be reached. Sends no notification: a webhook gets a
 * connection and no request, and Slack gets the token of a bot in a request that posts nothing.
 */
export function checkChannel(
  { type, name, settings }: DeployedChannel,
  reach: ChannelReach,
): Check {
  return {
    name: 'channel',
    subject: name,
    needs: ['secretsmanager:GetSecretValue'],
    async run(signal) {
      const descriptor = findQueueChannel(type);
      const read = descriptor.settings.safeParse(settings);
      if (!read.success) {
        return [
          problem(`The settings of the channel are not those of ${type}`, 'Deploy this version'),
        ];
      }
      const secretName = descriptor.secretName(read.data);
      if (descriptor.checkAccess === undefined || secretName === undefined) return [];
      const secret = await reach.readSecret(secretName);
      // The check of the secret reports it.
      if (secret === undefined) return [];
      const context = { ...reach, readSecret: () => Promise.resolve(secret), signal };
      try {
        const { url, message } = await descriptor.checkAccess(read.data, context);
        const failure = await tryConnection(url, signal);
        return [
          ok(message),
          failure === undefined
            ? ok(`${url.hostname} can be reached. No notification was sent`)
            : problem(
                `${url.hostname} cannot be reached from this machine: ${failure}`,
                'Check the network of this machine (proxy, firewall). The function of the channel uses the network of AWS',
              ),
        ];
      } catch (error) {
        if (!(error instanceof ChannelRefusal)) throw error;
        return [problem(...splitAdvice(error.message, 'Correct the secret of the channel'))];
      }
    },
  };
}
