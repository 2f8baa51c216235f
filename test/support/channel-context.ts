import type { ChannelContext } from '../../shared/notifications/channels/channel-descriptor.ts';
import { at } from './certificates.ts';
import { InMemoryAlertRecords } from './in-memory-alert-records.ts';
import { InMemorySlackThreads } from './in-memory-slack-threads.ts';
import { RecordingLog } from './recorders.ts';

/** The context of a channel in tests. Waits end at once; secrets and AWS clients have to be passed if they are used. */
export function channelContext(changes: Partial<ChannelContext> = {}): ChannelContext {
  return {
    name: 'chat',
    fetch,
    clock: () => at('2027-01-15T08:00:00Z'),
    remainingMilliseconds: () => 50_000,
    wait: async () => {},
    readSecret: async (name) => {
      throw new Error(`The secret ${name} cannot be read.`);
    },
    sns: async () => {
      throw new Error('There is no SNS.');
    },
    threads: new InMemorySlackThreads(),
    alerts: new InMemoryAlertRecords(),
    log: new RecordingLog(),
    ...changes,
  };
}
