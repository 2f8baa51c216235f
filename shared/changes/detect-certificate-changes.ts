import { certificateKey } from '../certificates/certificate.ts';
import { DAY, millisecondsBetween } from '../certificates/instant.ts';
import { isDeepStrictEqual } from 'node:util';
import { instantFor } from '../certificates/certificate-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import type { CertificateChange } from './change.ts';
import { owedValidations } from './owed-validations.ts';

type Rule = (
  previous: CertificateState | undefined,
  current: CertificateState,
) => readonly CertificateChange[];

/** Found already expired: worth a word only while it is fresh. Older ones are the account's history. */
export const RECENTLY_EXPIRED = 7 * DAY;

/**
 * What happened to a certificate between two of its states, in the order in which one would tell it.
 *
 * Pure, and the same for the same two states however often it is asked: events are named after its answers.
 */
export function detectCertificateChanges(
  previous: CertificateState | undefined,
  current: CertificateState,
): CertificateChange[] {
  return RULES.flatMap((rule) => rule(previous, current));
}

const discovered: Rule = (previous, current) => {
  if (previous === undefined) return [{ kind: 'discovered', reappeared: false }];
  return previous.removedAt !== undefined && current.removedAt === undefined
    ? [{ kind: 'discovered', reappeared: true }]
    : [];
};

const statusChanged: Rule = (previous, current) => {
  if (previous === undefined) return [];
  const { status, rawStatus } = previous.certificate;
  const newUnknownWord =
    current.certificate.status === 'unknown' && current.certificate.rawStatus !== rawStatus;
  return status !== current.certificate.status || newUnknownWord
    ? [{ kind: 'status-changed', from: { status, rawStatus } }]
    : [];
};

const expiryChanged: Rule = (previous, current) => {
  const to = current.certificate.validity?.notAfter;
  const from = previous?.certificate.validity?.notAfter;
  if (previous === undefined || to === undefined || to === from) return [];
  return [{ kind: 'expiry-changed', ...(from === undefined ? {} : { from }) }];
};

const approachingExpiration: Rule = (previous, current) => {
  const warning = current.warnings.expiry;
  if (warning === undefined || isDeepStrictEqual(warning, previous?.warnings.expiry)) return [];
  return [{ kind: 'approaching-expiration', ...warning }];
};

const expired: Rule = (previous, current) => {
  const { status, validity } = current.certificate;
  if (status !== 'expired' || previous?.certificate.status === 'expired') return [];
  const end = validity?.notAfter;
  const at = end ?? current.changedAt;
  const old = end === undefined || millisecondsBetween(end, current.changedAt) > RECENTLY_EXPIRED;
  return previous === undefined && old ? [] : [{ kind: 'expired', at }];
};

const renewed: Rule = (previous, current) => {
  const { renewedBy, successorIssued } = current.certificate.renewal ?? {};
  if (renewedBy === undefined || successorIssued !== true) return [];
  if (previous === undefined || previous.certificate.renewal?.successorIssued === true) return [];
  return [
    { kind: 'renewed', successor: certificateKey({ ...current.certificate, id: renewedBy }) },
  ];
};

const removed: Rule = (previous, current) =>
  previous?.removedAt === undefined && current.removedAt !== undefined ? [{ kind: 'removed' }] : [];

const validationPending: Rule = (previous, current) => {
  const before = new Map(
    previous === undefined
      ? []
      : owedValidations(previous.certificate).map((one) => [one.domain, one]),
  );
  return owedValidations(current.certificate).flatMap((validation) => {
    const known = before.get(validation.domain);
    const stalledAt = instantFor(validation.domain, current.warnings.validationStalled);
    const stalled = stalledAt !== undefined;
    const nowStalled =
      stalled &&
      stalledAt !== instantFor(validation.domain, previous?.warnings.validationStalled ?? []);
    const askedDifferently =
      known === undefined ||
      known.method !== validation.method ||
      known.token !== validation.token ||
      !isDeepStrictEqual(known.record, validation.record);
    if (!askedDifferently && !nowStalled) return [];
    const since =
      instantFor(validation.domain, current.validationPendingSince) ?? current.changedAt;
    return [{ kind: 'validation-pending', validation, since, stalled }];
  });
};

const validationCompleted: Rule = (previous, current) => {
  if (previous === undefined) return [];
  const now = new Map(
    (current.certificate.domainValidations ?? []).map((one) => [one.domain, one]),
  );
  return owedValidations(previous.certificate).flatMap(({ domain }) => {
    const validation = now.get(domain);
    return validation?.state === 'valid' ? [{ kind: 'validation-completed', validation }] : [];
  });
};

const validationExpiring: Rule = (previous, current) =>
  (current.certificate.domainValidations ?? []).flatMap((validation) => {
    const dueAt = instantFor(validation.domain, current.warnings.validationEnds);
    return dueAt === undefined ||
      dueAt === instantFor(validation.domain, previous?.warnings.validationEnds ?? [])
      ? []
      : [{ kind: 'validation-expiring', validation, dueAt }];
  });

const RULES: readonly Rule[] = [
  discovered,
  validationPending,
  validationCompleted,
  statusChanged,
  expiryChanged,
  renewed,
  validationExpiring,
  approachingExpiration,
  expired,
  removed,
];
