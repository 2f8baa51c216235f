import * as z from 'zod/mini';
import { ExpiringSoon, Finding } from './finding.ts';
import { Instant } from './instant.ts';
import { CertificateStatus } from './status.ts';

/** A condition that needed action at the first complete sync. */
const InitialInventoryFinding = z.omit(Finding, { result: true });

/** The result of the first complete sync of an account. */
export const InitialInventory = z.object({
  completedAt: Instant,
  certificateCount: z.int().check(z.nonnegative()),
  /** How many certificates have each status. A status without certificates is omitted. */
  statuses: z.array(z.object({ status: CertificateStatus, count: z.int().check(z.positive()) })),
  expiring: ExpiringSoon,
  pendingValidations: z.int().check(z.nonnegative()),
  /** How many organizations have to be validated before certificates are issued. */
  pendingOrganizations: z.int().check(z.nonnegative()),
  /** How many findings there are in all. */
  findingCount: z.int().check(z.nonnegative()),
  /** The twenty most urgent of them, most urgent first. */
  urgent: z.array(InitialInventoryFinding),
});
export type InitialInventory = z.infer<typeof InitialInventory>;
