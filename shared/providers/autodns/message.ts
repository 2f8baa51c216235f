import * as z from 'zod';
import type { ProviderMessage } from '../provider.ts';
import { Id } from '../wire/values.ts';
import { messageProblem } from './message-problem.ts';
import { readDocument } from './read-document.ts';
import { UnimportantTime, many } from './wire-values.ts';

// A message contains contacts, transfer codes and requests. The schema lists every field that is stored, each in a
// format that cannot contain anything else. Texts are not stored, because they can contain anything.

/** A keyword of AutoDNS: a status, a product, a code. */
const Code = z
  .string()
  .regex(/^[\w.-]{1,60}$/)
  .optional()
  .catch(undefined);
const Digits = Id.optional().catch(undefined);

/**
 * The name of a domain, a zone or a certificate. For contacts and other kinds of certificates it can be the name of a
 * person.
 */
const DomainName = z
  .string()
  .regex(/^(?:\*\.)?[^\s@*.]{1,63}(?:\.[^\s@*.]{1,63}){1,10}\.?$/)
  .optional()
  .catch(undefined);

const Subject = z.object({
  type: Code,
  value: z.union([Id.refine((text) => /^\d+$/.test(text)), DomainName]).catch(undefined),
});

const Content = z.object({
  id: Id,
  created: UnimportantTime,
  stid: Code,
  job: z
    .object({
      ...{ id: Digits, type: Code, subType: Code, action: Code, status: Code, subStatus: Code },
      ...{ created: UnimportantTime, updated: UnimportantTime },
    })
    .optional()
    .catch(undefined),
  notify: z
    .object({
      ...{ type: Code, code: Code, action: Code, status: Code },
      object: Subject.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  object: Subject.extend({
    data: z
      .object({
        ...{ id: Digits, orderId: Digits, product: Code, certificateType: Code },
        ...{ serialNumber: Code, expire: UnimportantTime, name: DomainName },
        ...{ created: UnimportantTime, updated: UnimportantTime },
      })
      .optional()
      .catch(undefined),
  })
    .optional()
    .catch(undefined),
  messages: many(z.object({ code: Code, status: Code })),
});
type Content = z.infer<typeof Content>;

/** @throws ProviderError `invalid-response` for a message without an id. */
export function readMessage(document: unknown): ProviderMessage {
  const content = withoutPersons(readDocument(Content, document, 'read the next message'));
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
