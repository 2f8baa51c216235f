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

/** More texts would not make a reason clearer. */
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
 * The problem to report from a message about a certificate: a job failed or was cancelled, or a reissue is required.
 * `undefined` for success, and for undocumented statuses.
 *
 * @param certificate the id of the certificate, if the message has one.
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
    // An order without a certificate has the id of its job.
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
  // A successful job can contain the certificate as it was before.
  const isRequired =
    job === undefined
      ? object?.data?.reissueRequired === true || asksForReissue(notify)
      : meaning !== 'done' && object?.data?.reissueRequired === true;
  return isRequired ? { ...shared, outcome: 'reissue-required' } : undefined;
}

/** The vendor and the CA write the texts, so contact data is removed. If no text is left, its code is used. */
function reasonOf(
  messages: z.infer<typeof Fields>['messages'],
  subStatus: string | undefined,
): string | undefined {
  const texts = messages
    .map(({ text = '', code = '' }) => safeText(text) || safeText(code))
    .filter((text) => text !== '');
  const reason = [...new Set(texts)].slice(0, MAX_TEXTS).join('; ') || safeText(subStatus ?? '');
  return reason === '' ? undefined : reason;
}

function safeText(text: string): string {
  return withoutContacts(text).replace(/[.!\s]+$/, '');
}

/** AutoDNS does not document a word for a reissue that is required, needed or due. */
function asksForReissue(notify: z.infer<typeof Fields>['notify']): boolean {
  return [notify?.type, notify?.action, notify?.code].some((word) =>
    /reissue[ ._-]?(required|needed|reminder|due)/i.test(word ?? ''),
  );
}
