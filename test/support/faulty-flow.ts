import type { DynamoDBRecord } from 'aws-lambda';
import { publishChanges } from '../../shared/tracking/publish-changes.ts';
import { sendNotifications } from '../../shared/notifications/delivery/send-notifications.ts';
import { checkDeadlines } from '../../shared/tracking/deadlines/check-deadlines.ts';
import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { DAY, HOUR, plus } from '../../shared/certificates/instant.ts';
import { advance } from '../../shared/lifecycle/advance.ts';
import type { Input } from '../../shared/lifecycle/input.ts';
import { EVENT_SOURCE } from '../../shared/events/event.ts';
import type { MonitorEvent } from '../../shared/events/event.ts';
import { composeNotification } from '../../shared/notifications/compose-notification.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { ChannelRefusal } from '../../shared/notifications/channel.ts';
import type { QueuedMessage } from '../../shared/notifications/delivery/deliver-messages.ts';
import { InMemoryDeliveryLog } from './in-memory-delivery-log.ts';
import { RecordingChannel } from './recording-channel.ts';
import { RecordingDeadLetters, RecordingLog, RecordingPublisher } from './recorders.ts';
import { certificateRecord } from './stream-records.ts';
import { Account } from './synced-account.ts';

/** The whole flow in memory, with random failures, crashes, repetitions and delays. */
export class FaultyFlow extends Account {
  /** The stream of the table, and the position of its reader. */
  readonly stream: DynamoDBRecord[] = [];
  #read = 0;
  /** The states in the stream, in order. */
  readonly saved: CertificateState[] = [];
  readonly queue: QueuedMessage[] = [];
  readonly channel = new RecordingChannel();
  readonly deliveryLog = new InMemoryDeliveryLog();
  /** IDs of notifications whose response from the channel was lost, once per loss. */
  readonly unread: string[] = [];
  readonly #publisher = new RecordingPublisher();
  readonly #chance: () => number;
  faults = true;
  #messages = 0;

  constructor(chance: () => number) {
    super();
    this.#chance = chance;
    const save = this.store.saveCertificate.bind(this.store);
    this.store.saveCertificate = async (state) => {
      if (this.#happens(0.05)) throw new Error('the database is down');
      const before = (await this.store.readCertificates([keyOf(state)])).get(keyOf(state));
      const outcome = await save(state);
      if (outcome === 'saved') {
        this.stream.push(certificateRecord(`${this.stream.length}`, before, state));
        this.saved.push(state);
      }
      if (this.#happens(0.05)) throw new Error('crashed between saving and publishing');
      return outcome;
    };
    this.#publisher.answer = () =>
      this.#happens(0.1) ? { kind: 'failed', reason: 'InternalFailure' } : { kind: 'published' };
    this.channel.before = () => {
      if (this.#happens(0.1)) throw new ChannelRefusal('throttled');
      if (this.#happens(0.05)) throw new Error('crashed between publishing and notifying');
    };
    this.channel.after = ({ id }) => {
      if (!this.#happens(0.1)) return;
      this.unread.push(id);
      throw new Error('the response was lost');
    };
  }

  #happens(probability: number): boolean {
    return this.faults && this.#chance() < probability;
  }

  /** Performs one random action. */
  async step(): Promise<void> {
    this.now = plus(this.now, Math.floor(this.#chance() * 30) * HOUR);
    const acts = [
      () => this.sync(),
      () => checkDeadlines(this.now, this.store),
      () => this.readStream(),
      () => this.consume(),
      () => this.acknowledge(),
    ];
    try {
      await acts[Math.floor(this.#chance() * acts.length)]?.();
    } catch {
      // A crash: the next run finds unfinished work again.
    }
  }

  /** Acknowledges a certificate for some days, or ends an acknowledgment. */
  async acknowledge(): Promise<void> {
    const state = await this.state(this.#happens(0.5) ? 'a' : 'b');
    if (state === undefined) return;
    const until = plus(this.now, Math.ceil(this.#chance() * 6) * DAY);
    const input: Input = this.#happens(0.2)
      ? { kind: 'unacknowledged' }
      : { kind: 'acknowledged', by: 'Jane Doe', note: '', until };
    const next = advance(state, input, this.now);
    if (next !== undefined) await this.store.saveCertificate(next);
  }

  async readStream(): Promise<void> {
    const batch = this.stream.slice(this.#read, this.#read + 5);
    const already = this.#publisher.published.length;
    const { batchItemFailures } = await publishChanges(batch, {
      publisher: this.#publisher,
      deadLetters: new RecordingDeadLetters(),
      log: new RecordingLog(),
    });
    for (const event of this.#publisher.published.slice(already)) {
      this.#enqueue(event);
      if (this.#happens(0.1)) this.#enqueue(event);
    }
    if (this.#happens(0.1)) throw new Error('crashed before the batch was checked off');
    const [first] = batchItemFailures;
    this.#read = first === undefined ? this.#read + batch.length : Number(first.itemIdentifier);
  }

  #enqueue({ detailType, detail }: MonitorEvent): void {
    this.#messages += 1;
    const body = JSON.stringify({ source: EVENT_SOURCE, 'detail-type': detailType, detail });
    const place = Math.floor(this.#chance() * (this.queue.length + 1));
    this.queue.splice(place, 0, { messageId: `${this.#messages}`, body });
  }

  async consume(): Promise<void> {
    const batch = this.queue.slice(0, 5);
    const { batchItemFailures } = await sendNotifications(batch, {
      deliveryLog: this.deliveryLog,
      channel: this.channel,
      clock: () => this.now,
      leaseMilliseconds: HOUR,
      log: new RecordingLog(),
      remainingMilliseconds: () => Infinity,
    });
    if (this.#happens(0.1)) return;
    const again = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const done = batch.filter(({ messageId }) => !again.has(messageId));
    for (const message of done) this.queue.splice(this.queue.indexOf(message), 1);
  }

  /** Completes all pending work without faults. */
  async settle(): Promise<void> {
    this.faults = false;
    await this.sync();
    // One run finds certificates that lost their successor, the next one matches another.
    for (let run = 0; run < 3; run += 1) await checkDeadlines(this.now, this.store);
    while (this.#read < this.stream.length) await this.readStream();
    for (let round = 0; this.queue.length > 0 && round < 1000; round += 1) {
      this.now = plus(this.now, HOUR);
      await this.consume();
    }
  }

  /** The expected notifications of the saved states, by ID. */
  async pending(): Promise<Map<string, Notification>> {
    const publisher = new RecordingPublisher();
    const deadLetters = new RecordingDeadLetters();
    await publishChanges(this.stream, { publisher, deadLetters, log: new RecordingLog() });
    const notifications = publisher.published.flatMap((event) => composeNotification(event) ?? []);
    return new Map(notifications.map((notification) => [notification.id, notification]));
  }
}
