import * as z from 'zod/mini';

export const SendSummaryEnvironment = z.object({
  STATE_TABLE_NAME: z.string().check(z.minLength(1)),
  EVENT_BUS_NAME: z.string().check(z.minLength(1)),
});
