import * as z from 'zod';
import { Severity } from '../notification.ts';

/** Which notifications a channel gets. */
export const ChannelFilter = z.strictObject({
  /** The minimum severity. */
  severity: Severity.optional(),
  /** All of them must match. */
  tags: z.record(z.string(), z.string()).optional(),
});
export type ChannelFilter = z.infer<typeof ChannelFilter>;

/** A channel by its name; without a filter, it gets every notification. */
export const Route = z.object({ name: z.string().min(1), only: ChannelFilter.optional() });
export type Route = z.infer<typeof Route>;
