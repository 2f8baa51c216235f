import type { RateLimit } from '../../../../shared/providers/provider-descriptor.ts';
import { htmlPage, serverError } from '../faults.ts';
import type { Fault } from '../fault-switches.ts';
import type { Answer } from '../simulated-request.ts';
import { isXmlPath } from './routes.ts';
import { refused } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { Modes } from './modes.ts';

/** What the vendor's pages say of both interfaces, for every address that requests come from. */
export const DOCUMENTED_RATE_LIMITS: readonly RateLimit[] = [
  { requests: 3, perMilliseconds: 1000 },
];

/** What somebody is answered who asks too often; an outcome, where it is one of the interface's own words. */
export function overLimit(mode: Modes['overLimit'], path: string): Answer | Outcome {
  const outcome = refused('00000', 'too-many', 429, { code: 'EF00429', field: 'limit', value: '' });
  switch (mode) {
    case '429':
      return isXmlPath(path) ? answerOf(serverError(429), outcome) : outcome;
    case '503':
      return answerOf(serverError(503), outcome);
    case 'html':
      return answerOf(htmlPage(503), outcome);
    case 'ef-error':
      return { ...outcome, status: 400 };
  }
}

function answerOf(fault: Fault, otherwise: Outcome): Answer | Outcome {
  return fault.kind === 'answer' ? fault.answer : otherwise;
}
