import { accountKey } from '../../certificates/certificate.ts';
import type { Certificate, ReportedCertificate } from '../../certificates/certificate.ts';
import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { isPending } from '../../certificates/status.ts';
import type { Reported } from '../../lifecycle/input.ts';
import { ProviderError } from '../../providers/provider-error.ts';
import type { KnownCertificate, ListingRow } from '../../providers/provider.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import { certificatesOf } from '../../state/inventoried-certificates.ts';
import type { InventoryEntry } from '../../state/sync-store.ts';
import { checkPendingValidations, pendingRecords } from './check-pending-validations.ts';
import { withMissingRecords, withRecordsToCheck } from './check-renewal-records.ts';
import { heldEntry, waitsForListing } from './held-rows.ts';
import { detailBudget } from './detail-budget.ts';
import { nextDetailFetch } from './next-detail-fetch.ts';
import type { PageContext } from './page-context.ts';
import type { SyncProblem } from './sync-problem.ts';
import { replacedRows } from './replaced-rows.ts';
import {
  MAX_UNANSWERED,
  rowProblem,
  mustStop,
  lastingProblem,
  missingExpiry,
} from './row-problem.ts';
import { saveReport, saveSettings } from './save-report.ts';

/** Whether the details of a row must be fetched. */
export function needsDetails(
  row: ListingRow,
  known: InventoryEntry | undefined,
  { now }: PageContext,
): boolean {
  return (
    row.detailFetch === 'always' ||
    known === undefined ||
    known.contentHash !== row.contentHash ||
    known.detailsPending === true ||
    known.missingSince !== undefined ||
    (known.fetchDetailsAgainAt !== undefined && known.fetchDetailsAgainAt <= now)
  );
}

/**
 * Saves one row, with its details if they are needed and the budget allows them. If `state.exhausted` is set, this
 * run must not make further requests.
 */
export async function syncRow(
  row: ListingRow,
  context: PageContext,
  state: { exhausted: boolean },
): Promise<InventoryEntry> {
  const { before, problems, counts, outage, run } = context;
  const known = before.get(row.id);
  if (known !== undefined && !needsDetails(row, known, context)) {
    // A state that cannot be read is rebuilt from the details, or reported with them.
    if (await replan(known, context)) {
      const lasting = lastingProblem(row, known);
      if (lasting !== undefined) problems.push(lasting);
      return known;
    }
  }
  const waits = waitsForListing(known, context);
  const fetches =
    !state.exhausted && outage.length < MAX_UNANSWERED && detailBudget(row, known, context);
  let problem: SyncProblem | undefined;
  if (fetches) {
    try {
      const certificates = await context.provider.fetchDetails(row, run, knownIn(context));
      outage.length = 0;
      counts.fetched += 1;
      if (standsForKnown(certificates, known, context)) {
        return { id: row.id, contentHash: row.contentHash, certificates: [] };
      }
      if (waits && (await replacedRows(certificates, context)).length === 0) {
        return context.held.hold(heldEntry(row.id, known, context), () =>
          saveHeld(row, certificates, context),
        );
      }
      return await saveDetails(row, certificates, context);
    } catch (error) {
      const stops = mustStop(error, run.signal);
      problem = rowProblem(row.id, error) ?? (stops ? lastingProblem(row, known) : undefined);
      if (stops) state.exhausted = true;
      else if (problem === undefined || problem.kind === 'authentication') throw error;
      // A row that failed last time as well does not show an outage.
      if (problem?.kind !== 'unavailable') outage.length = 0;
      else if (known?.problem === undefined) outage.length += 1;
    }
  } else {
    problem = lastingProblem(row, known);
  }
  if (problem !== undefined) problems.push(problem);
  // An unchanged row that waits for its details has no new data to save.
  const isSaved =
    known?.detailsPending === true &&
    known.contentHash === row.contentHash &&
    known.missingSince === undefined &&
    !context.replan;
  if (isSaved && !fetches && !waits) return known;
  if (!waits || (await replacesByListing(row, context))) {
    return saveListingOnly(row, known, problem, context);
  }
  return context.held.hold(heldEntry(row.id, known, context), () =>
    saveListingOnly(row, undefined, problem, context),
  );
}

async function replacesByListing(row: ListingRow, context: PageContext): Promise<boolean> {
  try {
    const reported = row.certificate();
    return reported !== undefined && (await replacedRows([reported], context)).length > 0;
  } catch (error) {
    // Reported where the row is to be saved.
    if (error instanceof ProviderError) return false;
    throw error;
  }
}

/** Saves a held row; if it cannot be saved, that is a problem of the row. */
async function saveHeld(
  row: ListingRow,
  certificates: readonly ReportedCertificate[],
  context: PageContext,
): Promise<InventoryEntry> {
  try {
    return await saveDetails(row, certificates, context);
  } catch (error) {
    const problem = rowProblem(row.id, error);
    if (problem === undefined) throw error;
    context.problems.push(problem);
    return saveListingOnly(row, undefined, problem, context);
  }
}

