import { expect } from 'vitest';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/changes/alarm-policy.ts';
import type { AlarmPolicy } from '../../shared/changes/alarm-policy.ts';
import { crossDeadlines } from '../../shared/changes/cross-deadlines.ts';
import { detectCertificateChanges } from '../../shared/changes/detect-certificate-changes.ts';
import { observeCertificate, observeRemoval } from '../../shared/changes/observe-certificate.ts';

/** Lives through a certificate's life: each step moves the state and notes what changed. */
export class Life {
  state: CertificateState | undefined;
  policy: AlarmPolicy = DEFAULT_ALARM_POLICY;
  /** The certificate that this one renews. */
  predecessor: CertificateState | undefined;

  told(now: Instant, certificate: Certificate): string[] {
    const { policy, predecessor } = this;
    const observation = {
      ...{ now, policy, tags: {}, baseline: false },
      ...(predecessor && { predecessor, lineageOfPredecessor: predecessor.lineage }),
    };
    return this.#move(observeCertificate(this.state, certificate, observation));
  }

  passed(now: Instant): string[] {
    return this.#move(this.state && crossDeadlines(this.state, now));
  }

  gone(now: Instant): string[] {
    return this.#move(this.state && observeRemoval(this.state, now));
  }

  #move(next: CertificateState | undefined): string[] {
    if (next === undefined) return [];
    expect(next.revision).toBe((this.state?.revision ?? 0) + 1);
    const changes = detectCertificateChanges(this.state, next).map((change) =>
      change.kind === 'approaching-expiration' ? `${change.kind} ${change.threshold}` : change.kind,
    );
    this.state = next;
    return changes;
  }
}
