import { accountKey } from '../../certificates/certificate.ts';
import { isReplaced, keyOf } from '../../certificates/certificate-state.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import type { Finding } from '../../certificates/finding.ts';
import { earliest } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { OrganizationValidation } from '../../certificates/organization-validation.ts';
import { isInForce } from '../../certificates/status.ts';
import { pendingOrganizations, timesOf } from '../aspects/organization-validations.ts';

type OrganizationFinding = Finding & { readonly certificateCount: number };

/** Counts organizations whose validation is pending or expires, each once for all of its certificates. */
export class OrganizationCount {
  readonly #now: Instant;
  readonly #pending = new Set<string>();
  readonly #findings = new Map<string, OrganizationFinding>();

  constructor(now: Instant) {
    this.#now = now;
  }

  /** @param acknowledged the certificate is counted, but is not a finding. */
  add(state: CertificateState, acknowledged: boolean): void {
    const waiting = pendingOrganizations(state.certificate);
    for (const validation of waiting) {
      this.#pending.add(organizationKey(state, validation));
      if (!acknowledged) this.#note(state, validation, pendingFinding(state, validation));
    }
    if (acknowledged || !isInForce(state.certificate.status) || isReplaced(state)) return;
    for (const validation of state.certificate.organizationValidations ?? []) {
      if (waiting.includes(validation) || !this.#expires(state, validation)) continue;
      this.#note(state, validation, expiringFinding(state, validation));
    }
  }

  /** How many organizations are pending. */
  get pending(): number {
    return this.#pending.size;
  }

  findings(): Finding[] {
    return [...this.#findings.values()];
  }

  /** A warning that is due at the first sync counts as sent. */
  #expires(state: CertificateState, { type }: OrganizationValidation): boolean {
    const planned = state.deadlines.some(
      ({ kind, name, at }) =>
        kind === 'organization-validation-expiry-reminder' && name === type && at <= this.#now,
    );
    return planned || timesOf(type, state).warnedAt !== undefined;
  }

  #note(state: CertificateState, validation: OrganizationValidation, finding: Finding): void {
    const key = `${finding.kind} ${organizationKey(state, validation)}`;
    const known = this.#findings.get(key);
    this.#findings.set(key, {
      ...(known ?? finding),
      at: earliest(known?.at, finding.at) ?? finding.at,
      certificateCount: (known?.certificateCount ?? 0) + 1,
    });
  }
}

function organizationKey(
  state: CertificateState,
  { type, organization }: OrganizationValidation,
): string {
  const named = organization?.id ?? organization?.name;
  const whose = named === undefined ? keyOf(state) : `${accountKey(state.certificate)}/${named}`;
  return `${whose} ${type}`;
}

function pendingFinding(state: CertificateState, validation: OrganizationValidation): Finding {
  const { pendingChecks } = validation;
  const at = timesOf(validation.type, state).pendingSince ?? state.changedAt;
  return {
    ...{ kind: 'organization-pending', ...subjectOf(state, validation), at },
    ...(pendingChecks && { pendingChecks }),
  };
}

function expiringFinding(state: CertificateState, validation: OrganizationValidation): Finding {
  const at = validation.expiresAt ?? state.changedAt;
  return { kind: 'organization-expiring', ...subjectOf(state, validation), at };
}

function subjectOf(state: CertificateState, { type, organization }: OrganizationValidation) {
  const { certificate } = state;
  const organizationName = organization?.name ?? organization?.id;
  return {
    certificate: keyOf(state),
    name: certificate.commonName ?? certificate.id,
    validationType: type,
    ...(organizationName === undefined ? {} : { organization: organizationName }),
  };
}
