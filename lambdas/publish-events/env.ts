import * as z from 'zod';

export const PublishEventsEnvironment = z.object({
  EVENT_BUS_NAME: z.string().min(1),
  /** Receives stream records that cannot be read, and events that the bus refuses. */
  DEAD_LETTER_QUEUE_URL: z.url(),
});
