import * as z from 'zod/mini';
import { jsonVariable } from '../../shared/runtime/environment.ts';

export const DeliverToChannelEnvironment = z.object({
  /** The dimension `monitor` of every metric. */
  MONITOR_NAME: z.string().check(z.minLength(1)),
  DELIVERY_LOG_TABLE_NAME: z.string().check(z.minLength(1)),
  /** The channel: its type in the registry, its name in the delivery log, and its settings. */
  CHANNEL_CONFIG: jsonVariable(
    z.object({
      type: z.string().check(z.minLength(1)),
      name: z.string().check(z.minLength(1)),
      settings: z.record(z.string(), z.unknown()),
    }),
  ),
});
