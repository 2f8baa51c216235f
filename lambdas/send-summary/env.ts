import * as z from 'zod';
import { jsonVariable } from '../../shared/runtime/environment.ts';
import { WeeklySummaryPlan } from '../../shared/tracking/summary/plan.ts';

export const SendSummaryEnvironment = z.object({
  STATE_TABLE_NAME: z.string().min(1),
  EVENT_BUS_NAME: z.string().min(1),
  WEEKLY_SUMMARY: jsonVariable(WeeklySummaryPlan),
});
