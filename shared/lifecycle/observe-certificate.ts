import { isDeepStrictEqual } from 'node:util';
import { isMorePrecise } from '../certificates/more-precise-expiry.ts';
import { certificateKey, entryBefore } from '../certificates/certificate.ts';
import type { Certificate, ReportedCertificate } from '../certificates/certificate.ts';
import { latest } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { namesOf } from '../certificates/names.ts';
import { isInForce } from '../certificates/status.ts';
import {
  CERTIFICATE_STATE_VERSION,
  instantFor,
  isReplaced,
} from '../certificates/certificate-state.ts';
import type {
  CertificateState,
  Deadline,
  DomainInstant,
} from '../certificates/certificate-state.ts';
import { observeApproval, planApprovalReminder } from './approvals.ts';
import { crossDeadlines } from './cross-deadlines.ts';
import { endOf } from './end-acknowledgement.ts';
import {
  requestSuccessorCheck,
  providerLinkOnly,
  needsReminders,
  sendsRemindersAtOnce,
} from './successor-policy.ts';
import { keepDnsChecks } from './keep-dns-checks.ts';
import { mergeReported } from './merge-reported.ts';
import { observeOrganizations, planOrganizationReminders } from './organization-validations.ts';
import { pendingValidations } from './pending-validations.ts';
import { withEndedValidations } from './ended-validations.ts';
import { inOrder, planDeadlines } from './plan-deadlines.ts';
import { patternAfterMove, renewalPatternOf, renewedManually } from './renewal-pattern.ts';
import { expiresReplaced } from './successor-links.ts';
import { planReminders } from './validation-reminders.ts';
import { dueFromNow, alertAgain } from './alert-again.ts';
import type { Observation } from './observation.ts';

/**
 * The state of a certificate after its provider reported it, or `undefined` if nothing changed. A deadline in the past
 * counts only if new data set it there (a new certificate, a changed expiry), not if only the settings changed.
 */
