import type { Renewal } from '../../certificates/certificate.ts';
import { namesOf as canonicalNames } from '../../certificates/names.ts';
import type { WireTime } from '../wire/stated-time.ts';
import { namesOf } from './certificate-of.ts';
import { TaggedDocument } from './schema.ts';
import { statusOf } from './status.ts';

/** One certificate of the list by tags, as far as it is used. */
export interface TaggedCertificate {
  readonly id: string;
  readonly status: string;
  readonly domain: string | undefined;
  readonly sans: readonly string[];
  /** In milliseconds: unlike in the other documents, no time zone has to be assumed. */
  readonly expiry: WireTime | undefined;
  /** Start of validity, in milliseconds as well. */
  readonly notBefore: WireTime | undefined;
  readonly failureReason: string | undefined;
  readonly orderNumber: string | undefined;
  readonly automaticRenewal: boolean | undefined;
  readonly projectId: string | undefined;
  /** The id of the certificate that was bought to renew this one. */
  readonly renewedBy: string | undefined;
  /** The same facts in the words of the certificate list. */
  readonly asRow: Readonly<Record<string, unknown>>;
}

/** `undefined` for what is not a certificate with an id. */
export function readTagged(resource: unknown): TaggedCertificate | undefined {
  const read = TaggedDocument.safeParse(resource);
  if (!read.success) return undefined;
  const { resource_id, resource_detail: detail } = read.data;
  const id = detail.cert_id ?? resource_id;
  if (id === undefined) return undefined;
  const renewedBy = detail.renewal_cert_id;
  return {
    id,
    status: detail.order_status ?? '',
    domain: detail.domain,
    sans: detail.sans,
    expiry: detail.expired_time,
    notBefore: detail.cert_issued_time,
    failureReason: detail.fail_reason,
    orderNumber: detail.partner_order_id,
    // The meaning of other numbers is not documented.
    automaticRenewal: [false, true][detail.auto_renew_status ?? -1],
    projectId: detail.enterprise_project_id,
    renewedBy: renewedBy === id ? undefined : renewedBy,
    asRow: {
      id,
      name: detail.cert_name,
      status: detail.order_status,
      type: detail.cert_type,
      brand: detail.cert_brand,
      domain: detail.domain,
      sans: detail.sans.join(';'),
      expire_time: detail.expired_time?.at,
      description: detail.cert_des,
      signature_algorithm: detail.signature_algorithm,
    },
  };
}

/** The certificates of an account by id, and which one each was bought to renew. */
export interface TaggedCertificates {
  readonly byId: ReadonlyMap<string, TaggedCertificate>;
  readonly predecessors: ReadonlyMap<string, string>;
}

export function taggedCertificates(all: Iterable<TaggedCertificate>): TaggedCertificates {
  const byId = new Map<string, TaggedCertificate>();
  const predecessors = new Map<string, string>();
  for (const one of all) {
    byId.set(one.id, one);
    if (one.renewedBy !== undefined) predecessors.set(one.renewedBy, one.id);
  }
  return { byId, predecessors };
}

/**
 * Which certificate renews this one, and which one this one renews, by the provider's own links. A link counts once its
 * certificate is issued, covers all names of the old one and expires later: before that, the old one needs its
 * reminders.
 */
export function renewalIn(
  tagged: TaggedCertificate,
  { byId, predecessors }: TaggedCertificates,
): Renewal {
  const successor = byId.get(tagged.renewedBy ?? '');
  const predecessor = byId.get(predecessors.get(tagged.id) ?? '');
  return {
    ...(predecessor !== undefined && replaces(tagged, predecessor)
      ? { renews: predecessor.id }
      : {}),
    ...(successor !== undefined && replaces(successor, tagged)
      ? { renewedBy: successor.id, successorIssued: true }
      : {}),
  };
}

function replaces(successor: TaggedCertificate, old: TaggedCertificate): boolean {
  const { status, expiry } = successor;
  if (expiry === undefined || statusOf(status, true) !== 'issued') return false;
  if (old.expiry !== undefined && expiry.at <= old.expiry.at) return false;
  const covered = new Set(namesIn(successor));
  return namesIn(old).every((name) => covered.has(name));
}

function namesIn(tagged: TaggedCertificate): string[] {
  return canonicalNames({ subjectAlternativeNames: namesOf(tagged) });
}
