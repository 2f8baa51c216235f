import { instantOf } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';

/** Tells the time. Behaviours take one, so that a test or the local run can set it. */
export type Clock = () => Instant;

/** The machine's own time: the one place where it is read. */
export const systemClock: Clock = () => instantOf(Date.now());
