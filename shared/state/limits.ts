import { MINUTE } from '../certificates/instant.ts';

/** How often due deadlines are processed. The schedule of the deployed function uses it. */
export const DEADLINE_RUN_INTERVAL = 5 * MINUTE;
