import { isDeepStrictEqual } from 'node:util';
import { isBetterKnown } from '../certificates/better-known.ts';
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
import type { AlarmPolicy } from './alarm-policy.ts';
import { observeApproval, planApprovalReminder } from './approvals.ts';
import { crossDeadlines } from './cross-deadlines.ts';
import { endOf } from './end-acknowledgement.ts';
import { asksForKin, linkedOnly, needsWarnings, warnsAtOnce } from './kin-claims.ts';
import { keepDiagnoses } from './keep-diagnoses.ts';
import type { LearnedDiagnosis } from './keep-diagnoses.ts';
import { mergeReported } from './merge-reported.ts';
import type { ListingOnly } from './merge-reported.ts';
import { observeOrganizations, planOrganizationReminders } from './organization-validations.ts';
import { owedValidations } from './owed-validations.ts';
import { withEndedValidations } from './ended-validations.ts';
import { inOrder, planDeadlines } from './plan-deadlines.ts';
import { habitAfterMove, renewalHabitOf, renewedByHand } from './renewal-habit.ts';
import { endsInPeace } from './succession.ts';
import { planReminders } from './validation-reminders.ts';
import { dueFromNow, warnAgain } from './warn-again.ts';

export interface Observation {
  readonly now: Instant;
  readonly policy: AlarmPolicy;
  readonly tags: Readonly<Record<string, string>>;
  /** Whether the account's first complete sweep is still under way. */
  readonly baseline: boolean;
  /** The lineage of the entry that this certificate continues, where it is known. */
  readonly lineageOfPredecessor?: string;
  /** That certificate itself, where it is known. */
  readonly predecessor?: CertificateState;
  /**
   * Successors are recognised by their names too, by somebody who looks for them: the warnings of the end wait for
   * that look, and a certificate that may be a successor asks for one.
   */
  readonly byNames?: boolean;
  /** Only the listing could be read: what the details said before stays. */
  readonly listingOnly?: ListingOnly;
  /** What name servers were just heard to say of the records that are owed. */
  readonly diagnoses?: readonly LearnedDiagnosis[];
}

/**
 * The state of a certificate after its provider was heard, or `undefined` where that changes nothing.
 *
 * A deadline that lies in the past counts only if new facts set it there (the certificate is new, its end
 * moved): a changed policy alone never brings old warnings back.
 */
export function observeCertificate(
  previous: CertificateState | undefined,
  told: ReportedCertificate,
  observation: Observation,
): CertificateState | undefined {
  if (previous === undefined) return discover(told, observation);
  const { policy, tags } = observation;
  // Clocks differ, and a sweep is long: nobody's word is taken back because somebody looked earlier.
  const now = latest(observation.now, previous.changedAt);
  const warns = warnsAtOnce(observation);
  const before = crossDeadlines(previous, now, { warns }) ?? previous;
  const heard = mergeReported(before.certificate, told, observation.listingOnly);
  const unmoved = before.certificate.validity?.notAfter === heard.validity?.notAfter;
  const sameEnd = unmoved || isBetterKnown(heard.validity, before.certificate.validity);
  const certificate =
    !warns && unmoved && endsInPeace(before, now) && heard.renewal?.successorIssued !== true
      ? stillInForce(heard, before.certificate, now)
      : atThisTime(heard, now);
  const known = planDeadlines(before.certificate, policy, before.renewalHabit);
  const habit =
    habitAfterMove(before, certificate, now) ??
    renewalHabitOf({ ...before, certificate }, observation.predecessor);
  const planned = planDeadlines(certificate, policy, habit);
  // A start that is told late moves the thresholds, and gives no warning twice.
  const given = sameEnd ? before.warnings.expiry?.threshold : undefined;
  const givenAt = planned.find(({ kind, name }) => kind === 'expiry-warning' && name === given)?.at;
  const isNews = (deadline: Deadline) =>
    !known.some((one) => sameDeadline(one, deadline)) &&
    !(deadline.kind === 'expiry-warning' && givenAt !== undefined && deadline.at <= givenAt);
  const waiting =
    sameEnd && needsWarnings(certificate)
      ? owedWarnings(before, now).filter(({ kind }) => unmoved || kind !== 'expiry')
      : [];
  const {
    removedAt: _gone,
    facts: _older,
    diagnoses: diagnosed,
    organizationTimes: _times,
    approval: _approval,
    acknowledgement: acknowledged,
    successor,
    linkedOnly: _linked,
    renewalHabit: _before,
    renewedByHand: _unasked,
    ...kept
  } = before;
  // Of another end than this one nobody has said to know.
  const acknowledgement = sameEnd ? acknowledged : undefined;
  const validationPendingSince = pendingSince(before, certificate, now);
  const organizations = observeOrganizations(before, certificate, now);
  const approval = observeApproval(before, certificate, now);
  const owed = new Set(owedValidations(certificate).map(({ domain }) => domain));
  const stillOwed = ({ domain }: DomainInstant) => owed.has(domain);
  const reminders = (before.warnings.validationReminders ?? []).filter(stillOwed);
  const state: CertificateState = {
    ...kept,
    ...(habit && { renewalHabit: habit }),
    ...linkedOnly(policy),
    ...renewedByHand(policy),
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
    ...diagnoses(diagnosed, observation, certificate, now),
    // It was recognised for a certificate that was another one; and what its provider links counts more.
    ...(successor !== undefined &&
    policy.lineage !== 'by-provider' &&
    certificate.renewal?.successorIssued !== true &&
    sameEnd &&
    isDeepStrictEqual(namesOf(before.certificate), namesOf(certificate))
      ? { successor }
      : {}),
    ...(acknowledgement && { acknowledgement }),
    warnings: {
      ...(sameEnd && before.warnings.expiry !== undefined
        ? { expiry: before.warnings.expiry }
        : {}),
      validationEnds: stillValid(before, certificate),
      validationStalled: before.warnings.validationStalled.filter(stillOwed),
      ...(reminders.length === 0 ? {} : { validationReminders: reminders }),
    },
  };
  const left = isReplaced(before) && sameEnd && needsWarnings(certificate) && !isReplaced(state);
  const again = left ? [...warnAgain(state, now), ...state.deadlines] : state.deadlines;
  // The first digest has counted it as replaced, or with another end.
  const unknown = left || !sameEnd;
  const deadlines = unknown && !observation.baseline ? dueFromNow(state, again, now) : again;
  const asking = asksForKin({ ...state, deadlines: inOrder(deadlines) }, previous, observation);
  const crossed = crossDeadlines(asking, now, { warns }) ?? asking;
  const next = { ...crossed, revision: previous.revision + 1, changedAt: now };
  // That the facts are as they were is nothing to write down: the account's state says when they were read.
  const { revision, changedAt, facts } = previous;
  const unchanged = { ...next, revision, changedAt, ...(facts && { facts }) };
  return isDeepStrictEqual(unchanged, previous) ? undefined : next;
}

