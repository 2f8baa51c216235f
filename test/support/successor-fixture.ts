import { saveReport, saveRemoval } from '../../shared/tracking/sync/save-report.ts';
import { advance } from '../../shared/lifecycle/advance.ts';
import { updateCertificate } from '../../shared/tracking/update-state.ts';
import { checkDeadlines } from '../../shared/tracking/deadlines/check-deadlines.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { AlarmPolicy } from '../../shared/lifecycle/alarm-policy.ts';
import { eventsOf } from '../../shared/events/events-of.ts';
import type { MonitorEvent } from '../../shared/events/event.ts';
import { composeNotification } from '../../shared/notifications/compose-notification.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { at, issuedCertificate } from './certificates.ts';
import { InMemoryCertificateStore } from './in-memory-certificate-store.ts';
import { withoutSubject } from './published-events.ts';
import { ACCOUNT } from './synced-account.ts';

/** Two accounts with polls and deadline checks. Each step returns the published events. */
export class SuccessorFixture {
  readonly store = new InMemoryCertificateStore();
  /** The configuration of special accounts. */
  readonly policies = new Map<string, AlarmPolicy>();
  #published = 0;
  #noticed = 0;

  async reported(
    now: Instant,
    certificate: Certificate,
    initialInventory = false,
  ): Promise<string[]> {
    const { provider, account: name } = certificate;
    const policy = this.policies.get(name) ?? ACCOUNT.policy;
    const account = { ...ACCOUNT, provider, account: name, policy };
    const context = { account, store: this.store, clock: () => now, initialInventory };
    await saveReport(certificate, context);
    return this.published();
  }

  async gone(now: Instant, key: string): Promise<string[]> {
    const [provider = '', name = '', id = ''] = key.split('/');
    const account = { ...ACCOUNT, provider, account: name };
    await saveRemoval(id, { account, store: this.store, clock: () => now });
    return this.published();
  }

  async acknowledged(now: Instant, key: string, until: Instant): Promise<void> {
    const given = { kind: 'acknowledged', by: 'Jane Doe', note: 'a test', until } as const;
    await updateCertificate(this.store, key, (state) => advance(state, given, now));
  }

  async watched(now: Instant): Promise<string[]> {
    await checkDeadlines(now, this.store);
    return this.published();
  }

  async state(key: string) {
    const state = (await this.store.readCertificates([key])).get(key);
    if (state === undefined) throw new Error(`${key} was never saved`);
    return state;
  }

  /** The types of the notifications since the last call. */
  notifications(): string[] {
    return this.sent().map(({ type }) => type);
  }

  /** The notifications since the last call of this method or of `events`. */
  sent(): Notification[] {
    return this.events().flatMap((event) => composeNotification(event) ?? []);
  }

  /** The events of certificates since the last call of this method or of `sent`. */
  events(): MonitorEvent[] {
    const news = this.store.changes.slice(this.#noticed);
    this.#noticed = this.store.changes.length;
    return news.filter(({ kind }) => kind === 'certificate').flatMap((one) => eventsOf(one));
  }

  published(): string[] {
    const news = this.store.changes.slice(this.#published);
    this.#published = this.store.changes.length;
    return news.flatMap((one) =>
      one.kind === 'account'
        ? []
        : eventsOf(one).map((event) => {
            const { id } = one.current.certificate;
            const { name, successor, threshold } = withoutSubject(event);
            if (successor !== undefined) return `${id} renewed by ${successor.key}`;
            return threshold === undefined ? `${id} ${name}` : `${id} warns ${threshold.name}`;
          }),
    );
  }
}

/** The first reminder is due on 2027-03-12. */
export const old = issuedCertificate({ id: 'old' });
/** In another account, with one more name. */
export const next = issuedCertificate({
  id: 'new',
  account: 'europe',
  subjectAlternativeNames: ['www.example.com', 'shop.example.com'],
  validity: { notBefore: at('2027-03-20'), notAfter: at('2027-06-28'), precision: 'instant' },
});
