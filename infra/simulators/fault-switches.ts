import type { Answer, SimulatedRequest } from './simulated-request.ts';

/**
 * Something that goes wrong with a request.
 *
 * - `answer`: this is sent in place of the true answer, whatever was asked and by whom; nothing else happens
 * - `answer-by-request`: the same, in words that depend on what was asked
 * - `rewrite`: the true answer is altered on its way out
 * - `before`: something happens first, for example an order comes in between two pages
 * - `reset`: the connection is cut without an answer
 * - `slow-headers`, `slow-body`: nothing, or the first half of the body, and then a long pause
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

/** Which requests a fault hits; without any of these, every one until it is switched off. */
export interface FaultScope<Route extends string> {
  readonly route?: Route;
  readonly where?: (request: SimulatedRequest) => boolean;
  /** Only the next so many of those that match. */
  readonly times?: number;
}

export interface FaultSwitches<Route extends string> {
  /** Switches a fault on and returns the function that switches it off. */
  on(fault: Fault, scope?: FaultScope<Route>): () => void;
  /** Switches all of them off. */
  clear(): void;
  /** The faults that hit this request, in the order they were switched on; counts it. */
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
