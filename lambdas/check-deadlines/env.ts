import * as z from 'zod';

export const CheckDeadlinesEnvironment = z.object({
  /** The dimension `monitor` of every metric. */
  MONITOR_NAME: z.string().min(1),
  TABLE_NAME: z.string().min(1),
});