/** The state of a certificate that its account no longer shows. */
export function observeRemoval(
  previous: CertificateState,
  now: Instant,
): CertificateState | undefined {
  if (previous.removedAt !== undefined) return undefined;
  const removedAt = latest(now, previous.changedAt);
  const { facts: _older, ...kept } = previous;
  return {
    ...kept,
    revision: previous.revision + 1,
    changedAt: removedAt,
    removedAt,
    // Whoever it replaced needs its warnings again.
    ...(previous.replaces === undefined ? {} : { kinDueAt: removedAt }),
  };
}

function discover(told: ReportedCertificate, observation: Observation): CertificateState {
  const { now, policy, tags, baseline, lineageOfPredecessor } = observation;
  const certificate = atThisTime(mergeReported(undefined, told), now);
  const found = { certificate, firstSeenAt: now, baseline };
  const habit = renewalHabitOf(found, observation.predecessor);
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
    baseline,
    validationPendingSince,
    ...organizations,
    ...approval,
    ...diagnoses(undefined, observation, certificate, now),
    deadlines: inOrder([
      ...planDeadlines(certificate, policy, habit),
      ...planReminders(certificate, validationPendingSince, now),
      ...planOrganizationReminders(certificate, organizations, now),
      ...planApprovalReminder(approval, now),
    ]),
    warnings: { validationEnds: [], validationStalled: [] },
    ...(habit && { renewalHabit: habit }),
    ...linkedOnly(policy),
    ...renewedByHand(policy),
  };
  const asking = asksForKin(state, undefined, observation);
  const crossed = crossDeadlines(asking, now, { warns: warnsAtOnce(observation) });
  return crossed === undefined ? asking : { ...crossed, revision: 1 };
}

/** Due, and not given yet: held back by a successor, or waiting for the look for one, or at the one there is. */
function owedWarnings({ deadlines }: CertificateState, now: Instant): Deadline[] {
  return deadlines.filter(
    ({ kind, at }) => (kind === 'expiry-warning' || kind === 'expiry') && at <= now,
  );
}

function diagnoses(
  before: CertificateState['diagnoses'],
  { diagnoses: learned = [] }: Observation,
  certificate: Certificate,
  now: Instant,
): Pick<CertificateState, 'diagnoses'> {
  const kept = keepDiagnoses(before ?? [], learned, certificate, now);
  return kept.length === 0 ? {} : { diagnoses: kept };
}

/** The ends decide, whatever the provider still calls them: some say "issued" or "valid" long after. */
function atThisTime(told: Certificate, now: Instant): Certificate {
  const certificate = withEndedValidations(told, now);
  const { validity, status } = certificate;
  if (validity === undefined || validity.notAfter > now || !isInForce(status)) return certificate;
  return { ...certificate, status: 'expired' };
}

/** The end of a replaced one is noted by whoever sees whether it is replaced still. */
function stillInForce(heard: Certificate, before: Certificate, now: Instant): Certificate {
  const ends = isInForce(heard.status) || heard.status === 'expired';
  const certificate = withEndedValidations(heard, now);
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
  return owedValidations(certificate).map(({ domain, requestedAt }) => {
    const back = before?.removedAt !== undefined;
    const known = back ? undefined : instantFor(domain, before?.validationPendingSince ?? []);
    // A proof that had been given, or that nobody asked for any more, is owed anew, whenever the order was made.
    const given = before?.certificate.domainValidations?.some(
      (one) => one.domain === domain && one.state === 'valid',
    );
    return { domain, at: known ?? (given === true || back ? now : (requestedAt ?? now)) };
  });
}

/** A warning about a proof stands until the proof is given anew. */
function stillValid(before: CertificateState, certificate: Certificate): DomainInstant[] {
  const ends = (one: Certificate, domain: string) =>
    one.domainValidations?.find((validation) => validation.domain === domain)?.expiresAt;
  return before.warnings.validationEnds.filter(
    ({ domain }) => ends(before.certificate, domain) === ends(certificate, domain),
  );
}

function sameDeadline(a: Deadline, b: Deadline): boolean {
  return a.kind === b.kind && a.at === b.at && (a.kind === 'expiry-warning' || a.name === b.name);
}
