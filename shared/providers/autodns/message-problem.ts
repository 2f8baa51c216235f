import * as z from 'zod';
import type { MessageProblem } from '../../certificates/message-state.ts';
import { withoutContacts } from '../../certificates/order-facts.ts';
import { defined } from '../../runtime/defined.ts';
import { Flag, Id, Word } from '../wire/values.ts';
import { idOfOrder } from './job.ts';
import { meaningOf } from './job-words.ts';
import { Text, many } from './wire-values.ts';

const OPERATIONS: Readonly<Record<string, MessageProblem['operation']>> = {
  create: 'order',
  reissue: 'reissue',
  renew: 'renewal',
  revoke: 'revocation',
  delete: 'deletion',
  drop: 'deletion',
};

/** More texts than these do not make a reason clearer. */
const MAX_TEXTS = 2;

const Fields = z.object({
  job: z
    .object({ id: Id.optional().catch(undefined), action: Word, status: Word, subStatus: Word })
    .optional()
    .catch(undefined),
  notify: z
    .object({ type: Word, code: Word, action: Word, status: Word })
    .optional()
    .catch(undefined),
  object: z
    .object({
      data: z.object({ certificateType: Word, reissueRequired: Flag }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  messages: many(z.object({ code: Word, text: Text })),
});

/**
 * What a user has to know of a message about a certificate: a job failed or was cancelled, or a reissue is required.
 * `undefined` for success, and for statuses that are not documented.
 *
 * @param certificate the id of the certificate, where the message has one.
 */
export function messageProblem(
  document: unknown,
  { certificate }: { readonly certificate?: string },
): MessageProblem | undefined {
  const read = Fields.safeParse(document);
  if (!read.success) return undefined;
  const { job, notify, object, messages } = read.data;
  const meaning = meaningOf({ status: job?.status ?? notify?.status ?? '' });
  const action = (job?.action ?? notify?.action)?.toLowerCase() ?? '';
  const shared = {
    // The row of an order that has no certificate yet has the id of its job.
    certificates: [
      ...(job?.id === undefined ? [] : [idOfOrder({ id: job.id })]),
      certificate,
    ].filter((id) => id !== undefined),
    operation: OPERATIONS[action] ?? ('other' as const),
    ...defined({ job: job?.id }),
  };
  if (meaning === 'failed' || meaning === 'cancelled') {
    const isMail = object?.data?.certificateType?.toUpperCase() === 'MAIL';
    const reason = isMail ? undefined : reasonOf(messages, job?.subStatus);
    return { ...shared, outcome: meaning, ...defined({ reason }) };
  }
  // A job that succeeded can carry the certificate as it was before.
  const isRequired =
    job === undefined
      ? object?.data?.reissueRequired === true || asksForReissue(notify)
      : meaning !== 'done' && object?.data?.reissueRequired === true;
  return isRequired ? { ...shared, outcome: 'reissue-required' } : undefined;
}

/** The texts are written by the vendor and the CA: contact data is removed. Their codes stand in where nothing is left. */
function reasonOf(
  messages: z.infer<typeof Fields>['messages'],
  subStatus: string | undefined,
): string | undefined {
  const delivered = messages
    .map(({ text = '', code = '' }) => safeText(text) || safeText(code))
    .filter((text) => text !== '');
  const reason =
    [...new Set(delivered)].slice(0, MAX_TEXTS).join('; ') || safeText(subStatus ?? '');
  return reason === '' ? undefined : reason;
}

function safeText(text: string): string {
  return withoutContacts(text).replace(/[.!\s]+$/, '');
}

/** The vendor documents no word for this event: a reissue that is required, needed, or due. */
function asksForReissue(notify: z.infer<typeof Fields>['notify']): boolean {
  return [notify?.type, notify?.action, notify?.code].some((word) =>
    /reissue[ ._-]?(required|needed|reminder|due)/i.test(word ?? ''),
  );
}
