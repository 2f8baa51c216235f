import { accountKey } from '../../shared/certificates/certificate.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import type { ListingPage, ListingRow, RowProblem } from '../../shared/providers/provider.ts';
import type { CertificateProvider, ProviderRun } from '../../shared/providers/provider.ts';
import { BudgetExhausted, ProviderError } from '../../shared/providers/provider-error.ts';
import type { ProviderFailureKind } from '../../shared/providers/provider-error.ts';
import { describeError } from '../../shared/runtime/log.ts';
import type { InventoryEntry } from '../../shared/state/sweep-store.ts';
import { certificatesOf } from './judge-removals.ts';
import { nextInspection } from './next-inspection.ts';
import { saveObservation, saveReplan } from './save-observation.ts';
import type { ObservationContext } from './save-observation.ts';
import type { SweepCounts } from './sweep-report.ts';

/** Rows under way at once. Rate limits are kept elsewhere; this only hides the latency. */
const CONCURRENCY = 8;
/** So many closer looks unanswered in a row are an outage, not bad luck of single rows. */
const OUTAGE = 3;

export interface PageContext extends ObservationContext {
  readonly provider: CertificateProvider;
  readonly run: ProviderRun;
  /** The last complete inventory, by row id. */
  readonly before: ReadonlyMap<string, InventoryEntry>;
  /** The ids of the rows that this sweep has met; grows. */
  readonly seen: Set<string>;
  /** The account's settings have changed since the last complete sweep. */
  readonly replan: boolean;
  /** Closer looks that new and changed rows may still have in this run; shrinks. */
  readonly allowance: { left: number };
  readonly counts: SweepCounts;
  /** What could not be read; grows. */
  readonly problems: SweepProblem[];
  /** Consecutive closer looks without an answer; kept across pages. */
  readonly outage: { length: number };
}

export interface SweepProblem extends RowProblem {
  readonly kind: ProviderFailureKind;
}

/**
 * Takes over what one page of a listing tells, and answers what to remember of it. `exhausted` means that
 * time or requests ran out on the way: the page is remembered, with the closer looks that it still owes.
 */
export async function sweepPage(
  page: ListingPage,
  context: PageContext,
): Promise<{ entries: InventoryEntry[]; exhausted: boolean }> {
  const { seen, problems, counts } = context;
  problems.push(...page.problems.map((problem) => ({ ...problem, kind: 'bad-response' as const })));
  const rows = page.rows.filter(({ id }) => !seen.has(id) && seen.add(id));
  const entries = new Map<string, InventoryEntry>();
  const busy: ListingRow[] = [];
  for (const row of rows) {
    const known = context.before.get(row.id);
    if (known !== undefined && !wantsWork(row, known, context)) entries.set(row.id, known);
    else busy.push(row);
  }
  // What was left over last time goes first, so that a small allowance reaches every row in the end.
  busy.sort((a, b) => Number(owed(b, context)) - Number(owed(a, context)));
  const state = { exhausted: false };
  for (let start = 0; start < busy.length; start += CONCURRENCY) {
    await Promise.all(
      busy.slice(start, start + CONCURRENCY).map(async (row) => {
        entries.set(row.id, await sweepRow(row, context, state));
      }),
    );
  }
  counts.pages += 1;
  return { entries: rows.flatMap(({ id }) => entries.get(id) ?? []), exhausted: state.exhausted };
}

function wantsWork(row: ListingRow, known: InventoryEntry, context: PageContext): boolean {
  return context.replan || wantsInspection(row, known, context);
}

function wantsInspection(
  row: ListingRow,
  known: InventoryEntry | undefined,
  { now }: PageContext,
): boolean {
  return (
    row.inspection === 'always' ||
    known === undefined ||
    known.digest !== row.digest ||
    known.inspectionOwed === true ||
    (known.inspectAgainAt !== undefined && known.inspectAgainAt <= now)
  );
}

function owed({ id }: ListingRow, { before }: PageContext): boolean {
  return before.get(id)?.inspectionOwed === true;
}

async function sweepRow(
  row: ListingRow,
  context: PageContext,
  state: { exhausted: boolean },
): Promise<InventoryEntry> {
  const { before, allowance, problems, counts, outage } = context;
  const known = before.get(row.id);
  if (known !== undefined && !wantsInspection(row, known, context)) {
    await replan(known, context);
    return known;
  }
  const allowed = row.inspection === 'always' || allowance.left > 0;
  if (allowed && !state.exhausted) {
    if (row.inspection !== 'always') allowance.left -= 1;
    try {
      const certificates = await context.provider.inspect(row, context.run);
      outage.length = 0;
      counts.inspected += 1;
      return await keepAll(row, certificates, context);
    } catch (error) {
      if (error instanceof BudgetExhausted || isRateLimited(error)) state.exhausted = true;
      else if (!(error instanceof ProviderError) || endsTheSweep(error, outage)) throw error;
      else problems.push({ id: row.id, kind: error.kind, message: error.message });
    }
  }
  // A row that still owes its closer look, and is as it was, has nothing new to say until its turn comes.
  const told = known?.inspectionOwed === true && known.digest === row.digest && !context.replan;
  return told && !allowed ? known : keepRowAlone(row, known, context);
}

async function keepAll(
  row: ListingRow,
  certificates: readonly Certificate[],
  context: PageContext,
): Promise<InventoryEntry> {
  for (const certificate of certificates) await save(certificate, context);
  const ids = certificates.map(({ id }) => id);
  const again = nextInspection(certificates, context.account.policy, context.now);
  return {
    id: row.id,
    digest: row.digest,
    ...(ids.length === 1 && ids[0] === row.id ? {} : { certificates: ids }),
    ...(again === undefined ? {} : { inspectAgainAt: again }),
  };
}

/** Without the closer look the row's own word is taken, and the rest stays as it was. */
async function keepRowAlone(
  row: ListingRow,
  known: InventoryEntry | undefined,
  context: PageContext,
): Promise<InventoryEntry> {
  const inspectionOwed = true;
  try {
    await save(row.certificate(), context);
    return { ...known, id: row.id, digest: row.digest, inspectionOwed };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const told = context.problems.some(({ id }) => id === row.id);
    if (!told) {
      context.problems.push({ id: row.id, kind: error.kind, message: describeError(error) });
    }
    // Remembered under no digest, so that it is read again and reported again until it can be.
    return { ...(known ?? { id: row.id, certificates: [] }), digest: '', inspectionOwed };
  }
}

async function replan(known: InventoryEntry, context: PageContext): Promise<void> {
  for (const id of certificatesOf(known)) {
    const outcome = await saveReplan(`${accountKey(context.account)}/${id}`, context);
    if (outcome === 'changed') context.counts.changed += 1;
  }
}

async function save(certificate: Certificate, context: PageContext): Promise<void> {
  if ((await saveObservation(certificate, context)) === 'changed') context.counts.changed += 1;
}

function isRateLimited(error: unknown): boolean {
  return error instanceof ProviderError && error.kind === 'rate-limited';
}

/** A refused key is refused everywhere, and an outage is not the fault of single rows. */
function endsTheSweep({ kind }: ProviderError, outage: { length: number }): boolean {
  outage.length = kind === 'unavailable' ? outage.length + 1 : 0;
  return kind === 'authentication' || outage.length >= OUTAGE;
}