/**
 * Whether a row is an order whose certificate is known: the listing lacks the certificate, and the order needs no
 * monitoring. Orders that were monitored before still are.
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

async function saveDetails(
  row: ListingRow,
  certificates: readonly ReportedCertificate[],
  context: PageContext,
): Promise<InventoryEntry> {
  const { dnsChecking, provider } = context;
  // Fields that are not reported this time can be stored from an earlier report.
  const kept: Certificate[] = [];
  let dnsCheckDue = false;
  for (const reported of certificates) {
    const known = context.before.get(row.id);
    const asked = withRecordsToCheck(reported);
    const found = dnsChecking && (await checkPendingValidations(asked, known, dnsChecking));
    const learned = found && { dnsChecks: found.learned };
    const stored = reported.renewsByDns === true ? await knownIn(context)(reported.id) : undefined;
    const checked = withMissingRecords(reported, found?.learned ?? [], stored);
    kept.push((await save(checked, context, learned)) ?? checked);
    if (found?.pending === true && reported.renewsByDns !== true) dnsCheckDue = true;
  }
  const problems = kept.flatMap((one) => missingExpiry(row.id, one, provider.withoutEnd) ?? []);
  context.problems.push(...problems);
  const [problem] = problems;
  const ids = certificates.map(({ id }) => id);
  const replaces = await replacedRows(certificates, context);
  const hasMore = certificates.some(({ moreToFetch }) => moreToFetch === true);
  const dueAt = hasMore ? context.clock() : detailsDueAt(row, kept, problem, context);
  const listedStatus = differentListedStatus(row, certificates);
  return {
    id: row.id,
    contentHash: row.contentHash,
    ...(ids.length === 1 && ids[0] === row.id ? {} : { certificates: ids }),
    ...(listedStatus === undefined ? {} : { listedStatus }),
    ...(replaces.length === 0 ? {} : { replaces }),
    ...(dueAt === undefined ? {} : { fetchDetailsAgainAt: dueAt }),
    ...(problem && { problem: withoutId(problem) }),
    ...(dnsCheckDue ? { dnsCheckDue } : {}),
  };
}

function detailsDueAt(
  { detailFetch }: ListingRow,
  certificates: readonly Certificate[],
  problem: SyncProblem | undefined,
  { clock, account, dnsChecking }: PageContext,
): Instant | undefined {
  const now = clock();
  // A DNS record changes without a change at the provider.
  if (dnsChecking && certificates.some((one) => pendingRecords(one).length > 0)) return now;
  const unsettled = ({ status }: Certificate) => isPending(status) || status === 'unknown';
  if (detailFetch === 'until-settled' && certificates.some(unsettled)) return now;
  return problem ? plus(now, DAY) : nextDetailFetch(certificates, account.policy, now);
}

/** The status in the listing if the details report another one: a later poll may read only the listing. */
function differentListedStatus(
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

/** Saves the row without details: its own fields are saved, all others keep their values. */
async function saveListingOnly(
  row: ListingRow,
  known: InventoryEntry | undefined,
  problem: SyncProblem | undefined,
  context: PageContext,
): Promise<InventoryEntry> {
  const pending = { detailsPending: true, ...(problem && { problem: withoutId(problem) }) };
  try {
    const reported = row.certificate();
    const sameStatus = reported !== undefined && reported.rawStatus === known?.listedStatus;
    if (reported !== undefined) await save(reported, context, { listingOnly: { sameStatus } });
    const replaces = reported === undefined ? [] : await replacedRows([reported], context);
    // A row without listed fields has no data to save until its details are fetched.
    const unknown: Omit<InventoryEntry, 'contentHash'> =
      reported === undefined ? { id: row.id, certificates: [] } : { id: row.id };
    const { problem: _problem, missingSince: _missingSince, ...rest } = known ?? unknown;
    return {
      ...{ ...rest, contentHash: row.contentHash, ...pending },
      ...(replaces.length === 0 ? {} : { replaces }),
    };
  } catch (error) {
    const own = rowProblem(row.id, error);
    if (own === undefined) throw error;
    if (problem === undefined) context.problems.push(own);
    // Stored without a content hash, so that it is read and reported again until it can be saved.
    const { missingSince: _missingSince, ...rest } = known ?? { id: row.id, certificates: [] };
    return { ...rest, contentHash: '', detailsPending: true, problem: withoutId(problem ?? own) };
  }
}

function withoutId({ kind, message }: SyncProblem): { kind: string; message: string } {
  return { kind, message };
}

/** Returns whether the stored states could be read. */
async function replan(known: InventoryEntry, context: PageContext): Promise<boolean> {
  try {
    for (const id of certificatesOf(known)) {
      const { outcome } = await saveSettings(`${accountKey(context.account)}/${id}`, context);
      if (outcome === 'changed') context.counts.changed += 1;
    }
    return true;
  } catch (error) {
    if (error instanceof MalformedItem) return false;
    throw error;
  }
}

/** Returns the stored certificate. */
async function save(
  reported: ReportedCertificate,
  context: PageContext,
  more?: Pick<Reported, 'dnsChecks' | 'listingOnly'>,
): Promise<Certificate | undefined> {
  const { outcome, state } = await saveReport(reported, context, more);
  if (outcome === 'changed') context.counts.changed += 1;
  return state?.certificate;
}
