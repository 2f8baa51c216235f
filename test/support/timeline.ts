import { expect } from 'vitest';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/lifecycle/alarm-policy.ts';
import type { AlarmPolicy } from '../../shared/lifecycle/alarm-policy.ts';
import { eventsOf } from '../../shared/events/events-of.ts';
import type { MonitorEvent } from '../../shared/events/event.ts';
import { advance } from '../../shared/lifecycle/advance.ts';
import type { Input } from '../../shared/lifecycle/input.ts';
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

  /** A poll, and the deadline check that follows it. */
  reported(now: Instant, certificate: Certificate): string[] {
    const { policy, predecessor } = this;
    const settings = { policy, tags: {} };
    const reported = { kind: 'reported' as const, certificate, settings, predecessor };
    return this.#advance(now, { ...reported, initialInventory: false }, { kind: 'time-passed' });
  }

  passed(now: Instant): string[] {
    return this.#advance(now, { kind: 'time-passed' });
  }

  gone(now: Instant, continuedBy: readonly Certificate[] = []): string[] {
    return this.#advance(now, { kind: 'removed', continuedBy });
  }

  acknowledged(now: Instant, until: Instant): string[] {
    const given = { by: 'Jane Doe', note: 'is renewed on Monday', until };
    return this.#advance(now, { kind: 'acknowledged', ...given });
  }

  readAgain(now: Instant): string[] {
    return this.#advance(now, { kind: 'unacknowledged' });
  }

  #advance(now: Instant, ...inputs: readonly Input[]): string[] {
    this.#published = [];
    for (const input of inputs) {
      const next = advance(this.state, input, now);
      if (next === undefined) continue;
      expect(next.revision).toBe((this.state?.revision ?? 0) + 1);
      const change = { kind: 'certificate' as const, previous: this.state, current: next };
      this.#published = [...this.#published, ...eventsOf(change)];
      this.state = next;
    }
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
