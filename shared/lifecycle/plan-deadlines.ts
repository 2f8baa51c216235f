import type { Certificate } from '../certificates/certificate.ts';
import { DAY, plus } from '../certificates/instant.ts';
import { isInForce } from '../certificates/status.ts';
import { thresholdCrossings } from '../certificates/threshold.ts';
import { hasExpiry } from '../certificates/validity.ts';
import type { Validity } from '../certificates/validity.ts';
import { Deadline } from '../certificates/certificate-state.ts';
import type { RenewalPattern } from '../certificates/certificate-state.ts';
import type { AlarmPolicy } from './alarm-policy.ts';
import { awaitRenewal, expectedRenewal } from './expected-renewal.ts';
import { planOrganizationWarnings } from './organization-validations.ts';
import { pendingValidations } from './pending-validations.ts';

/**
 * All deadlines of a certificate, past ones included, the earliest first. `pattern`: the renewal pattern of its
 * lineage, if known.
 */
export function planDeadlines(
  certificate: Certificate,
  policy: AlarmPolicy,
  pattern?: RenewalPattern,
): Deadline[] {
  return inOrder([
    ...expiryWarnings(certificate, policy, pattern),
    ...expiry(certificate),
    ...validationWarnings(certificate, policy),
    ...checksStoppedValidations(certificate),
    ...planOrganizationWarnings(certificate, policy),
  ]);
}

const KINDS: readonly Deadline['kind'][] = Deadline.shape.kind.options;

/**
 * The earliest first; those of the same instant by kind, so that equal deadlines are equal lists, and a kind in the
 * order in which it was planned: the last of several due reminders is the one that is sent.
 */
export function inOrder(deadlines: readonly Deadline[]): Deadline[] {
  return deadlines.toSorted((a, b) =>
    a.at === b.at ? KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) : a.at < b.at ? -1 : 1,
  );
}

/** A certificate whose successor is issued has no expiry reminders. */
function expiryWarnings(
  certificate: Certificate,
  policy: AlarmPolicy,
  pattern: RenewalPattern | undefined,
): Deadline[] {
  const validity = endingValidity(certificate);
  if (validity === undefined || certificate.renewal?.successorIssued === true) return [];
  const crossings = thresholdCrossings(validity, policy.thresholds);
  const expected = expectedRenewal(certificate, policy, pattern);
  const warnings = expected === undefined ? crossings : awaitRenewal(crossings, expected);
  return warnings.map((warning) => ({ kind: 'expiry-reminder', ...warning }));
}

function expiry(certificate: Certificate): Deadline[] {
  const validity = endingValidity(certificate);
  return validity === undefined
    ? []
    : [{ kind: 'expiry', name: 'notAfter', at: validity.notAfter }];
}

/** The validity of a certificate in force that has an expiry date. */
function endingValidity({ validity, status }: Certificate): Validity | undefined {
  return validity !== undefined && hasExpiry(validity) && isInForce(status) ? validity : undefined;
}

/** A validation that expires after its certificate needs no reminder; one that expires before it delays the renewal. */
function validationWarnings(certificate: Certificate, policy: AlarmPolicy): Deadline[] {
  const validity = endingValidity(certificate);
  if (validity === undefined) return [];
  return (certificate.domainValidations ?? []).flatMap(({ domain, state, expiresAt }) =>
    state === 'valid' && expiresAt !== undefined && expiresAt < validity.notAfter
      ? [
          {
            kind: 'validation-expiry-reminder' as const,
            name: domain,
            at: plus(expiresAt, -policy.validationExpiryWarningDays * DAY),
          },
        ]
      : [],
  );
}

function checksStoppedValidations(certificate: Certificate): Deadline[] {
  return pendingValidations(certificate).flatMap(({ domain, automaticChecksUntil }) =>
    automaticChecksUntil === undefined
      ? []
      : [{ kind: 'validation-checks-stopped' as const, name: domain, at: automaticChecksUntil }],
  );
}
