import * as z from 'zod/mini';
import type { MessageProblem } from '../../certificates/message-state.ts';
import { withoutContacts } from '../../certificates/order-facts.ts';
import { defined } from '../../runtime/defined.ts';
import { readDocument } from '../http/read-response.ts';
import { ProviderError } from '../provider-error.ts';
import type { MessageQueue, ProviderMessage } from '../provider.ts';
import { Flag, Id, Word } from '../wire/values.ts';
import type { AutodnsInterface } from './api.ts';
import { idOfOrder, meaningOf } from './job.ts';
import { many, Text, UnimportantTime } from './schema.ts';
import type { AutodnsSettings } from './settings.ts';

/**
 * The queue in which AutoDNS reports finished jobs, about certificates and all other objects of the account.
 * @see https://help.internetx.com/x/bQNHB
 */
export function openMessageQueue(
  api: AutodnsInterface,
  settings: NonNullable<AutodnsSettings['messages']>,
): MessageQueue {
  return {
    ...settings,
    async next(run) {
      const document = await api.poll(run);
      return document === undefined ? undefined : readMessage(document, api.provider);
    },
    async confirm(id, run) {
      try {
        await api.confirm(id, run);
      } catch (error) {
        // Already removed: confirmed by another reader, or by a request whose response was lost.
        if (!(error instanceof ProviderError && error.kind === 'not-found')) throw error;
      }
    },
  };
}

// A message contains contacts, transfer codes and requests. The schema lists every field that is stored, each in a
// format that cannot contain anything else. Texts are not stored, because they can contain anything.

/** A keyword of AutoDNS: a status, a product, a code. */
const Code = z.catch(z.optional(z.string().check(z.regex(/^[\w.-]{1,60}$/))), undefined);
const Digits = z.catch(z.optional(Id), undefined);

/**
 * The name of a domain, a zone or a certificate. For contacts and other kinds of certificates it can be the name of a
 * person.
 */
const DomainName = z.catch(
  z.optional(z.string().check(z.regex(/^(?:\*\.)?[^\s@*.]{1,63}(?:\.[^\s@*.]{1,63}){1,10}\.?$/))),
  undefined,
);

const Subject = z.object({
  type: Code,
  value: z.catch(
    z.union([Id.check(z.refine((text) => /^\d+$/.test(text))), DomainName]),
    undefined,
  ),
});

const Content = z.object({
  id: Id,
  created: UnimportantTime,
  stid: Code,
  job: z.catch(
    z.optional(
      z.object({
        ...{ id: Digits, type: Code, subType: Code, action: Code, status: Code, subStatus: Code },
        ...{ created: UnimportantTime, updated: UnimportantTime },
      }),
    ),
    undefined,
  ),
  notify: z.catch(
    z.optional(
      z.object({
        ...{ type: Code, code: Code, action: Code, status: Code },
        object: z.catch(z.optional(Subject), undefined),
      }),
    ),
    undefined,
  ),
  object: z.catch(
    z.optional(
      z.extend(Subject, {
        data: z.catch(
          z.optional(
            z.object({
              ...{ id: Digits, orderId: Digits, product: Code, certificateType: Code },
              ...{ serialNumber: Code, expire: UnimportantTime, name: DomainName },
              ...{ created: UnimportantTime, updated: UnimportantTime },
            }),
          ),
          undefined,
        ),
      }),
    ),
    undefined,
  ),
  messages: many(z.object({ code: Code, status: Code })),
});
type Content = z.infer<typeof Content>;

/** @throws ProviderError `invalid-response` for a message without an id. */
export function readMessage(document: unknown, provider: string): ProviderMessage {
  const content = withoutPersons(
    readDocument(Content, document, { provider, operation: 'read the next message' }),
  );
  const { id, job, notify } = content;
  const createdAt = content.created ?? job?.updated ?? job?.created;
  const action = job?.action ?? notify?.action ?? notify?.code ?? notify?.type;
  const status = job?.status ?? notify?.status;
  const about = aboutOf(content);
  const problem = about.kind === 'certificate' ? messageProblem(document, about) : undefined;
  return {
    id,
    ...(createdAt === undefined ? {} : { createdAt }),
    about,
    ...(problem && { problem }),
    ...(action === undefined ? {} : { action }),
    ...(status === undefined ? {} : { status }),
    content: withoutUndefined(content),
  };
}

function aboutOf({ job, notify, object }: Content): ProviderMessage['about'] {
  const subject = object ?? notify?.object;
  const type = (subject?.type ?? job?.type)?.toLowerCase();
  const name = object?.data?.name ?? subject?.value;
  const reported = name === undefined ? {} : { name };
  if (!isCertificate(type)) return { kind: 'other', type: type ?? 'unknown', ...reported };
  const id = object?.data?.id;
  return { kind: 'certificate', ...(id === undefined ? {} : { certificate: id }), ...reported };
}

/** Jobs and some objects name a certificate `ssl`. */
function isCertificate(type: string | undefined): boolean {
  return type === 'certificate' || type === 'ssl';
}

/** Removes `undefined` values, which some stores do not support. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const reported = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(reported.map(([name, one]) => [name, withoutUndefined(one)]));
}

/** Names of contacts, and names on certificates for mail, can look like domain names. */
function withoutPersons(content: Content): Content {
  const { object, notify } = content;
  const isMail = object?.data?.certificateType?.toUpperCase() === 'MAIL';
  return {
    ...content,
    ...(object && { object: isMail ? anonymous(object) : withoutPerson(object) }),
    ...(notify?.object && { notify: { ...notify, object: withoutPerson(notify.object) } }),
  };
}

/** Only certificates, domains and zones keep their names; other objects keep only a number. */
function withoutPerson<Reported extends z.infer<typeof Subject>>(reported: Reported): Reported {
  const type = reported.type?.toLowerCase() ?? '';
  const isNamed = isCertificate(type) || type === 'domain' || type === 'zone';
  return isNamed || /^\d+$/.test(reported.value ?? '') ? reported : anonymous(reported);
}

function anonymous<Reported extends z.infer<typeof Subject>>(reported: Reported): Reported {
  const data = 'data' in reported && typeof reported.data === 'object' ? reported.data : undefined;
  return {
    ...reported,
    value: undefined,
    ...(data === undefined ? {} : { data: { ...data, name: undefined } }),
  };
}

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
  job: z.catch(
    z.optional(
      z.object({
        id: z.catch(z.optional(Id), undefined),
        action: Word,
        status: Word,
        subStatus: Word,
      }),
    ),
    undefined,
  ),
  notify: z.catch(
    z.optional(z.object({ type: Word, code: Word, action: Word, status: Word })),
    undefined,
  ),
  object: z.catch(
    z.optional(
      z.object({
        data: z.catch(
          z.optional(z.object({ certificateType: Word, reissueRequired: Flag })),
          undefined,
        ),
      }),
    ),
    undefined,
  ),
  messages: many(z.object({ code: Word, text: Text })),
});

/**
 * The problem to report from a message about a certificate: a job failed or was cancelled, or a reissue is required.
 * `undefined` for success, and for undocumented statuses.
 *
 * @param certificate the id of the certificate, if the message has one.
 */
function messageProblem(
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
