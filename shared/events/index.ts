/**
 * The entry point `cert-expiry-monitor/events`: the events of a monitor, for subscribers. Imports nothing of AWS.
 *
 * @module
 */
export { EVENT_CATALOGUE } from './catalogue.ts';
export type { EventName } from './catalogue.ts';
export { EVENT_SOURCE } from './event.ts';
export { EventError, parseEvent } from './parse-event.ts';
export type { EventDetail, EventErrorReason, ReceivedEvent } from './parse-event.ts';
export { isTestAlert } from './test-alert.ts';
