import { saveReport, saveRemoval } from '../../shared/tracking/sync/save-report.ts';
import { checkDeadlines } from '../../shared/tracking/deadlines/check-deadlines.ts';
import { accountKey, certificateKey } from '../../shared/certificates/certificate.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import { isReplaced, keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { DAY, HOUR, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { namesOf } from '../../shared/certificates/names.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/lifecycle/alarm-policy.ts';
import { eventsOf } from '../../shared/events/events-of.ts';
import { advance } from '../../shared/lifecycle/advance.ts';
import type { Input } from '../../shared/lifecycle/input.ts';
import { composeNotification } from '../../shared/notifications/compose-notification.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { at } from './certificates.ts';
import { InMemoryCertificateStore } from './in-memory-certificate-store.ts';
import { ACCOUNT } from './synced-account.ts';

const LIFETIMES = [6, 47, 100, 200, 398] as const;
export const PLACES = [
  { provider: 'digicert', account: 'main' },
  { provider: 'digicert', account: 'europe' },
  { provider: 'huawei', account: 'main' },
] as const;
const NAMES = [
  ['www.example.com'],
  ['www.example.com', 'example.com'],
  ['*.example.com'],
  ['shop.example.com', 'www.example.com'],
] as const;

/**
 * Several years of a few accounts with random actions of users and providers, and the resulting states and
 * notifications of the monitor.
 */
export class MultiYearSimulation {
  now: Instant = at('2027-01-02');
  readonly store = new InMemoryCertificateStore();
  /** The certificates of the providers. */
  readonly shown = new Map<string, Certificate>();
  readonly delivered: { readonly notification: Notification; readonly state: CertificateState }[] =
    [];
  /** Whether the initial syncs are running. */
  initialInventory = false;
  readonly #chance: () => number;
  /** The accounts that are configured to match successors by provider links only. */
  readonly #providerLinkOnly = new Set<string>();
  #published = 0;
  #ids = 0;

  constructor(chance: () => number) {
    this.#chance = chance;
  }

