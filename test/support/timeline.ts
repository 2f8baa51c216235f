import { expect } from 'vitest';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/lifecycle/alarm-policy.ts';
import type { AlarmPolicy } from '../../shared/lifecycle/alarm-policy.ts';
import { acknowledge, unacknowledge } from '../../shared/lifecycle/acknowledge.ts';
import { crossDeadlines } from '../../shared/lifecycle/cross-deadlines.ts';
import { observeCertificate } from '../../shared/lifecycle/observe-certificate.ts';
import { observeRemoval } from '../../shared/lifecycle/observe-removal.ts';
import { eventsOf } from '../../shared/events/catalogue.ts';
import type { MonitorEvent } from '../../shared/events/event.ts';
import { composeNotification } from '../../shared/notifications/compose-notification.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { withoutSubject } from './published-events.ts';
import type { PublishedEvent } from './published-events.ts';

/** The timeline of a certificate: each step changes the state and records the events. */
export class Timeline {
  state: CertificateState | undefined;
  #published: readonly MonitorEvent[] = [];
  policy: AlarmPolicy = DEFAULT_ALARM_POLICY;
  /** The certificate that this one renews. */
  predecessor: CertificateState | undefined;

  reported(now: Instant, certificate: Certificate): string[] {
    const { policy, predecessor } = this;
    const observation = {
      ...{ now, policy, tags: {}, initialInventory: false },
      ...(predecessor && { predecessor, lineageOfPredecessor: predecessor.lineage }),
    };
    return this.#move(observeCertificate(this.state, certificate, observation));
  }

  passed(now: Instant): string[] {
    return this.#move(this.state && crossDeadlines(this.state, now));
  }

  gone(now: Instant, continuedBy: readonly Certificate[] = []): string[] {
    return this.#move(this.state && observeRemoval(this.state, now, continuedBy));
  }

  acknowledged(now: Instant, until: Instant): string[] {
    const given = { by: 'Jane Doe', note: 'is renewed on Monday', until };
    return this.#move(this.state && acknowledge(this.state, given, now));
  }

  readAgain(now: Instant): string[] {
    return this.#move(this.state && unacknowledge(this.state, now));
  }

  #move(next: CertificateState | undefined): string[] {
    this.#published = [];
    if (next === undefined) return [];
    expect(next.revision).toBe((this.state?.revision ?? 0) + 1);
    this.#published = eventsOf({ kind: 'certificate', previous: this.state, current: next });
    this.state = next;
    return this.events.map(wordsOf);
  }

  /** The events of the last step. */
  get events(): PublishedEvent[] {
    return this.#published.map(withoutSubject);
  }

  /** When the events of the last step happened. */
  get occurredAt(): Instant[] {
    return this.#published.map(({ detail }) => detail.metadata.occurredAt);
  }

  /** The notifications of the last step. */
  notifications(): Notification[] {
    return this.#published.flatMap((event) => composeNotification(event) ?? []);
  }

  /** The conditions of the notifications of the last step, without their unique parts. */
  delivered(): string[] {
    return this.notifications().map(({ condition }) => condition.split(':').slice(0, 2).join(' '));
  }
}

function wordsOf({ name, threshold, reminder }: PublishedEvent): string {
  if (threshold !== undefined) return `${name} ${threshold.name}`;
  return name === 'validation-pending' && reminder ? `reminder ${reminder.number}` : name;
}
