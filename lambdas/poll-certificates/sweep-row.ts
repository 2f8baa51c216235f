import { accountKey } from '../../shared/certificates/certificate.ts';
import type { Certificate, ReportedCertificate } from '../../shared/certificates/certificate.ts';
import { DAY, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { isPending } from '../../shared/certificates/status.ts';
import type { Observation } from '../../shared/changes/observe-certificate.ts';
import { ProviderError } from '../../shared/providers/provider-error.ts';
import type { KnownCertificate, ListingRow } from '../../shared/providers/provider.ts';
import { MalformedItem } from '../../shared/runtime/malformed-item.ts';
import { certificatesOf } from '../../shared/state/inventoried-certificates.ts';
import type { InventoryEntry } from '../../shared/state/sweep-store.ts';
import { diagnoseOwed, owedRecords } from './diagnose-owed.ts';
import { heldEntry, waitsForListing } from './held-rows.ts';
import { mayLook } from './may-look.ts';
import { nextInspection } from './next-inspection.ts';
import type { PageContext, SweepProblem } from './page-context.ts';
import { replacedRows } from './replaced-rows.ts';
import { OUTAGE, rowProblem, saysEnough, stillTrue, unwatchable } from './row-problem.ts';
import { saveObservation, saveReplan } from './save-observation.ts';

/** Whether a row wants a closer look. */
export function wantsInspection(
  row: ListingRow,
  known: InventoryEntry | undefined,
  { now }: PageContext,
): boolean {
  return (
    row.inspection === 'always' ||
    known === undefined ||
    known.digest !== row.digest ||
    known.inspectionOwed === true ||
    known.missingSince !== undefined ||
    (known.inspectAgainAt !== undefined && known.inspectAgainAt <= now)
  );
}

/**
 * Takes over what one row tells, with a closer look where it wants one and may have one. `state.exhausted`
 * says that this run may ask nothing more.
 */
export async function sweepRow(
  row: ListingRow,
  context: PageContext,
  state: { exhausted: boolean },
): Promise<InventoryEntry> {
  const { before, problems, counts, outage, run } = context;
  const known = before.get(row.id);
  if (known !== undefined && !wantsInspection(row, known, context)) {
    // A state that cannot be read is rebuilt from a closer look, or reported with it.
    if (await replan(known, context)) {
      const lasting = stillTrue(row, known);
      if (lasting !== undefined) problems.push(lasting);
      return known;
    }
  }
  const waits = waitsForListing(known, context);
  const looks = !state.exhausted && outage.length < OUTAGE && mayLook(row, known, context);
  let problem: SweepProblem | undefined;
  if (looks) {
    try {
      const certificates = await context.provider.inspect(row, run, knownIn(context));
      outage.length = 0;
      counts.inspected += 1;
      if (standsForKnown(certificates, known, context)) {
        return { id: row.id, digest: row.digest, certificates: [] };
      }
      if (waits && (await replacedRows(certificates, context)).length === 0) {
        return context.held.hold(heldEntry(row.id, known, context), () =>
          keepHeld(row, certificates, context),
        );
      }
      return await keepAll(row, certificates, context);
    } catch (error) {
      const enough = saysEnough(error, run.signal);
      problem = rowProblem(row.id, error) ?? (enough ? stillTrue(row, known) : undefined);
      if (enough) state.exhausted = true;
      else if (problem === undefined || problem.kind === 'authentication') throw error;
      // Rows that failed last time as well say nothing of the others.
      if (problem?.kind !== 'unavailable') outage.length = 0;
      else if (known?.problem === undefined) outage.length += 1;
    }
  } else {
    problem = stillTrue(row, known);
  }
  if (problem !== undefined) problems.push(problem);
  // A row that still owes its closer look, and is as it was, has nothing new to say until its turn comes.
  const told =
    known?.inspectionOwed === true &&
    known.digest === row.digest &&
    known.missingSince === undefined &&
    !context.replan;
  if (told && !looks && !waits) return known;
  if (!waits || (await replacesByRowAlone(row, context))) {
    return keepRowAlone(row, known, problem, context);
  }
  return context.held.hold(heldEntry(row.id, known, context), () =>
    keepRowAlone(row, undefined, problem, context),
  );
}

async function replacesByRowAlone(row: ListingRow, context: PageContext): Promise<boolean> {
  try {
    const told = row.certificate();
    return told !== undefined && (await replacedRows([told], context)).length > 0;
  } catch (error) {
    // Reported where the row is to be saved.
    if (error instanceof ProviderError) return false;
    throw error;
  }
}

/** Saves what a row reported that had to wait; where it cannot be saved, that is a problem of the row. */
async function keepHeld(
  row: ListingRow,
  certificates: readonly ReportedCertificate[],
  context: PageContext,
): Promise<InventoryEntry> {
  try {
    return await keepAll(row, certificates, context);
  } catch (error) {
    const problem = rowProblem(row.id, error);
    if (problem === undefined) throw error;
    context.problems.push(problem);
    return keepRowAlone(row, undefined, problem, context);
  }
}

/**
 * Whether a row is an order whose certificate is known: the listing has lost the certificate, and the order is none that
 * people have to hear of. Orders that were watched before go on.
 */
function standsForKnown(
  certificates: readonly ReportedCertificate[],
  known: InventoryEntry | undefined,
  { before, seen }: Pick<PageContext, 'before' | 'seen'>,
): boolean {
  if (known !== undefined && certificatesOf(known).length > 0) return false;
  return certificates.some(
    ({ becomes }) => becomes !== undefined && (before.has(becomes) || seen.has(becomes)),
  );
}

/** An item that cannot be read is reported where it is saved. */
function knownIn({ account, store }: PageContext): KnownCertificate {
  return async (id) => {
    const key = `${accountKey(account)}/${id}`;
    try {
      return (await store.readCertificates([key])).get(key)?.certificate;
    } catch (error) {
      if (error instanceof MalformedItem) return undefined;
      throw error;
    }
  };
}

async function keepAll(
  row: ListingRow,
  certificates: readonly ReportedCertificate[],
  context: PageContext,
): Promise<InventoryEntry> {
  const { diagnosing, provider } = context;
  // What was not told this time may be known from before.
  const kept: Certificate[] = [];
  let diagnosisOwed = false;
  for (const told of certificates) {
    const known = context.before.get(row.id);
    const found = diagnosing && (await diagnoseOwed(told, known, diagnosing));
    const learned = found && { diagnoses: found.learned };
    kept.push((await save(told, context, learned)) ?? told);
    if (found?.owed === true) diagnosisOwed = true;
  }
  const problems = kept.flatMap((one) => unwatchable(row.id, one, provider.withoutEnd) ?? []);
  context.problems.push(...problems);
  const [problem] = problems;
  const ids = certificates.map(({ id }) => id);
  const replaces = await replacedRows(certificates, context);
  const hasMore = certificates.some(({ moreToFetch }) => moreToFetch === true);
  const again = hasMore ? context.clock() : lookAgainAt(row, kept, problem, context);
  const listedStatus = otherStatusListed(row, certificates);
  return {
    id: row.id,
    digest: row.digest,
    ...(ids.length === 1 && ids[0] === row.id ? {} : { certificates: ids }),
    ...(listedStatus === undefined ? {} : { listedStatus }),
    ...(replaces.length === 0 ? {} : { replaces }),
    ...(again === undefined ? {} : { inspectAgainAt: again }),
    ...(problem && { problem: withoutId(problem) }),
    ...(diagnosisOwed ? { diagnosisOwed } : {}),
  };
}

function lookAgainAt(
  { inspection }: ListingRow,
  certificates: readonly Certificate[],
  problem: SweepProblem | undefined,
  { clock, account, diagnosing }: PageContext,
): Instant | undefined {
  const now = clock();
  // What name servers say of a record changes without a word from the provider.
  if (diagnosing && certificates.some((one) => owedRecords(one).length > 0)) return now;
  const unsettled = ({ status }: Certificate) => isPending(status) || status === 'unknown';
  if (inspection === 'until-settled' && certificates.some(unsettled)) return now;
  return problem ? plus(now, DAY) : nextInspection(certificates, account.policy, now);
}

/** The listing's word for the status where the details say another one: it may be all that a later poll can read. */
function otherStatusListed(
  row: ListingRow,
  certificates: readonly Certificate[],
): string | undefined {
  try {
    const listed = row.certificate();
    const detailed = certificates.find(({ id }) => id === row.id);
    return listed?.status === detailed?.status ? undefined : listed?.rawStatus;
  } catch (error) {
    if (error instanceof ProviderError) return undefined;
    throw error;
  }
}

/** Without the closer look the row's own word is taken, and the rest stays as it was. */
async function keepRowAlone(
  row: ListingRow,
  known: InventoryEntry | undefined,
  problem: SweepProblem | undefined,
  context: PageContext,
): Promise<InventoryEntry> {
  const owed = { inspectionOwed: true, ...(problem && { problem: withoutId(problem) }) };
  try {
    const told = row.certificate();
    const sameStatus = told !== undefined && told.rawStatus === known?.listedStatus;
    if (told !== undefined) await save(told, context, { listingOnly: { sameStatus } });
    const replaces = told === undefined ? [] : await replacedRows([told], context);
    // Of a row that tells nothing by itself, nothing is known before its first closer look.
    const stranger: Omit<InventoryEntry, 'digest'> =
      told === undefined ? { id: row.id, certificates: [] } : { id: row.id };
    const { problem: _before, missingSince: _back, ...rest } = known ?? stranger;
    return {
      ...{ ...rest, digest: row.digest, ...owed },
      ...(replaces.length === 0 ? {} : { replaces }),
    };
  } catch (error) {
    const own = rowProblem(row.id, error);
    if (own === undefined) throw error;
    if (problem === undefined) context.problems.push(own);
    // Remembered under no digest, so that it is read again and reported again until it can be.
    const { missingSince: _back, ...rest } = known ?? { id: row.id, certificates: [] };
    return { ...rest, digest: '', inspectionOwed: true, problem: withoutId(problem ?? own) };
  }
}

function withoutId({ kind, message }: SweepProblem): { kind: string; message: string } {
  return { kind, message };
}

/** Answers whether the stored states could be read. */
async function replan(known: InventoryEntry, context: PageContext): Promise<boolean> {
  try {
    for (const id of certificatesOf(known)) {
      const { outcome } = await saveReplan(`${accountKey(context.account)}/${id}`, context);
      if (outcome === 'changed') context.counts.changed += 1;
    }
    return true;
  } catch (error) {
    if (error instanceof MalformedItem) return false;
    throw error;
  }
}

/** Answers what is kept of the certificate by now. */
async function save(
  told: ReportedCertificate,
  context: PageContext,
  more?: Pick<Observation, 'diagnoses' | 'listingOnly'>,
): Promise<Certificate | undefined> {
  const { outcome, state } = await saveObservation(told, context, more);
  if (outcome === 'changed') context.counts.changed += 1;
  return state?.certificate;
}
