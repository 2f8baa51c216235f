import type { DeadLetter, DeadLetters } from '../../shared/events/dead-letters.ts';
import type { MonitorEvent } from '../../shared/events/event.ts';
import type { EventPublisher, PublishOutcome } from '../../shared/events/event-publisher.ts';
import { jsonLog } from '../../shared/runtime/log.ts';
import type { Log } from '../../shared/runtime/log.ts';
import type { Metrics, SyncMetric } from '../../shared/runtime/metrics.ts';

/** The real log, with its lines in a list. */
export class RecordingLog implements Log {
  readonly lines: string[] = [];
  readonly #write = (line: string) => void this.lines.push(line);
  readonly #log = jsonLog({ info: this.#write, warn: this.#write, error: this.#write });
  readonly info = this.#log.info;
  readonly warn = this.#log.warn;
  readonly error = this.#log.error;
}

export class RecordingMetrics implements Metrics {
  readonly values: Partial<Record<SyncMetric, number>>[] = [];
  record(_account: unknown, values: Partial<Record<SyncMetric, number>>): void {
    this.values.push(values);
  }
}

export class RecordingDeadLetters implements DeadLetters {
  readonly letters: DeadLetter[] = [];
  failing = false;
  async send(letter: DeadLetter): Promise<void> {
    if (this.failing) throw new Error('the queue is down');
    this.letters.push(letter);
  }
}

/** An in-memory bus with configurable responses to single events. */
export class RecordingPublisher implements EventPublisher {
  readonly published: MonitorEvent[] = [];
  answer: (event: MonitorEvent) => PublishOutcome = () => ({ kind: 'published' });

  async publish(events: readonly MonitorEvent[]): Promise<PublishOutcome[]> {
    return events.map((event) => {
      const outcome = this.answer(event);
      if (outcome.kind === 'published') this.published.push(event);
      return outcome;
    });
  }

  get ids(): string[] {
    return this.published.map(({ detail }) => detail.metadata.id);
  }
}
