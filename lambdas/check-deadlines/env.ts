import * as z from 'zod/mini';

export const CheckDeadlinesEnvironment = z.object({
  /** The dimension `monitor` of every metric. */
  MONITOR_NAME: z.string().check(z.minLength(1)),
  STATE_TABLE_NAME: z.string().check(z.minLength(1)),
});
