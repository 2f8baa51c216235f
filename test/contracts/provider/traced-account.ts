import { expect } from 'vitest';
import type { SyncedAccount } from '../../../shared/tracking/sync/synced-account.ts';
import { syncAccount } from '../../../shared/tracking/sync/sync-account.ts';
import type { SyncReport } from '../../../shared/tracking/sync/sync-report.ts';
import { publishChanges } from '../../../shared/tracking/publish-changes.ts';
import { checkDeadlines } from '../../../shared/tracking/deadlines/check-deadlines.ts';
import { DAY, HOUR, instantOf, plus } from '../../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/lifecycle/alarm-policy.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import { renderSlack } from '../../../shared/notifications/channels/slack/render.ts';
import { renderText } from '../../../shared/notifications/channels/email/render.ts';
import { DEFAULT_LIMITS, undiciExchanger } from '../../../shared/providers/http/exchange.ts';
import type { TokenCache } from '../../../shared/providers/http/token-keeper.ts';
import type { OpenedAccount } from '../../../shared/providers/open-account.ts';
import type { CertificateProvider } from '../../../shared/providers/provider.ts';
import { InMemoryCertificateStore } from '../../support/in-memory-certificate-store.ts';
import { InMemoryMessageStore } from '../../support/in-memory-message-store.ts';
import { InMemorySyncStore } from '../../support/in-memory-sync-store.ts';
import {
  RecordingDeadLetters,
  RecordingLog,
  RecordingMetrics,
  RecordingPublisher,
} from '../../support/recorders.ts';
import { accountRecord, certificateRecord, messageRecord } from '../../support/stream-records.ts';
import { virtualTimer } from '../../support/virtual-timer.ts';
import type { ProviderHarness, ProviderScene } from './harness.ts';
import type { Traces } from './traces-of.ts';

/** Short timeouts for hanging connections. */
const SHORT = {
  ...DEFAULT_LIMITS,
  ...{ connectTimeout: 2000, headersTimeout: 2000, bodyTimeout: 2000 },
};

/** The account of a scene, synced in the same way as by the deployed function. Records everything that is stored or sent. */
export class TracedAccount {
  readonly store = new InMemoryCertificateStore();
  readonly messages = new InMemoryMessageStore();
  readonly log = new RecordingLog();
  readonly metrics = new RecordingMetrics();
  /** Requests to the provider and its responses, which contain the markers. */
  readonly wire: string[] = [];
  readonly #syncs = new InMemorySyncStore();
  readonly #timer = virtualTimer();
  readonly #tokens: TokenCache = new Map();
  readonly #inventories: string[] = [];
  readonly #scene: ProviderScene;
  readonly #account: SyncedAccount;
  key: 'right' | 'wrong' = 'right';
  /** Can replace the provider of the sync. */
  replaceProvider = (provider: CertificateProvider): CertificateProvider => provider;

  constructor({ provider }: ProviderHarness, scene: ProviderScene) {
    this.#scene = scene;
    this.#account = {
      provider,
      account: 'main',
      settings: {},
      secretName: 'a-secret',
      tags: { team: 'web' },
      policy: DEFAULT_ALARM_POLICY,
      freshnessTargetSeconds: 7200,
      maxRemovedShare: 0.5,
      detailsPerSync: 10_000,
    };
  }

  /** Opens the account with the tokens and the rate limits of the previous run, as a warm function does. */
  open(pacing?: string): Promise<OpenedAccount> {
    const send = undiciExchanger(SHORT);
    return this.#scene.open({
      ...{ key: this.key, pacing, timer: this.#timer, tokens: this.#tokens },
      exchange: async (sent, signal) => {
        const response = await send(sent, signal);
        this.wire.push(JSON.stringify([sent, response.body]));
        return response;
      },
    });
  }

  async sync(): Promise<SyncReport> {
    this.#timer.advance(HOUR);
    const report = await syncAccount(
      this.#account,
      { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY },
      {
        open: async (pacing) => {
          const { provider, traffic } = await this.open(pacing);
          return { provider: this.replaceProvider(provider), traffic };
        },
        store: this.store,
        syncs: this.#syncs,
        messages: this.messages,
        clock: () => instantOf(this.#timer.now()),
        log: this.log,
        metrics: this.metrics,
      },
    );
    this.#inventories.push(JSON.stringify(await this.#syncs.load(this.#account)));
    return report;
  }

  /** Processes the deadlines of the next days: reminders, expiries, and the freshness target of the account. */
  async letDaysPass(days: number): Promise<void> {
    await checkDeadlines(plus(instantOf(this.#timer.now()), days * DAY), this.store);
  }

  /** Everything that was stored, logged, published and sent. */
  async traces(): Promise<Traces> {
    const publisher = new RecordingPublisher();
    const deadLetters = new RecordingDeadLetters();
    const states = this.store.changes.map((change, index) =>
      change.kind === 'certificate'
        ? certificateRecord(`${index}`, change.previous, change.current)
        : accountRecord(`${index}`, change.previous, change.current),
    );
    const messages = this.messages.changes.map(({ previous, current }, index) =>
      messageRecord(`m${index}`, previous, current),
    );
    const records = [...states, ...messages];
    const { log } = this;
    const { batchItemFailures } = await publishChanges(records, { publisher, deadLetters, log });
    expect({ batchItemFailures, letters: deadLetters.letters }).toEqual({
      batchItemFailures: [],
      letters: [],
    });
    const events = publisher.published.map((event) => JSON.stringify(event));
    const notifications = publisher.published.flatMap(({ detailType, detail }) => {
      const notification = composeNotification({
        detailType,
        detail: JSON.parse(JSON.stringify(detail)),
      });
      return notification === undefined
        ? []
        : [renderText(notification), JSON.stringify(renderSlack(notification))];
    });
    return {
      items: [...records.map(({ dynamodb }) => JSON.stringify(dynamodb)), ...this.#inventories],
      'log lines': [...log.lines],
      metrics: this.metrics.values.map((values) => JSON.stringify(values)),
      events,
      notifications,
    };
  }
}
