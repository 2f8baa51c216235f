import { expect } from 'vitest';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/lifecycle/alarm-policy.ts';
import type { AlarmPolicy } from '../../shared/lifecycle/alarm-policy.ts';
import { acknowledge, unacknowledge } from '../../shared/lifecycle/acknowledge.ts';
import type { CertificateChange } from '../../shared/lifecycle/change.ts';
import { crossDeadlines } from '../../shared/lifecycle/cross-deadlines.ts';
import { detectCertificateChanges } from '../../shared/lifecycle/detect-certificate-changes.ts';
import { observeCertificate } from '../../shared/lifecycle/observe-certificate.ts';
import { observeRemoval } from '../../shared/lifecycle/observe-removal.ts';

import { describeCertificateChange } from '../../shared/events/describe-changes.ts';
import { composeNotification } from '../../shared/notifications/compose-notification.ts';
import type { Notification } from '../../shared/notifications/notification.ts';

/** The timeline of a certificate: each step changes the state and records the events. */
export class Timeline {
  state: CertificateState | undefined;
  /** The events of the last step. */
  changes: readonly CertificateChange[] = [];
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
    this.changes = [];
    if (next === undefined) return [];
    expect(next.revision).toBe((this.state?.revision ?? 0) + 1);
    this.changes = detectCertificateChanges(this.state, next);
    this.state = next;
    return this.changes.map(wordsOf);
  }

  /** The notifications of the last step. */
  notifications(): Notification[] {
    const { state } = this;
    if (state === undefined) return [];
    return this.changes.flatMap(
      (change) => composeNotification(describeCertificateChange(change, state)) ?? [],
    );
  }

  /** The conditions of the notifications of the last step, without their unique parts. */
  delivered(): string[] {
    return this.notifications().map(({ condition }) => condition.split(':').slice(0, 2).join(' '));
  }
}

function wordsOf(change: CertificateChange): string {
  switch (change.kind) {
    case 'approaching-expiration':
      return `${change.kind} ${change.threshold}`;
    case 'validation-pending':
      return change.reminder === undefined ? change.kind : `reminder ${change.reminder.number}`;
    default:
      return change.kind;
  }
}
