import { isMorePrecise } from '../../certificates/more-precise-expiry.ts';
import { isSecondary, keyOf } from '../../certificates/certificate-state.ts';
import { millisecondsBetween, plus } from '../../certificates/instant.ts';
import { inOrder, withDeadlines } from '../deadlines.ts';
import { joinLineage } from '../join-lineage.ts';
import type { SameCertificateLinked, SameCertificateLost, Step } from '../input.ts';

type Linking = SameCertificateLinked | SameCertificateLost;

/** Records the entries that hold the certificate now or held it before, because alerts can name each of them. */
export const recordEntries: Step<Linking> = (state, { input, now }) => {
  const { sameCertificate: known, ...rest } = joinLineage(
    state,
    input.kind === 'same-certificate-linked' ? input.lineage : state.lineage,
    input.formerLineages,
  );
  const linked = input.kind === 'same-certificate-linked' ? input : undefined;
  const adoptedAt = input.acknowledgement?.at ?? known?.adoptedAt;
  const others = linked?.others ?? [];
  const before = [...(known?.former ?? []), ...(known?.others ?? [])];
  const former = [...new Set(before)].filter((key) => !others.includes(key)).toSorted();
  const { primary = keyOf(state), otherExpiries } = input;
  const isPrimary = primary === keyOf(state);
  return {
    ...rest,
    changedAt: now,
    dataAge: input.dataAge,
    sameCertificate: {
      ...{ primary, others: [...others] },
      ...(former.length > 0 && { former }),
      ...(isPrimary && otherExpiries.length > 0 && { otherExpiries: [...otherExpiries] }),
      ...(adoptedAt && { adoptedAt }),
    },
  };
};

/** The primary entry continues the reminders of the entry that raised them before; the other entries send none. */
export const takeOverReminder: Step<Linking> = (state, { input: { reminder } }) => {
  const { expiry, ...warnings } = state.warnings;
  if (isSecondary(state)) return { ...state, warnings };
  if (reminder === undefined || (expiry !== undefined && expiry.dueAt >= reminder.dueAt)) {
    return state;
  }
  const deadlines = state.deadlines.filter(
    ({ kind, name, at }) =>
      kind !== 'expiry-reminder' || (at > reminder.dueAt && name !== reminder.threshold),
  );
  return { ...state, deadlines, warnings: { ...warnings, expiry: reminder } };
};

/** The primary entry alerts by the most precise expiry that is known. Its deadlines move with the expiry. */
export const takeOverExpiry: Step<SameCertificateLinked> = (state, { input: { expiry } }) => {
  const { certificate, deadlines } = state;
  const { validity } = certificate;
  if (expiry === undefined || validity === undefined || isSecondary(state)) return state;
  if (!isMorePrecise(expiry, validity)) return state;
  const later = millisecondsBetween(validity.notAfter, expiry.notAfter);
  const { notAfter, precision } = expiry;
  return {
    ...state,
    certificate: { ...certificate, validity: { ...validity, notAfter, precision } },
    deadlines: inOrder(
      deadlines.map((one) =>
        one.kind === 'expiry' || one.kind === 'expiry-reminder'
          ? { ...one, at: plus(one.at, later) }
          : one,
      ),
    ),
  };
};

/** An acknowledgement of any entry applies to the primary one. */
export const takeOverAcknowledgement: Step<Linking> = (
  state,
  { input: { acknowledgement }, now },
) => {
  if (acknowledgement === undefined || isSecondary(state) || acknowledgement.until <= now) {
    return state;
  }
  const end = { kind: 'acknowledgement-expiry', name: 'until', at: acknowledgement.until } as const;
  return withDeadlines({ ...state, acknowledgement }, ['acknowledgement-expiry'], [end]);
};
