import { hash } from 'node:crypto';
import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Clock } from '../../runtime/clock.ts';
import { ProviderError } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import { invalidResponse } from '../http/invalid-response.ts';
import type { HuaweiSettings } from './descriptor.ts';
import { huawei } from './descriptor.ts';
import { readDocument } from './huawei-client.ts';
import type { HuaweiClient } from './huawei-client.ts';
import { MAX_EXPIRED, PAGE_SIZE } from './listing-passes.ts';
import { BAD_PARAMETER, refusalError } from './refusal.ts';
import { TagListDocument } from './schema.ts';
import { readTagged, taggedCertificates } from './tagged-certificate.ts';
import type { TaggedCertificate, TaggedCertificates } from './tagged-certificate.ts';

/** The list by tags, or a sentence for operators that explains why it is missing. */
export type TagList = (TaggedCertificates | { readonly missing: string }) & {
  /** Changes with anything that rows or differences depend on. */
  readonly contentHash: string;
};

/** Reads the list once per run, however many pages of the certificate list need it. */
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
      throw refusalError(answer.refusal, OPERATION);
    }
    const { resources, total_count: total } = readDocument(
      TagListDocument,
      answer.document,
      OPERATION,
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
  throw invalidResponse(huawei.name, OPERATION, `more than ${MAX_PAGES} pages`);
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
