import { instantOf } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';

/** Returns the current time. Passed in, so that tests and the local run can set it. */
export type Clock = () => Instant;

/** The time of the machine, which only this function reads. */
export const systemClock: Clock = () => instantOf(Date.now());
