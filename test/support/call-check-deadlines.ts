/**
 * Calls the handler of `check-deadlines` in its own process, because the handler reads `process.env`. The argument is the
 * remaining time of the invocation in milliseconds.
 *
 *     node call-check-deadlines.ts 19999
 */
import type { Context } from 'aws-lambda';
import { handler } from '../../lambdas/check-deadlines/handler.ts';

const remaining = Number(process.argv[2]);
await handler({}, { getRemainingTimeInMillis: () => remaining } as Context);
