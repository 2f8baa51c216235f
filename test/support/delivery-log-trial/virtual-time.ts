import { setImmediate as everythingElse } from 'node:timers/promises';

interface Happening {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

/** A clock that jumps from one event to the next, so that days of a flow take milliseconds. */
export class VirtualTime {
  #now = 0;
  #order = 0;
  #woken = false;
  /** A heap with the earliest event first. */
  readonly #ahead: Happening[] = [];

  /** Milliseconds since the start. */
  get now(): number {
    return this.#now;
  }

  /** Schedules an event at an instant, or now if that has passed. */
  at(instant: number, act: () => void): void {
    this.#order += 1;
    const happening = { at: Math.max(instant, this.#now), order: this.#order, act };
    const heap = this.#ahead;
    let place = heap.push(happening) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(happening, above)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = happening;
  }

  /** Resumes a waiting run: the next event occurs only after all immediate continuations. */
  woken(): void {
    this.#woken = true;
  }

  /** Runs all events. */
  async run(): Promise<void> {
    for (let next = this.#takeFirst(); next !== undefined; next = this.#takeFirst()) {
      this.#now = next.at;
      this.#woken = false;
      next.act();
      if (this.#woken) await everythingElse();
    }
  }

  #takeFirst(): Happening | undefined {
    const heap = this.#ahead;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      let child = heap[left];
      if (child === undefined) break;
      let at = left;
      const right = heap[left + 1];
      if (right !== undefined && isBefore(right, child)) {
        child = right;
        at = left + 1;
      }
      if (!isBefore(child, last)) break;
      heap[place] = child;
      place = at;
    }
    heap[place] = last;
    return first;
  }
}

function isBefore(a: Happening, b: Happening): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
