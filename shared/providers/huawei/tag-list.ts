import { hash } from 'node:crypto';
import type { Renewal } from '../../certificates/certificate.ts';
import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { namesOf as canonicalNames } from '../../certificates/names.ts';
import type { Clock } from '../../runtime/clock.ts';
import { readDocument } from '../http/read-response.ts';
import { invalidResponse, ProviderError } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import type { WireTime } from '../wire/stated-time.ts';
import { namesOf, statusOf } from './certificate.ts';
import type { HuaweiClient } from './client.ts';
import { MAX_EXPIRED, PAGE_SIZE } from './cursor.ts';
import { BAD_PARAMETER, refusalError } from './refusal.ts';
import { TaggedDocument, TagListDocument } from './schema.ts';
import type { HuaweiSettings } from './settings.ts';

/** The list by tags, or a sentence for operators that explains why it is missing. */
export type TagList = (TaggedCertificates | { readonly missing: string }) & {
  /** Changes with anything that rows or differences depend on. */
  readonly contentHash: string;
};

/** Reads the list once per run, for all pages of the certificate list. */
export type ReadTagList = (run: ProviderRun) => Promise<TagList>;

const OPERATION = 'list certificates by tag';

/** No account has more than 50,000 certificates; such a list would never end. */
const MAX_PAGES = 1000;

/** The documented range of `total_count` ends here: from here on it can be a limit instead of a count. */
const CERTAIN_TOTAL = 100;

/**
 * The list by tags (ListCertificatesByTag) adds facts that the certificate list does not report. The account is also
 * read without it: it needs a separate permission, and not every site has it.
 *
 * @throws ProviderError for a refused sign-in and for rate limits, which also affect the certificate list.
 */
export function openTagList(
  client: HuaweiClient,
  settings: Pick<HuaweiSettings, 'enterpriseProjectId'>,
  clock: Clock,
): ReadTagList {
  const read = new WeakMap<ProviderRun, Promise<TagList>>();
  return (run) => {
    const known = read.get(run);
    if (known !== undefined) return known;
    const answer = readOrExplain(client, settings, clock(), run);
    read.set(run, answer);
    answer.catch(() => read.delete(run));
    return answer;
  };
}

async function readOrExplain(
  client: HuaweiClient,
  { enterpriseProjectId: project }: Pick<HuaweiSettings, 'enterpriseProjectId'>,
  now: Instant,
  run: ProviderRun,
): Promise<TagList> {
  try {
    const all = await readAll(client, run);
    // The list by tags has no such filters, so it also contains certificates that the certificate list leaves out.
    const isWanted = ({ projectId, expiry }: TaggedCertificate) =>
      (project === 'all' || projectId === undefined || projectId === project) &&
      (expiry === undefined || expiry.at >= plus(now, -MAX_EXPIRED * DAY));
    const wanted = [...all.values()].filter(isWanted).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return { ...taggedCertificates(wanted), contentHash: contentHashOf(wanted) };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    if (error.kind === 'authentication' || error.kind === 'rate-limited') throw error;
    const missing = explain(error);
    return { missing, contentHash: contentHashOf(missing) };
  }
}

/** Reads pages until the stated number of ids is read, or until a page is empty. */
async function readAll(
  client: HuaweiClient,
  run: ProviderRun,
): Promise<Map<string, TaggedCertificate>> {
  const context = { provider: client.provider, operation: OPERATION };
  const all = new Map<string, TaggedCertificate>();
  let offset = 0;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const body = { action: 'filter', limit: PAGE_SIZE, offset };
    const path = '/v3/scm/resource_instances/action';
    const request = { path, body, operation: OPERATION, priority: 'listing' } as const;
    const answer = await client.post(request, run);
    if ('refusal' in answer) {
      // A site can refuse an offset above its limit, as in the certificate list. The total then shows whether all
      // certificates were read.
      if (offset > 0 && answer.refusal.code === BAD_PARAMETER) return all;
      throw refusalError(answer.refusal, context);
    }
    const { resources, total_count: total } = readDocument(
      TagListDocument,
      answer.document,
      context,
    );
    const before = all.size;
    for (const resource of resources) {
      const tagged = readTagged(resource);
      if (tagged !== undefined) all.set(tagged.id, tagged);
    }
    offset += resources.length;
    const isCertain = total !== undefined && total < CERTAIN_TOTAL && offset === total;
    // A page without new ids also ends the list.
    if (isCertain || resources.length === 0 || all.size === before) return all;
  }
  throw invalidResponse(client.provider, OPERATION, `more than ${MAX_PAGES} pages`);
}

function contentHashOf(content: unknown): string {
  return hash('sha1', JSON.stringify(content), 'base64url');
}

function explain({ kind, message }: ProviderError): string {
  const without =
    'Certificates are read without exact expiry times, order numbers, failure reasons and links between renewals.';
  return kind === 'forbidden'
    ? `The user has no permission to list certificates by tag. ${without} To get these facts, allow the action scm:cert:listCertificatesByTag for the user.`
    : `The list by tags cannot be read. ${without} ${message}`;
}

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
function readTagged(resource: unknown): TaggedCertificate | undefined {
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

function taggedCertificates(all: Iterable<TaggedCertificate>): TaggedCertificates {
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
