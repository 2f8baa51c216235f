import { QUEUE_CHANNELS } from '../../../shared/notifications/channels/registry.ts';

/** What a report can print in addition: the texts of a channel, or the events and the syncs with changes. */
export const SHOWABLE: readonly string[] = [
  'email',
  ...QUEUE_CHANNELS.map(({ type }) => type),
  'on-call',
  'events',
];
