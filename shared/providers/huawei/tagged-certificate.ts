import type { Renewal } from '../../certificates/certificate.ts';
import { namesOf as canonicalNames } from '../../certificates/names.ts';
import type { WireTime } from '../wire/stated-time.ts';
import { namesOf } from './certificate-of.ts';
import { TaggedDocument } from './schema.ts';
import { statusOf } from './status.ts';

/** The fields of a certificate in the list by tags that are used. */
export interface TaggedCertificate {
  readonly id: string;
  readonly status: string;
  readonly domain: string | undefined;
  readonly sans: readonly string[];
  /** Exact: unlike the other documents, this list states milliseconds and needs no time zone. */
  readonly expiry: WireTime | undefined;
  /** Start of validity, also exact. */
  readonly notBefore: WireTime | undefined;
  readonly failureReason: string | undefined;
  readonly orderNumber: string | undefined;
  readonly automaticRenewal: boolean | undefined;
  readonly projectId: string | undefined;
  /** The id of the certificate that was bought to renew this one. */
  readonly renewedBy: string | undefined;
  /** The same facts with the field names of the certificate list. */
  readonly asRow: Readonly<Record<string, unknown>>;
}

/** `undefined` if the resource is not a certificate with an id. */
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

/** The certificates of an account by id, and the predecessors by the id of their renewal. */
export interface TaggedCertificates {
  readonly byId: ReadonlyMap<string, TaggedCertificate>;
  readonly predecessors: ReadonlyMap<string, string>;
}

export function taggedCertificates(all: Iterable<TaggedCertificate>): TaggedCertificates {
  const byId = new Map<string, TaggedCertificate>();
  const predecessors = new Map<string, string>();
  for (const tagged of all) {
    byId.set(tagged.id, tagged);
    if (tagged.renewedBy !== undefined) predecessors.set(tagged.renewedBy, tagged.id);
  }
  return { byId, predecessors };
}

/**
 * The renewal links of a certificate in both directions. A link counts once the renewal is issued, covers all names of
 * the old certificate and expires later: before that, the old certificate needs its reminders.
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
