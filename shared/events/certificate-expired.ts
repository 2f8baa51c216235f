import * as z from 'zod/mini';
import { EXPIRED_WINDOW, isReplaced } from '../certificates/certificate-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { DAY, millisecondsBetween } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { DaysToExpiry, daysUntil, foundAtFirst, FoundAtFirst } from './certificate-detail.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';

/** A certificate that is discovered later than that after its expiry raises no alert: the weekly summary reports it. */
export const ALERT_AT_DISCOVERY = 7 * DAY;

/**
 * The notAfter of a certificate has passed.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "expired", "replaced": false, … }, "daysToExpiry": 0 }
 */
export const certificateExpired = defineCertificateEvent({
  detailType: 'Certificate Expired',
  version: 1,
  fields: {
    daysToExpiry: DaysToExpiry,
    initialInventory: z.optional(FoundAtFirst),
  },
});

export const whenCertificateExpired: CertificateWhen<typeof certificateExpired> = (
  previous,
  current,
) => {
  const { status, validity } = current.certificate;
  const end = validity?.notAfter;
  if (status !== 'expired') return [];
  if (previous === undefined) {
    if (end === undefined || isOldNews(end, current)) return [];
  } else if (hadExpired(previous, end) && !lacksSuccessor(previous, current)) {
    return [];
  }
  const occurredAt = end ?? current.changedAt;
  return [
    {
      fields: {
        daysToExpiry: daysUntil(occurredAt, current.changedAt),
        initialInventory: foundAtFirst(current),
      },
      occurredAt,
    },
  ];
};

/** Whether a certificate that was just discovered expired too long ago for an alert. */
function isOldNews(end: Instant, { initialInventory, rebuiltAt, changedAt }: CertificateState) {
  // A certificate whose state was rebuilt was known before: its expiry may not have been published.
  const wasKnown = initialInventory || rebuiltAt !== undefined;
  const window = wasKnown ? EXPIRED_WINDOW : ALERT_AT_DISCOVERY;
  return millisecondsBetween(end, changedAt) > window;
}

/** The initial inventory reported the certificate as replaced, and the check has found no successor. */
function lacksSuccessor(previous: CertificateState, current: CertificateState): boolean {
  const isChecked =
    previous.replacedInInventory === true && current.replacedInInventory === undefined;
  return isChecked && current.removedAt === undefined && !isReplaced(current);
}

/** Whether the certificate had expired before. One that was reissued and has expired again since then had not. */
function hadExpired({ certificate }: CertificateState, end: Instant | undefined): boolean {
  const { status, validity } = certificate;
  const again = validity && end && millisecondsBetween(validity.notAfter, end) >= DAY;
  return status === 'expired' && again !== true;
}