export function observeCertificate(
  previous: CertificateState | undefined,
  reported: ReportedCertificate,
  observation: Observation,
): CertificateState | undefined {
  if (previous === undefined) return discover(reported, observation);
  const { policy, tags } = observation;
  // Clocks differ, and a sync takes long: an observation that started earlier does not undo a later change.
  const now = latest(observation.now, previous.changedAt);
  const warns = sendsRemindersAtOnce(observation);
  const before = crossDeadlines(previous, now, { warns }) ?? previous;
  const merged = mergeReported(before.certificate, reported, observation.listingOnly);
  const unmoved = before.certificate.validity?.notAfter === merged.validity?.notAfter;
  const sameExpiry = unmoved || isMorePrecise(merged.validity, before.certificate.validity);
  const certificate =
    !warns && unmoved && expiresReplaced(before, now) && merged.renewal?.successorIssued !== true
      ? stillInForce(merged, before.certificate, now)
      : atThisTime(merged, now);
  const known = planDeadlines(before.certificate, policy, before.renewalPattern);
  const pattern =
    patternAfterMove(before, certificate, now) ??
    renewalPatternOf({ ...before, certificate }, observation.predecessor);
  const planned = planDeadlines(certificate, policy, pattern);
  // A start that is reported late moves the thresholds, and repeats no reminder.
  const given = sameExpiry ? before.warnings.expiry?.threshold : undefined;
  const givenAt = planned.find(
    ({ kind, name }) => kind === 'expiry-reminder' && name === given,
  )?.at;
  const isNews = (deadline: Deadline) =>
    !known.some((one) => sameDeadline(one, deadline)) &&
    !(deadline.kind === 'expiry-reminder' && givenAt !== undefined && deadline.at <= givenAt);
  const waiting =
    sameExpiry && needsReminders(certificate)
      ? dueWarnings(before, now).filter(({ kind }) => unmoved || kind !== 'expiry')
      : [];
  const {
    removedAt: _removedAt,
    dataAge: _dataAge,
    dnsChecks: dnsChecked,
    organizationTimes: _organizationTimes,
    approval: _approval,
    acknowledgement: acknowledged,
    successor,
    providerLinkOnly: _providerLinkOnly,
    renewalPattern: _renewalPattern,
    renewedManually: _renewedManually,
    ...kept
  } = before;
  // An acknowledgement does not apply to another expiry.
  const acknowledgement = sameExpiry ? acknowledged : undefined;
  const validationPendingSince = pendingSince(before, certificate, now);
  const organizations = observeOrganizations(before, certificate, now);
  const approval = observeApproval(before, certificate, now);
  const pending = new Set(pendingValidations(certificate).map(({ domain }) => domain));
  const stillPending = ({ domain }: DomainInstant) => pending.has(domain);
  const reminders = (before.warnings.validationReminders ?? []).filter(stillPending);
  const state: CertificateState = {
    ...kept,
    ...(pattern && { renewalPattern: pattern }),
    ...providerLinkOnly(policy),
    ...renewedManually(policy),
    certificate,
    tags: { ...tags },
    deadlines: inOrder([
      ...waiting,
      ...planned.filter(
        (deadline) =>
          (deadline.at > now || isNews(deadline)) &&
          !waiting.some((one) => sameDeadline(one, deadline)),
      ),
      ...planReminders(certificate, validationPendingSince, now),
      ...planOrganizationReminders(certificate, organizations, now),
      ...planApprovalReminder(approval, now),
      ...(acknowledgement === undefined ? [] : [endOf(acknowledgement)]),
    ]),
    validationPendingSince,
    ...organizations,
    ...approval,
    ...dnsChecks(dnsChecked, observation, certificate, now),
    // The successor was matched for another certificate, or the link of the provider has priority.
    ...(successor !== undefined &&
    policy.successorMatching !== 'provider-link-only' &&
    certificate.renewal?.successorIssued !== true &&
    sameExpiry &&
    isDeepStrictEqual(namesOf(before.certificate), namesOf(certificate))
      ? { successor }
      : {}),
    ...(acknowledgement && { acknowledgement }),
    warnings: {
      ...(sameExpiry && before.warnings.expiry !== undefined
        ? { expiry: before.warnings.expiry }
        : {}),
      validationExpiring: stillValid(before, certificate),
      validationChecksStopped: before.warnings.validationChecksStopped.filter(stillPending),
      ...(reminders.length === 0 ? {} : { validationReminders: reminders }),
    },
  };
  const left =
    isReplaced(before) && sameExpiry && needsReminders(certificate) && !isReplaced(state);
  const again = left ? [...alertAgain(state, now), ...state.deadlines] : state.deadlines;
  const unknown = left || !sameExpiry;
  const deadlines =
    unknown && !observation.initialInventory ? dueFromNow(state, again, now) : again;
  const requested = requestSuccessorCheck(
    { ...state, deadlines: inOrder(deadlines) },
    previous,
    observation,
  );
  const crossed = crossDeadlines(requested, now, { warns }) ?? requested;
  const next = { ...crossed, revision: previous.revision + 1, changedAt: now };
  // Unchanged data is not stored: the state of the account says when it was read.
  const { revision, changedAt, dataAge } = previous;
  const unchanged = { ...next, revision, changedAt, ...(dataAge && { dataAge }) };
  return isDeepStrictEqual(unchanged, previous) ? undefined : next;
}

