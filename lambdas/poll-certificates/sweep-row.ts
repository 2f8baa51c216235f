import { accountKey } from '../../shared/certificates/certificate.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import type { ListingRow } from '../../shared/providers/provider.ts';
import type { InventoryEntry } from '../../shared/state/sweep-store.ts';
import { certificatesOf } from './judge-removals.ts';
import { nextInspection } from './next-inspection.ts';
import type { PageContext } from './page-context.ts';
import { endsTheSweep, rowProblem, saysEnough } from './row-problem.ts';
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
    (known.inspectAgainAt !== undefined && known.inspectAgainAt <= now)
  );
}

/** Takes over what one row tells, with a closer look where it wants one and may have one. */
export async function sweepRow(
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
      if (saysEnough(error)) {
        state.exhausted = true;
      } else {
        const problem = rowProblem(row.id, error);
        if (problem === undefined || endsTheSweep(problem, outage)) throw error;
        problems.push(problem);
      }
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
    const problem = rowProblem(row.id, error);
    if (problem === undefined) throw error;
    if (!context.problems.some(({ id }) => id === row.id)) context.problems.push(problem);
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
