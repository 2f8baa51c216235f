import { setImmediate as nextTurn } from 'node:timers/promises';

interface ScheduledAction {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

/** Time that jumps from one scheduled action to the next, so that days of a flow take milliseconds. */
export class VirtualTime {
  #now = 0;
  #order = 0;
  #resumed = false;
  /** A binary heap with the earliest action first. */
  readonly #heap: ScheduledAction[] = [];

  /** Milliseconds since the start. */
  get now(): number {
    return this.#now;
  }

  /** Schedules an action for an instant, or for now if the instant has passed. */
  at(instant: number, act: () => void): void {
    this.#order += 1;
    const action = { at: Math.max(instant, this.#now), order: this.#order, act };
    const heap = this.#heap;
    let index = heap.push(action) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(action, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = action;
  }

  /** Signals that a waiting run was resumed: its microtasks run before the next scheduled action. */
  resumed(): void {
    this.#resumed = true;
  }

  /** Runs all actions, including those that they schedule. */
  async run(): Promise<void> {
    for (let next = this.#takeFirst(); next !== undefined; next = this.#takeFirst()) {
      this.#now = next.at;
      this.#resumed = false;
      next.act();
      if (this.#resumed) await nextTurn();
    }
  }

  #takeFirst(): ScheduledAction | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      let child = heap[left];
      if (child === undefined) break;
      let childIndex = left;
      const right = heap[left + 1];
      if (right !== undefined && isBefore(right, child)) {
        child = right;
        childIndex = left + 1;
      }
      if (!isBefore(child, last)) break;
      heap[index] = child;
      index = childIndex;
    }
    heap[index] = last;
    return first;
  }
}

function isBefore(a: ScheduledAction, b: ScheduledAction): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
