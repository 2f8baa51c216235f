import {
  EXPIRED_WINDOW,
  instantFor,
  isReplaced,
  isSecondary,
  keyOf,
} from '../../certificates/certificate-state.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import { isUnused } from '../../certificates/certificate.ts';
import { Finding } from '../../certificates/finding.ts';
import type { ExpiringSoon } from '../../certificates/finding.ts';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { isInForce } from '../../certificates/status.ts';
import { OrganizationCount } from './organization-findings.ts';
import { pendingValidations } from '../aspects/validations.ts';

/** Findings in one notification: more would not be read. */
const MOST_URGENT = 20;

/** The most urgent first, as the schema declares them. */
const RANKS: readonly Finding['kind'][] = Finding.shape.kind.options;

/** Counts and findings of a number of certificates. */
interface CountedFindings {
  readonly expiring: ExpiringSoon;
  readonly pendingValidations: number;
  readonly pendingOrganizations: number;
  readonly findingCount: number;
  /** The most urgent findings, the most urgent first. */
  readonly urgent: Finding[];
}

/** Counts findings, one certificate at a time. */
export class FindingCount {
  readonly #now: Instant;
  readonly #expiring = { within7Days: 0, within30Days: 0, within90Days: 0 };
  readonly #organizations: OrganizationCount;
  #pendingValidations = 0;
  #findings = 0;
  #urgent: Finding[] = [];

  constructor(now: Instant) {
    this.#now = now;
    this.#organizations = new OrganizationCount(now);
  }

  add(state: CertificateState): void {
    this.#pendingValidations += pendingValidations(state.certificate).length;
    this.#countExpiry(state);
    this.#organizations.add(state, isAcknowledged(state, this.#now));
    const found = findingsOf(state, this.#now);
    this.#findings += found.length;
    this.#urgent = mostUrgent([...this.#urgent, ...found]);
  }

  total(): CountedFindings {
    const organizations = this.#organizations.findings();
    return {
      expiring: { ...this.#expiring },
      pendingValidations: this.#pendingValidations,
      pendingOrganizations: this.#organizations.pending,
      findingCount: this.#findings + organizations.length,
      urgent: mostUrgent([...this.#urgent, ...organizations]),
    };
  }

  #countExpiry(state: CertificateState): void {
    const { status, validity } = state.certificate;
    if (validity === undefined || !isInForce(status) || isReplaced(state)) return;
    const left = millisecondsBetween(this.#now, validity.notAfter);
    if (left <= 7 * DAY) this.#expiring.within7Days += 1;
    if (left <= 30 * DAY) this.#expiring.within30Days += 1;
    if (left <= 90 * DAY) this.#expiring.within90Days += 1;
  }
}

/** Findings of an acknowledged certificate are left out, except its expiry. */
export function findingsOf(state: CertificateState, now: Instant): Finding[] {
  const acknowledged = isAcknowledged(state, now);
  const all = [
    ...expiryOf(state, now),
    ...validationsOf(state),
    ...approvalOf(state),
    ...reissueOf(state),
  ];
  return all.filter(({ kind }) => !acknowledged || kind === 'expired');
}

function isAcknowledged({ acknowledgement }: CertificateState, now: Instant): boolean {
  return acknowledgement !== undefined && acknowledgement.until > now;
}

function mostUrgent(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(byUrgency).slice(0, MOST_URGENT);
}

function validationsOf(state: CertificateState): Finding[] {
  return pendingValidations(state.certificate).map(({ domain, record }): Finding => {
    const at = instantFor(domain, state.validationPendingSince) ?? state.changedAt;
    const dnsCheck = state.dnsChecks?.find((check) => check.domain === domain);
    const published = dnsCheck?.recordPublished === true;
    const toPublish = published ? undefined : (dnsCheck?.alternative ?? record);
    return {
      ...{ kind: 'validation-pending', ...subjectOf(state), at, domain },
      ...(toPublish && { record: toPublish }),
      ...(dnsCheck && { result: dnsCheck.result }),
    };
  });
}

/** The pending approval of an order, if there is one. */
export function approvalOf(state: CertificateState): Finding[] {
  const { approval } = state;
  return approval === undefined
    ? []
    : [{ kind: 'approval-pending', ...subjectOf(state), at: approval.pendingSince }];
}

function reissueOf(state: CertificateState): Finding[] {
  const { reissueRequired, status, validity } = state.certificate;
  return reissueRequired === true && validity && isInForce(status) && !isReplaced(state)
    ? [{ kind: 'reissue-required', ...subjectOf(state), at: validity.notAfter }]
    : [];
}

function expiryOf(state: CertificateState, now: Instant): Finding[] {
  const { certificate, warnings, deadlines } = state;
  const { status, validity } = certificate;
  // Of several entries with the same certificate, the one that raises the alerts counts.
  if (validity === undefined || isReplaced(state) || isSecondary(state)) return [];
  const about = { ...subjectOf(state), at: validity.notAfter };
  const unused = isUnused(certificate);
  if (status === 'expired') {
    if (unused) return [];
    const recent = millisecondsBetween(about.at, now) <= EXPIRED_WINDOW;
    return recent ? [{ kind: 'expired', ...about }] : [];
  }
  // A reminder that is due can wait for a successor check. It counts as sent.
  const planned = deadlines.filter(({ kind }) => kind === 'expiry-reminder');
  const warned = warnings.expiry !== undefined || planned.some(({ at }) => at <= now);
  if (!isInForce(status) || !warned) return [];
  const more = unused || planned.some(({ at }) => at > now);
  return [{ kind: more ? 'expiry-reminder' : 'final-reminder', ...about }];
}

function subjectOf(state: CertificateState): Pick<Finding, 'certificate' | 'name'> {
  const { certificate } = state;
  return { certificate: keyOf(state), name: certificate.commonName ?? certificate.id };
}

function byUrgency(a: Finding, b: Finding): number {
  const rank = RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind);
  if (rank !== 0) return rank;
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.certificate < b.certificate ? -1 : 1;
}
