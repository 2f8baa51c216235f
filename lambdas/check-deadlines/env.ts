import * as z from 'zod';

export const CheckDeadlinesEnvironment = z.object({
  /** The dimension `monitor` of every metric. */
  MONITOR_NAME: z.string().min(1),
  STATE_TABLE_NAME: z.string().min(1),
});
