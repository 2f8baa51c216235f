import * as z from 'zod/mini';

export const PublishEventsEnvironment = z.object({
  EVENT_BUS_NAME: z.string().check(z.minLength(1)),
  /** Receives stream records that cannot be read, and events that the bus refuses. */
  DEAD_LETTER_QUEUE_URL: z.url(),
});
