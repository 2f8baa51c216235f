import type { Answer, SimulatedRequest } from './simulated-request.ts';

/**
 * A fault of a request.
 *
 * - `answer`: sends this response instead of the real one, without processing the request
 * - `answer-by-request`: the same, with a response that depends on the request
 * - `rewrite`: changes the real response
 * - `before`: runs a function first, for example to add an order between two pages
 * - `reset`: closes the connection without a response
 * - `slow-headers`, `slow-body`: pauses before the headers, or after the first half of the body
 */
export type Fault =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | {
      readonly kind: 'answer-by-request';
      readonly answer: (request: SimulatedRequest) => Answer;
    }
  | {
      readonly kind: 'rewrite';
      readonly rewrite: (answer: Answer, request: SimulatedRequest) => Answer;
    }
  | { readonly kind: 'before'; readonly run: () => void }
  | { readonly kind: 'reset' }
  | { readonly kind: 'slow-headers' | 'slow-body'; readonly milliseconds: number };

/** The requests that a fault affects; by default all requests until it is switched off. */
interface FaultScope<Route extends string> {
  readonly route?: Route;
  readonly where?: (request: SimulatedRequest) => boolean;
  /** Number of matching requests that are affected. */
  readonly times?: number;
}

export interface FaultSwitches<Route extends string> {
  /** Switches a fault on, and returns a function that switches it off. */
  on(fault: Fault, scope?: FaultScope<Route>): () => void;
  /** Switches all faults off. */
  clear(): void;
  /** Returns the faults of a request in the order in which they were switched on, and counts the request. */
  take(request: SimulatedRequest, route: Route | undefined): Fault[];
}

export function createFaultSwitches<Route extends string>(): FaultSwitches<Route> {
  const active = new Set<{ fault: Fault; scope: FaultScope<Route>; left: number }>();
  return {
    on(fault, scope = {}) {
      const entry = { fault, scope, left: scope.times ?? Number.POSITIVE_INFINITY };
      active.add(entry);
      return () => active.delete(entry);
    },
    clear: () => active.clear(),
    take(request, route) {
      const hits = [...active].filter(
        ({ scope }) =>
          (scope.route === undefined || scope.route === route) &&
          (scope.where === undefined || scope.where(request)),
      );
      for (const hit of hits) {
        hit.left -= 1;
        if (hit.left <= 0) active.delete(hit);
      }
      return hits.map(({ fault }) => fault);
    },
  };
}
