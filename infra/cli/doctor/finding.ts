import * as z from 'zod';

/** From harmless to urgent: findings are sorted in this order. */
export const FINDING_STATUSES = ['ok', 'not-checked', 'warning', 'problem'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** The result of one check. Contains no secret and no personal data. */
export const Finding = z.strictObject({
  /** The name of the check: `key`, `subscription`, `alarm`. */
  check: z.string().min(1),
  /** What was checked: `digicert/main`, `slack`, `monitor`. */
  subject: z.string().min(1),
  /**
   * - `ok`: as it should be
   * - `not-checked`: unknown, because a permission is missing or the provider does not state it
   * - `warning`: works, but should be changed
   * - `problem`: certificates are not monitored, or notifications do not arrive
   */
  status: z.enum(FINDING_STATUSES),
  /** What was found, as one sentence without a full stop. */
  message: z.string().min(1),
  /** What to do. Only `ok` has none. */
  action: z.string().min(1).optional(),
});
export type Finding = z.infer<typeof Finding>;

/** One check. Checks run concurrently, each with a time limit. */
export interface Check {
  readonly name: string;
  readonly subject: string;
  /** The IAM actions that it needs: `sns:ListSubscriptionsByTopic`. */
  readonly needs?: readonly string[];
  /** What it reads of the stack, if that can be deleted outside of CloudFormation: `The schedule NAME`. */
  readonly reads?: string;
  /** Its errors become findings. */
  run(signal: AbortSignal): Promise<readonly Outcome[]>;
}

/** A finding. Its place is that of the check, unless the check covers several subjects. */
export type Outcome = Omit<Finding, 'check' | 'subject'> &
  Partial<Pick<Finding, 'check' | 'subject'>>;

export function ok(message: string): Outcome {
  return { status: 'ok', message };
}

export function notChecked(message: string, action: string): Outcome {
  return { status: 'not-checked', message, action };
}

export function warning(message: string, action: string): Outcome {
  return { status: 'warning', message, action };
}

export function problem(message: string, action: string): Outcome {
  return { status: 'problem', message, action };
}

/** A resource of the stack that CloudFormation still lists. */
export function deleted(resource: string): Outcome {
  return problem(`${resource} was deleted outside of CloudFormation`, REVERT_DRIFT);
}

/** A deployment without this option leaves changes as they are that were made outside of CloudFormation. */
export const REVERT_DRIFT =
  'Restore it: npx cdk deploy --revert-drift. This reverts every change of the stack that was made outside of CloudFormation';

/** Splits the message of an error into what happened and, after the first full stop, what to do. */
export function splitAdvice(text: string, otherwise: string): [message: string, action: string] {
  const [message = '', action = ''] = text
    .trim()
    .replace(/\.$/, '')
    .split(/\.\s+(.*)/s, 2);
  return [message, action === '' ? otherwise : action];
}
