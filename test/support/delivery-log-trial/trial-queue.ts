import { HOUR, MINUTE } from '../../../shared/certificates/instant.ts';
import type {
  MessagesReport,
  QueuedMessage,
} from '../../../shared/notifications/delivery/deliver-messages.ts';
import type { Faults } from './faults.ts';
import { Run } from './run.ts';
import type { VirtualTime } from './virtual-time.ts';

/** The time for which a received message is invisible. */
const VISIBILITY_TIMEOUT = 6 * MINUTE;

/** Three days with a receive every six minutes; a message with more receives goes to the dead-letter queue. */
const MAX_RECEIVES = (3 * 24 * 60) / 6;

const WORKERS = 2;

interface StoredMessage extends QueuedMessage {
  visibleAt: number;
  receives: number;
}

/** The batch size and the batching window of the event source mapping. */
export interface Batching {
  readonly batchSize: number;
  readonly milliseconds: number;
}

/** Processes the messages of a run; `retry` makes some of them visible again after the given seconds. */
export type Worker = (
  messages: readonly QueuedMessage[],
  run: Run,
  retry: (after: ReadonlyMap<string, number>) => Promise<void>,
) => Promise<MessagesReport>;

/** A queue that delivers messages out of order and sometimes twice, and that loses deletions. */
export class TrialQueue {
  readonly #time: VirtualTime;
  readonly #faults: Faults;
  readonly #batching: Batching;
  readonly #worker: Worker;
  readonly #messages = new Map<string, StoredMessage>();
  readonly #runs = new Set<Run>();
  #added = 0;
  /** The number of messages in the dead-letter queue. */
  deadLetters = 0;
  /** The number of runs. */
  runs = 0;

  constructor(time: VirtualTime, faults: Faults, batching: Batching, worker: Worker) {
    this.#time = time;
    this.#faults = faults;
    this.#batching = batching;
    this.#worker = worker;
  }

  /** Adds a message, sometimes twice. */
  add(body: string): void {
    this.#add(body);
    if (this.#faults.happens(0.1, this.#time.now)) this.#add(body);
  }

  get size(): number {
    return this.#messages.size;
  }

  #add(body: string): void {
    this.#added += 1;
    const messageId = `${this.#added}`;
    const visibleAt = this.#time.now + this.#faults.delay(10 * MINUTE);
    this.#messages.set(messageId, { messageId, body, visibleAt, receives: 0 });
    this.#poll(visibleAt);
  }

  /** Schedules a run, which starts late and is sometimes skipped for hours. */
  #poll(at: number): void {
    const skipped = this.#faults.happens(0.3, at);
    const late = this.#faults.delay(skipped ? 6 * HOUR : 20_000);
    this.#time.at(at + this.#batching.milliseconds + late, () => this.#startRun());
  }

  #startRun(): void {
    const { now } = this.#time;
    for (const run of this.#runs) {
      if (run.crashed || run.remainingMilliseconds() <= 0) this.#runs.delete(run);
    }
    const visible = [...this.#messages.values()].filter(({ visibleAt }) => visibleAt <= now);
    if (visible.length === 0) return;
    if (this.#runs.size >= WORKERS) {
      this.#time.at(now + 5_000, () => this.#startRun());
      return;
    }
    const batch: StoredMessage[] = [];
    for (const message of visible) {
      if (batch.length === this.#batching.batchSize) {
        this.#time.at(now, () => this.#startRun());
        break;
      }
      message.receives += 1;
      if (message.receives > MAX_RECEIVES) {
        this.deadLetters += 1;
        this.#messages.delete(message.messageId);
        continue;
      }
      // Sometimes a queue delivers a message to a second consumer before the visibility timeout.
      const early = this.#faults.happens(0.05, now);
      message.visibleAt = now + (early ? this.#faults.delay(MINUTE) : VISIBILITY_TIMEOUT);
      this.#poll(message.visibleAt);
      batch.push(message);
    }
    const run = new Run(this.#time, this.#faults);
    this.#runs.add(run);
    this.runs += 1;
    this.#time.resumed();
    void this.#run(batch, run);
  }

  async #run(batch: readonly StoredMessage[], run: Run): Promise<void> {
    const retry = (after: ReadonlyMap<string, number>) =>
      run.request(() => {
        for (const message of batch) {
          const seconds = after.get(message.messageId);
          if (seconds === undefined) continue;
          message.visibleAt = this.#time.now + seconds * 1000;
          this.#poll(message.visibleAt);
        }
      });
    const { batchItemFailures } = await this.#worker(batch, run, retry);
    this.#runs.delete(run);
    if (this.#faults.happens(0.03, this.#time.now)) return;
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { messageId } of batch) if (!failed.has(messageId)) this.#messages.delete(messageId);
  }
}
