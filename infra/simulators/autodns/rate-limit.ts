import type { RateLimit } from '../../../shared/providers/provider-descriptor.ts';
import type { Answer } from '../simulated-request.ts';
import type { Modes } from './modes.ts';
import { refused } from './task.ts';
import type { Outcome } from './task.ts';
import { isXmlPath } from './routes.ts';

/** The documented limits of both interfaces together, per client address. */
export const DOCUMENTED_RATE_LIMITS: readonly RateLimit[] = [
  { requests: 3, perMilliseconds: 1000 },
];

/** The response to too many requests; an outcome if the interface has a code for it. */
export function overLimit(mode: Modes['overLimit'], path: string): Answer | Outcome {
  const cause = { code: 'EF00429', field: 'limit', value: '' };
  switch (mode) {
    case '429':
      return isXmlPath(path) ? bare(429, '') : refused('00000', 'too-many', 429, cause);
    case '503':
      return bare(503, '');
    case 'html':
      return bare(503, '<!DOCTYPE html>\n<html><body><h1>503</h1></body></html>\n');
    case 'ef-error':
      return refused('00000', 'too-many', 400, cause);
  }
}

function bare(status: number, page: string): Answer {
  const headers: Record<string, string> =
    page === '' ? {} : { 'content-type': 'text/html; charset=utf-8' };
  return { status, headers, body: page };
}
