import { HOUR, MINUTE } from '../../../shared/certificates/instant.ts';
import type {
  MessagesReport,
  QueuedMessage,
} from '../../../shared/notifications/delivery/deliver-messages.ts';
import type { Faults } from './faults.ts';
import { Run } from './run.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Visibility timeout of a received message. */
const HIDDEN_FOR = 6 * MINUTE;

/** Three days of retries every six minutes, after which a message is dropped. */
const TRIES = (3 * 24 * 60) / 6;

const WORKERS = 2;

interface Waiting extends QueuedMessage {
  visibleAt: number;
  tries: number;
}

/** Batch size of a run, and batching window. */
export interface Batching {
  readonly batchSize: number;
  readonly milliseconds: number;
}

/** Processes the messages of a run, with a function that returns messages to the queue for a number of seconds. */
export type Work = (
  messages: readonly QueuedMessage[],
  run: Run,
  retry: (after: ReadonlyMap<string, number>) => Promise<void>,
) => Promise<MessagesReport>;

/** An unordered queue that sometimes delivers twice, and loses deletions. */
export class TrialQueue {
  readonly #time: VirtualTime;
  readonly #faults: Faults;
  readonly #batching: Batching;
  readonly #work: Work;
  readonly #messages = new Map<string, Waiting>();
  readonly #runs = new Set<Run>();
  #added = 0;
  /** Dropped messages. */
  dead = 0;
  /** The batch of each run. */
  runs = 0;

  constructor(time: VirtualTime, faults: Faults, batching: Batching, work: Work) {
    this.#time = time;
    this.#faults = faults;
    this.#batching = batching;
    this.#work = work;
  }

  /** Adds a message, which is delivered once or twice. */
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
    this.#messages.set(messageId, { messageId, body, visibleAt, tries: 0 });
    this.#look(visibleAt);
  }

  /** Runs are late, and sometimes skipped. */
  #look(at: number): void {
    const missed = this.#faults.happens(0.3, at);
    const late = this.#faults.delay(missed ? 6 * HOUR : 20_000);
    this.#time.at(at + this.#batching.milliseconds + late, () => this.#handOut());
  }

  #handOut(): void {
    const { now } = this.#time;
    for (const run of this.#runs) {
      if (run.dead || run.remainingMilliseconds() <= 0) this.#runs.delete(run);
    }
    const visible = [...this.#messages.values()].filter(({ visibleAt }) => visibleAt <= now);
    if (visible.length === 0) return;
    if (this.#runs.size >= WORKERS) {
      this.#time.at(now + 5_000, () => this.#handOut());
      return;
    }
    const batch: Waiting[] = [];
    for (const message of visible) {
      if (batch.length === this.#batching.batchSize) {
        this.#time.at(now, () => this.#handOut());
        break;
      }
      message.tries += 1;
      if (message.tries > TRIES) {
        this.dead += 1;
        this.#messages.delete(message.messageId);
        continue;
      }
      // Sometimes a queue delivers the same message to two consumers.
      const shown = this.#faults.happens(0.05, now);
      message.visibleAt = now + (shown ? this.#faults.delay(MINUTE) : HIDDEN_FOR);
      this.#look(message.visibleAt);
      batch.push(message);
    }
    const run = new Run(this.#time, this.#faults);
    this.#runs.add(run);
    this.runs += 1;
    this.#time.woken();
    void this.#handTo(batch, run);
  }

  async #handTo(batch: readonly Waiting[], run: Run): Promise<void> {
    const retry = (after: ReadonlyMap<string, number>) =>
      run.ask(() => {
        for (const message of batch) {
          const seconds = after.get(message.messageId);
          if (seconds === undefined) continue;
          message.visibleAt = this.#time.now + seconds * 1000;
          this.#look(message.visibleAt);
        }
      });
    const { batchItemFailures } = await this.#work(batch, run, retry);
    this.#runs.delete(run);
    if (this.#faults.happens(0.03, this.#time.now)) return;
    const again = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { messageId } of batch) if (!again.has(messageId)) this.#messages.delete(messageId);
  }
}
