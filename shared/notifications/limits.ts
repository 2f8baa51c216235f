/**
 * Limits that the deployment and the delivery share. This file imports nothing, because the construct must not load the
 * code of the functions.
 */

/** The maximum number of members of a grouped notification. */
export const MAX_MEMBERS = 100;

/**
 * The number of queue messages per run if SQS batches them. A domain with a pending validation causes up to three
 * events, because its certificate is discovered or changes at the same time, and a run must be able to fill a grouped
 * notification.
 */
export const BATCH_SIZE = 3 * MAX_MEMBERS;

/** The lowest maximum concurrency that SQS allows for an event source mapping. */
export const WORKERS_AT_ONCE = 2;