  #pick<One>(from: readonly One[]): One {
    const one = from[Math.floor(this.#chance() * from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }

  #happens(probability: number): boolean {
    return this.#chance() < probability;
  }

  /** Advances some hours or days, and performs a random action of a provider or a user. */
  async turn(): Promise<void> {
    this.now = plus(this.now, Math.ceil(this.#chance() * this.#chance() * 20 * 24) * HOUR);
    const certificate = this.shown.size === 0 ? undefined : this.#pick([...this.shown.values()]);
    const act = this.#chance();
    if (certificate === undefined || act < 0.15) this.#issue();
    else if (act < 0.45) this.#renew(certificate);
    else if (act < 0.5) this.#show({ ...certificate, status: 'revoked', rawStatus: 'revoked' });
    else if (act < 0.55) this.#moveEnd(certificate);
    else if (act < 0.6) this.shown.delete(certificateKey(certificate));
    else if (act < 0.65) this.#rename(certificate);
    else if (act < 0.72) await this.#acknowledge(certificate);
  }

  #validity(days: number, from: Instant): NonNullable<Certificate['validity']> {
    const notAfter = plus(from, days * DAY);
    const known = this.#happens(0.8) ? { notBefore: from } : {};
    return this.#happens(0.8)
      ? { ...known, notAfter, precision: 'instant' }
      : { ...known, notAfter: at(notAfter.slice(0, 10)), precision: 'day' };
  }

  #issue(changes: Partial<Certificate> = {}): Certificate {
    this.#ids += 1;
    const names = this.#pick(NAMES);
    const pending = this.#happens(0.2);
    const validity = this.#validity(this.#pick(LIFETIMES), this.now);
    const certificate: Certificate = {
      ...this.#pick(PLACES),
      id: `${this.#ids}`,
      status: pending ? 'pending-validation' : 'issued',
      rawStatus: pending ? 'pending' : 'issued',
      commonName: names[0],
      subjectAlternativeNames: [...names],
      ...(pending ? {} : { validity }),
      ...changes,
    };
    this.#show(certificate);
    return certificate;
  }

  #renew(old: Certificate): void {
    if (old.status === 'pending-validation') {
      this.#show({
        ...old,
        status: 'issued',
        rawStatus: 'issued',
        validity: this.#validity(this.#pick(LIFETIMES), this.now),
      });
      return;
    }
    const { provider, account } = old;
    const place = this.#happens(0.7) ? { provider, account } : this.#pick(PLACES);
    const subjectAlternativeNames = this.#happens(0.6)
      ? old.subjectAlternativeNames
      : this.#happens(0.5)
        ? [...old.subjectAlternativeNames, 'more.example.com']
        : [...this.#pick(NAMES)];
    const names = { commonName: old.commonName, subjectAlternativeNames };
    const { commonName = '' } = names;
    const linked = provider === place.provider && account === place.account && this.#happens(0.4);
    const next = this.#issue({
      ...place,
      commonName,
      subjectAlternativeNames,
      ...(linked ? { renewal: { renews: old.id } } : {}),
    });
    if (linked) this.#link(old, next);
  }

  #link(old: Certificate, next: Certificate): void {
    const successorIssued = next.status === 'issued';
    this.#show({ ...old, renewal: { ...old.renewal, renewedBy: next.id, successorIssued } });
  }

  #moveEnd(certificate: Certificate): void {
    const { validity } = certificate;
    if (validity === undefined || certificate.status !== 'issued') return;
    const end = plus(validity.notAfter, Math.floor((this.#chance() - 0.3) * 200) * DAY);
    const notAfter = end > this.now ? end : plus(this.now, DAY);
    this.#show({ ...certificate, validity: { ...validity, notAfter } });
  }

  #rename(certificate: Certificate): void {
    const names = this.#pick(NAMES);
    this.#show({ ...certificate, commonName: names[0], subjectAlternativeNames: [...names] });
  }

  /** Updates the old certificates of the providers according to their successors. */
  #show(certificate: Certificate): void {
    this.shown.set(certificateKey(certificate), certificate);
    const { renews } = certificate.renewal ?? {};
    const old = renews && this.shown.get(certificateKey({ ...certificate, id: renews }));
    if (old && old.renewal?.renewedBy === certificate.id) {
      const successorIssued = certificate.status === 'issued';
      const renewal = { ...old.renewal, successorIssued };
      this.shown.set(certificateKey(old), { ...old, renewal });
    }
  }

  async #acknowledge(certificate: Certificate): Promise<void> {
    const state = await this.state(certificateKey(certificate));
    if (state === undefined) return;
    const until = plus(this.now, Math.ceil(this.#chance() * 30) * DAY);
    const input: Input = this.#happens(0.2)
      ? { kind: 'unacknowledged' }
      : { kind: 'acknowledged', by: 'Jane Doe', note: '', until };
    const next = advance(state, input, this.now);
    if (next !== undefined) await this.store.saveCertificate(next);
    this.#publish();
  }

  async state(key: string): Promise<CertificateState | undefined> {
    return (await this.store.readCertificates([key])).get(key);
  }

  async sync(): Promise<void> {
    const clock = () => this.now;
    const context = { store: this.store, clock, initialInventory: this.initialInventory };
    if (this.#happens(0.03)) this.#reconfigure(accountKey(this.#pick(PLACES)));
    const listed = [...this.shown.values()];
    if (this.#happens(0.5)) listed.reverse();
    for (const reported of listed) {
      const { provider, account } = reported;
      const successorMatching = this.#providerLinkOnly.has(accountKey(reported))
        ? 'provider-link-only'
        : 'by-name';
      const policy = { ...DEFAULT_ALARM_POLICY, successorMatching } as const;
      const settings = { ...ACCOUNT, provider, account, policy };
      await saveReport(reported, { ...context, account: settings });
    }
    for (const state of this.store.certificates()) {
      const key = keyOf(state);
      if (!this.shown.has(key)) {
        const { provider, account, id } = state.certificate;
        await saveRemoval(id, { ...context, account: { ...ACCOUNT, provider, account } });
      }
    }
    this.#publish();
  }

  #reconfigure(account: string): void {
    if (!this.#providerLinkOnly.delete(account)) this.#providerLinkOnly.add(account);
  }

  async watch(): Promise<void> {
    await checkDeadlines(this.now, this.store);
    this.#publish();
  }

  #publish(): void {
    const news = this.store.changes.slice(this.#published);
    this.#published = this.store.changes.length;
    for (const one of news) {
      if (one.kind === 'account') continue;
      for (const event of eventsOf(one)) {
        const notification = composeNotification(event);
        if (notification !== undefined) this.delivered.push({ notification, state: one.current });
      }
    }
  }

  /** The notifications about a certificate and its current expiry. */
  deliveredOf(state: CertificateState): Notification[] {
    const key = keyOf(state);
    const end = state.certificate.validity?.notAfter;
    return this.delivered.flatMap((one) =>
      one.notification.certificate === key && one.state.certificate.validity?.notAfter === end
        ? [one.notification]
        : [],
    );
  }

  /** Whether the certificate was replaced at its current expiry. */
  expiredReplaced(state: CertificateState): boolean {
    const key = keyOf(state);
    const end = state.certificate.validity?.notAfter;
    const last = new Map<string, CertificateState>();
    for (const { kind, current } of this.store.changes) {
      if (kind !== 'certificate') continue;
      last.set(keyOf(current), current);
      const { status, validity } = current.certificate;
      if (keyOf(current) !== key || status !== 'expired' || validity?.notAfter !== end) continue;
      const { successor } = current;
      if (!isReplaced(current) || successor === undefined) return isReplaced(current);
      const next = last.get(successor.key);
      // The data at that moment counts, not the data at the time of the match.
      const stands =
        next?.certificate.status === 'issued' || next?.certificate.status === 'expired';
      return stands && next.removedAt === undefined;
    }
    return false;
  }

  /** Whether a certificate can replace another one, according to the last read data. */
  takesItsPlace(key: string, old: CertificateState): boolean {
    const next = this.store.certificates().find((one) => keyOf(one) === key);
    if (next === undefined || next.removedAt !== undefined) return false;
    if (next.providerLinkOnly === true || old.providerLinkOnly === true) return false;
    const { status, validity } = next.certificate;
    const names = new Set(namesOf(next.certificate));
    const later = (validity?.notAfter ?? '') > (old.certificate.validity?.notAfter ?? '');
    return status === 'issued' && later && namesOf(old.certificate).every((one) => names.has(one));
  }
}