function discover(reported: ReportedCertificate, observation: Observation): CertificateState {
  const { now, policy, tags, initialInventory, lineageOfPredecessor } = observation;
  const certificate = atThisTime(mergeReported(undefined, reported), now);
  const found = { certificate, firstSeenAt: now, initialInventory };
  const pattern = renewalPatternOf(found, observation.predecessor);
  const validationPendingSince = pendingSince(undefined, certificate, now);
  const organizations = observeOrganizations(undefined, certificate, now);
  const approval = observeApproval(undefined, certificate, now);
  const state: CertificateState = {
    version: CERTIFICATE_STATE_VERSION,
    revision: 1,
    certificate,
    tags: { ...tags },
    lineage: lineageOfPredecessor ?? lineage(certificate),
    firstSeenAt: now,
    changedAt: now,
    initialInventory,
    validationPendingSince,
    ...organizations,
    ...approval,
    ...dnsChecks(undefined, observation, certificate, now),
    deadlines: inOrder([
      ...planDeadlines(certificate, policy, pattern),
      ...planReminders(certificate, validationPendingSince, now),
      ...planOrganizationReminders(certificate, organizations, now),
      ...planApprovalReminder(approval, now),
    ]),
    warnings: { validationExpiring: [], validationChecksStopped: [] },
    ...(pattern && { renewalPattern: pattern }),
    ...providerLinkOnly(policy),
    ...renewedManually(policy),
  };
  const requested = requestSuccessorCheck(state, undefined, observation);
  const crossed = crossDeadlines(requested, now, { warns: sendsRemindersAtOnce(observation) });
  return crossed === undefined ? requested : { ...crossed, revision: 1 };
}

/**
 * Reminders and expiries that are due and not sent yet: suppressed by a successor, or waiting for the successor check.
 */
function dueWarnings({ deadlines }: CertificateState, now: Instant): Deadline[] {
  return deadlines.filter(
    ({ kind, at }) => (kind === 'expiry-reminder' || kind === 'expiry') && at <= now,
  );
}

function dnsChecks(
  before: CertificateState['dnsChecks'],
  { dnsChecks: learned = [] }: Observation,
  certificate: Certificate,
  now: Instant,
): Pick<CertificateState, 'dnsChecks'> {
  const kept = keepDnsChecks(before ?? [], learned, certificate, now);
  return kept.length === 0 ? {} : { dnsChecks: kept };
}

/** The expiry decides, whatever status the provider reports: some report "issued" or "valid" long after the expiry. */
function atThisTime(reported: Certificate, now: Instant): Certificate {
  const certificate = withEndedValidations(reported, now);
  const { validity, status } = certificate;
  if (validity === undefined || validity.notAfter > now || !isInForce(status)) return certificate;
  return { ...certificate, status: 'expired' };
}

function stillInForce(merged: Certificate, before: Certificate, now: Instant): Certificate {
  const ends = isInForce(merged.status) || merged.status === 'expired';
  const certificate = withEndedValidations(merged, now);
  return ends ? { ...certificate, status: before.status } : certificate;
}

function lineage(certificate: Certificate): string {
  const { id = certificate.id } = { id: entryBefore(certificate) };
  return certificateKey({ ...certificate, id });
}

function pendingSince(
  before: CertificateState | undefined,
  certificate: Certificate,
  now: Instant,
): DomainInstant[] {
  return pendingValidations(certificate).map(({ domain, requestedAt }) => {
    const back = before?.removedAt !== undefined;
    const known = back ? undefined : instantFor(domain, before?.validationPendingSince ?? []);
    // A validation that was completed or withdrawn before is pending again from now on, whenever the order was placed.
    const given = before?.certificate.domainValidations?.some(
      (one) => one.domain === domain && one.state === 'valid',
    );
    return { domain, at: known ?? (given === true || back ? now : (requestedAt ?? now)) };
  });
}

function stillValid(before: CertificateState, certificate: Certificate): DomainInstant[] {
  const ends = (one: Certificate, domain: string) =>
    one.domainValidations?.find((validation) => validation.domain === domain)?.expiresAt;
  return before.warnings.validationExpiring.filter(
    ({ domain }) => ends(before.certificate, domain) === ends(certificate, domain),
  );
}

function sameDeadline(a: Deadline, b: Deadline): boolean {
  return a.kind === b.kind && a.at === b.at && (a.kind === 'expiry-reminder' || a.name === b.name);
}
