import * as z from 'zod/mini';
import { Severity } from '../notification.ts';

/** Which notifications a channel gets. */
export const ChannelFilter = z.strictObject({
  /** The minimum severity. */
  severity: z.optional(Severity),
  /** All of them must match. */
  tags: z.optional(z.record(z.string(), z.string())),
});
export type ChannelFilter = z.infer<typeof ChannelFilter>;

/** A channel by its name; without a filter, it gets every notification. */
export const Route = z.object({
  name: z.string().check(z.minLength(1)),
  only: z.optional(ChannelFilter),
});
export type Route = z.infer<typeof Route>;
