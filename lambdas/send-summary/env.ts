import * as z from 'zod/mini';
import { jsonVariable } from '../../shared/runtime/environment.ts';
import { WeeklySummaryPlan } from '../../shared/tracking/summary/plan.ts';

export const SendSummaryEnvironment = z.object({
  STATE_TABLE_NAME: z.string().check(z.minLength(1)),
  EVENT_BUS_NAME: z.string().check(z.minLength(1)),
  WEEKLY_SUMMARY: jsonVariable(WeeklySummaryPlan),
});
